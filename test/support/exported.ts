import { createSecretsClient } from '../../src/aws';
import type { SecretsClient } from '../../src/core/secrets/client';
import type { SandboxAccess } from '../../src/core/secrets/connection';

/** A sandbox as a program reaches it. */
export interface ReachedSandbox {
  readonly access: SandboxAccess;
  readonly client: SecretsClient;
  /** The variables that were copied. */
  readonly variables: Readonly<Record<string, string>>;
}

/** The sandbox that the lines of _Copy Sandbox Environment_ lead to. */
export function exportedSandbox(exported: string): ReachedSandbox {
  const lines = [...exported.matchAll(/^export (\w+)='(.*)'$/gm)];
  const variables = Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]));
  const region = variables['AWS_REGION'] ?? '';
  const access: SandboxAccess = {
    endpoint: variables['AWS_ENDPOINT_URL_SECRETS_MANAGER'] ?? '',
    accessKeyId: variables['AWS_ACCESS_KEY_ID'] ?? '',
    secretAccessKey: variables['AWS_SECRET_ACCESS_KEY'] ?? '',
    region,
    accountId: '',
    functions: {},
  };
  const client = createSecretsClient({ kind: 'sandbox', region }, { sandbox: access });
  return { access, client, variables };
}
