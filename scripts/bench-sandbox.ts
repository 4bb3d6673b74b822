import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { startSandbox } from '../src/sandbox';
import { cache } from './paths';

const SECRETS = 100_000;
/** moto takes too long for more. */
const MOTO_SECRETS = 10_000;
const ROUNDS = 40;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Medians in milliseconds, over HTTP with the real SDK. */
async function measure(sdk: SecretsManagerClient): Promise<{ list: number; get: number }> {
  const time = async (action: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await action();
    return performance.now() - start;
  };
  const list: number[] = [];
  const get: number[] = [];
  let NextToken: string | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    list.push(
      await time(async () => {
        ({ NextToken } = await sdk.send(new ListSecretsCommand({ MaxResults: 100, NextToken })));
      }),
    );
    const SecretId = `bench/${round * 7}`;
    get.push(await time(() => sdk.send(new GetSecretValueCommand({ SecretId }))));
  }
  return { list: median(list), get: median(get) };
}

async function main(): Promise<void> {
  const sandbox = await startSandbox();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < SECRETS; index++)
    await sandbox.call('CreateSecret', { Name: `bench/${index}`, SecretString: `value ${index}` });
  global.gc?.();
  const bytes = (process.memoryUsage().heapUsed - before) / SECRETS;
  const { endpoint, region, accessKeyId, secretAccessKey } = sandbox;
  const credentials = { accessKeyId, secretAccessKey };
  const ours = await measure(new SecretsManagerClient({ endpoint, region, credentials }));
  await sandbox.close();
  console.log(
    `sandbox, ${SECRETS} secrets: page of 100 ${ours.list.toFixed(1)} ms, get ${ours.get.toFixed(1)} ms, ${bytes.toFixed(0)} bytes of heap a secret`,
  );

  const server = cache('conformance/venv/bin/moto_server');
  if (!existsSync(server)) {
    console.log('For moto beside it, run `npm run conformance` first.');
    return;
  }
  const port = 45_917;
  const moto = spawn(server, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  try {
    const sdk = new SecretsManagerClient({
      endpoint: `http://127.0.0.1:${port}`,
      region,
      credentials,
      maxAttempts: 10,
    });
    for (let index = 0; index < MOTO_SECRETS; index++)
      await sdk.send(
        new CreateSecretCommand({ Name: `bench/${index}`, SecretString: `value ${index}` }),
      );
    const theirs = await measure(sdk);
    console.log(
      `moto, ${MOTO_SECRETS} secrets: page of 100 ${theirs.list.toFixed(1)} ms (${(theirs.list / ours.list).toFixed(0)} ×), get ${theirs.get.toFixed(1)} ms (${(theirs.get / ours.get).toFixed(1)} ×)`,
    );
  } finally {
    moto.kill();
  }
}

void main();
