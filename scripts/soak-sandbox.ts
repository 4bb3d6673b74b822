import { on } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { SandboxAccess } from '../src/core/secrets/connection';
import { Load } from './bench/load';
import { median, sdkOf } from './bench/measure';
import { root } from './paths';
import { spawnGuarded } from './processes';

const CLIENTS = 32;
const PAUSE_MS = 50;
const SAMPLES = 40;
/** What the heap may have grown from the second quarter to the last: noise of the collector. */
const GROWTH_BYTES = 2 * 1_048_576;

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(2)} MB`;

/** A mixed load from 32 clients; fails at the first error, and when the heap of the sandbox grows. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
  const length = Number(values.minutes) * 60_000;
  const server = spawnGuarded(
    process.execPath,
    ['--import', 'tsx', join(root, 'scripts/bench/heapServer.ts')],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = on(createInterface(server.stdout!), 'line') as AsyncIterableIterator<[string]>;
  const line = async (): Promise<string> => {
    const next = await lines.next();
    if (next.done === true) throw new Error('The sandbox has ended.');
    return next.value[0];
  };
  const access = JSON.parse(await line()) as SandboxAccess & {
    readonly functions: Readonly<Record<string, string>>;
  };
  const until = Date.now() + length;
  const loads = Array.from(
    { length: CLIENTS },
    (_, index) => new Load(sdkOf(access), String(index), access.functions['random-password'] ?? ''),
  );
  const heaps: number[] = [];
  const sample = async (): Promise<void> => {
    for (let count = 0; count < SAMPLES; count++) {
      await sleep(length / SAMPLES);
      server.stdin!.write('\n');
      heaps.push(Number(await line()));
      const calls = loads.reduce((sum, load) => sum + load.calls, 0);
      console.log(
        `${((count + 1) * (length / SAMPLES / 60_000)).toFixed(1)} min, ${calls} calls, ${megabytes(heaps.at(-1) ?? 0)} of heap`,
      );
    }
  };
  await Promise.all([...loads.map((load) => load.run(until, PAUSE_MS)), sample()]);
  const quarter = SAMPLES / 4;
  const growth = median(heaps.slice(-quarter)) - median(heaps.slice(quarter, 2 * quarter));
  const calls = loads.reduce((sum, load) => sum + load.calls, 0);
  console.log(
    `${values.minutes} min, ${CLIENTS} clients, ${calls} calls, no error; heap grew by ${megabytes(growth)}`,
  );
  if (growth > GROWTH_BYTES) throw new Error('The heap grows.');
}

void main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .then(() => process.exit());
