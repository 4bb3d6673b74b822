import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxEnvironment } from '../src/core/secrets/environment';
import { startSandbox } from '../src/sandbox';
import { exclusively } from './lock';
import { cache } from './paths';
import { step } from './run';
import { sdks, type Sdk } from './sdks';

/** What a program prints, and the events that the sandbox must have seen of it, successful ones alone. */
const STEPS = ['created', 'read', 'rotated', 'deleted'];
const EVENTS = ['CreateSecret', 'GetSecretValue', 'RotateSecret', 'DeleteSecret'];

interface Proof {
  readonly sdk: string;
  readonly steps: string;
  readonly agent: string;
  readonly seconds: string;
}

/** Lets the unmodified SDK create, read, rotate and delete a secret; rejects with what was missing. */
async function prove(sdk: Sdk): Promise<Proof> {
  const { name, agent } = sdk;
  const sandbox = await startSandbox();
  const folder = await mkdtemp(join(tmpdir(), 'sdk-'));
  const start = Date.now();
  try {
    const printed = await sdk.run(folder, {
      ...process.env,
      ...sandboxEnvironment(sandbox),
      SECRET_NAME: `sdks/${randomUUID()}`,
      SECRET_VALUE: randomUUID(),
      ROTATION_FUNCTION: sandbox.functions['random-password'],
    });
    const steps = printed.trim().split(/\s+/);
    if (steps.join() !== STEPS.join()) throw new Error(`${name} got to: ${steps.join(', ')}.`);
    const own = sandbox.audit().filter((event) => agent.test(event.userAgent));
    for (const event of EVENTS)
      if (!own.some(({ eventName, errorCode }) => eventName === event && errorCode === undefined))
        throw new Error(`The sandbox saw no ${event} of ${name}.`);
    if (!sandbox.audit().some(({ eventName }) => eventName === 'RotationSucceeded'))
      throw new Error(`No rotation of ${name} succeeded.`);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    const [version = ''] = own[0]?.userAgent.split(' ') ?? [];
    return { sdk: name, steps: steps.join(', '), agent: version, seconds };
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  /** The names on the command line, in any case, or all. */
  const wanted = process.argv.slice(2).map((name) => name.toLowerCase());
  const proofs: Proof[] = [];
  const missing: string[] = [];
  for (const sdk of sdks) {
    if (wanted.length > 0 && !wanted.some((name) => sdk.name.toLowerCase().startsWith(name)))
      continue;
    if (await sdk.prepare()) proofs.push(await step(sdk.name, () => prove(sdk)));
    else missing.push(sdk.name);
  }
  console.table(proofs);
  if (missing.length === 0) return;
  console.error(`Not proven, since their tools are missing: ${missing.join(', ')}`);
  process.exitCode = 1;
}

void exclusively(cache('sdks.lock'), main).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
