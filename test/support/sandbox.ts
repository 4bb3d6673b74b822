import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createSecretsClient } from '../../src/aws';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox';

/** A sandbox of the test's own, with the real SDK and the product's client connected to it. */
export async function sandboxWithClients(options: SandboxOptions = {}) {
  const sandbox = await startSandbox(options);
  const { region } = sandbox;
  return {
    sandbox,
    sdk: sdkFor(sandbox),
    client: createSecretsClient({ kind: 'sandbox', region }, { sandbox }),
  };
}

/** The real SDK with the sandbox's address and keys; `region` may be another one. */
export function sdkFor(sandbox: Sandbox, region = sandbox.region): SecretsManagerClient {
  const { endpoint, accessKeyId, secretAccessKey } = sandbox;
  return new SecretsManagerClient({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 1,
  });
}
