import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SandboxAccess } from '../../src/core/secrets/connection';

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** How long an action takes, in milliseconds. */
export async function time(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/** Collects what is garbage in this process, so that its heap tells what is held. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** The real SDK for a server; one that does not check keys takes any. */
export function sdkOf(
  { endpoint, accessKeyId = 'any', secretAccessKey = 'any' }: Partial<SandboxAccess>,
  maxAttempts = 1,
): SecretsManagerClient {
  const credentials = { accessKeyId, secretAccessKey };
  return new SecretsManagerClient({
    region: 'us-east-1',
    credentials,
    maxAttempts,
    ...(endpoint !== undefined && { endpoint }),
  });
}
