import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import type { SandboxAccess } from '../src/core/secrets/connection';
import { sdkOf } from './bench/measure';
import { root } from './paths';
import { spawnGuarded } from './processes';
import { run } from './run';

const WRITERS = 8;
const MAX_VALUE = 60_000;

/** A secret's value as it was acknowledged, and as a write under way may have made it; undefined: none. */
interface Expected {
  acknowledged: string | undefined;
  underWay?: { readonly value: string | undefined };
}

const expected = new Map<string, Expected>();
let writes = 0;

/** Creates, updates and deletes one secret until the sandbox is gone. */
async function write(sdk: SecretsManagerClient, SecretId: string): Promise<void> {
  const state = expected.get(SecretId) ?? { acknowledged: undefined };
  expected.set(SecretId, state);
  for (;;) {
    const gone = state.acknowledged !== undefined && randomInt(8) === 0;
    const value = gone
      ? undefined
      : randomUUID() + randomBytes(randomInt(MAX_VALUE / 2)).toString('hex');
    state.underWay = { value };
    try {
      if (value === undefined)
        await sdk.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }));
      else if (state.acknowledged === undefined)
        await sdk.send(new CreateSecretCommand({ Name: SecretId, SecretString: value }));
      else await sdk.send(new PutSecretValueCommand({ SecretId, SecretString: value }));
    } catch {
      return;
    }
    state.acknowledged = value;
    delete state.underWay;
    writes++;
  }
}

/** Rejects when a secret has another value than was acknowledged or under way. */
async function check(sdk: SecretsManagerClient): Promise<void> {
  for (const [SecretId, state] of expected) {
    const found = await sdk.send(new GetSecretValueCommand({ SecretId })).then(
      ({ SecretString }) => SecretString,
      (error: unknown) => {
        if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined;
        throw error;
      },
    );
    const { acknowledged, underWay } = state;
    if (found !== acknowledged && !(underWay && found === underWay.value))
      throw new Error(`An acknowledged change of ${SecretId} is lost.`);
    state.acknowledged = found;
    delete state.underWay;
  }
}

/** Kills the sandbox while eight clients write, over and over on one folder, and looks each time for what is lost. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } });
  await run(process.execPath, ['esbuild.mjs'], { cwd: root });
  const folder = await mkdtemp(join(tmpdir(), 'crash-'));
  const file = join(folder, 'secrets.log');
  let [compactions, size] = [0, 0];
  try {
    for (let round = 0; round < Number(values.rounds); round++) {
      const args = [join(root, 'dist/cli/sandbox.js'), '--json', '--data', folder];
      const child = spawnGuarded(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      const exited = once(child, 'exit');
      const [line] = (await Promise.race([once(child.stdout!, 'data'), exited])) as [unknown];
      if (!(line instanceof Buffer)) throw new Error('The sandbox did not start again.');
      const sdk = sdkOf(JSON.parse(line.toString()) as SandboxAccess);
      await check(sdk);
      const writers = Array.from({ length: WRITERS }, (_, index) => write(sdk, `crash/${index}`));
      const watch = setInterval(() => {
        void stat(file).then((now) => {
          if (now.size < size) compactions++;
          size = now.size;
        });
      }, 5);
      await sleep(randomInt(400));
      child.kill('SIGKILL');
      await exited;
      await Promise.all(writers);
      clearInterval(watch);
      sdk.destroy();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(
    `${values.rounds} kills, ${writes} acknowledged writes, at least ${compactions} compactions: nothing is lost`,
  );
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
