import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import type { SandboxAccess } from '../src/core/secrets/connection';
import { startSandbox } from '../src/sandbox';
import { collectGarbage, median, sdkOf } from './bench/measure';
import { Contestant, type Medians } from './bench/contestant';
import { cache, root } from './paths';
import { endGuarded, spawnGuarded } from './processes';
import { run } from './run';

const SECRETS = 100_000;
/** moto takes too long for more. */
const MOTO_SECRETS = 10_000;
const ROUNDS = 200;
const STARTS = 15;
const MOTO_PORT = 45_917;
const CLI = join(root, 'dist/cli/sandbox.js');

const secret = (index: number): { Name: string; SecretString: string } => ({
  Name: `bench/${index}`,
  SecretString: `value ${index}`,
});

/** Milliseconds from the start of a program to its first line, which is what it resolves to as well. */
async function start(args: readonly string[]): Promise<{
  readonly child: ReturnType<typeof spawnGuarded>;
  readonly line: string;
  readonly ms: number;
}> {
  const begin = performance.now();
  const child = spawnGuarded(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [chunk] = (await once(child.stdout!, 'data')) as [Buffer];
  return { child, line: chunk.toString(), ms: performance.now() - begin };
}

async function startUp(): Promise<void> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < STARTS; round++)
    for (const [times, args] of [
      [ours, [CLI, '--json']],
      [bare, ['-e', 'console.log("{}")']],
    ] as const) {
      const { child, ms } = await start(args);
      times.push(ms);
      await endGuarded(child);
    }
  const ratio = median(ours) / median(bare);
  console.log(
    `command line ready after ${median(ours).toFixed(0)} ms; Node alone ${median(bare).toFixed(0)} ms (${ratio.toFixed(1)} ×)`,
  );
}

async function memory(): Promise<Readonly<Record<'GetSecretValue' | 'ListSecrets', object>>> {
  const sandbox = await startSandbox();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < SECRETS; index++) await sandbox.call('CreateSecret', secret(index));
  collectGarbage();
  const bytes = (process.memoryUsage().heapUsed - before) / SECRETS;
  console.log(`${bytes.toFixed(0)} bytes of heap a secret, of ${SECRETS} small ones`);
  const answers = {
    ListSecrets: await sandbox.call('ListSecrets', { MaxResults: 100 }),
    GetSecretValue: await sandbox.call('GetSecretValue', { SecretId: 'bench/7' }),
  };
  await sandbox.close();
  return answers;
}

/** moto with fewer secrets, where it is installed. */
async function startMoto(): Promise<Contestant | undefined> {
  const python = cache('conformance/moto/venv/bin/python');
  if (!existsSync(python)) return undefined;
  const args = ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(MOTO_PORT)];
  spawnGuarded(python, args, { stdio: 'ignore' });
  const sdk = sdkOf({ endpoint: `http://127.0.0.1:${MOTO_PORT}` }, 10);
  for (let index = 0; index < MOTO_SECRETS; index++)
    await sdk.send(new CreateSecretCommand(secret(index)));
  return new Contestant(`moto, ${MOTO_SECRETS} secrets`, sdk);
}

function tell(name: string, { list, get }: Medians, ours?: Medians): void {
  const against = (theirs: number, own?: number): string =>
    own === undefined ? '' : ` (${(theirs / own).toFixed(1)} ×)`;
  console.log(
    `${name}: page of 100 ${list.toFixed(2)} ms${against(list, ours?.list)}, get ${get.toFixed(2)} ms${against(get, ours?.get)}`,
  );
}

async function main(): Promise<void> {
  await run(process.execPath, ['esbuild.mjs'], { cwd: root });
  await startUp();
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const [answers, seed] = [join(folder, 'answers.json'), join(folder, 'seed.json')];
    await writeFile(answers, JSON.stringify(await memory()));
    await writeFile(seed, JSON.stringify(Array.from({ length: SECRETS }, (_, at) => secret(at))));
    const sandbox = await start([CLI, '--json', '--seed', seed]);
    const bare = await start([join(root, 'scripts/bench/bareServer.mjs'), answers]);
    const ours = new Contestant(
      `sandbox, ${SECRETS} secrets`,
      sdkOf(JSON.parse(sandbox.line) as SandboxAccess),
    );
    const constant = new Contestant(
      'a server of constant bodies',
      sdkOf(JSON.parse(bare.line) as SandboxAccess),
    );
    const moto = await startMoto();
    const all = [ours, constant, ...(moto ? [moto] : [])];
    // In turns, so that whatever else the machine does meets all alike.
    for (let round = 0; round < ROUNDS; round++)
      for (const contestant of all) await contestant.round(round);
    tell(ours.name, ours.medians);
    for (const other of all.slice(1)) tell(other.name, other.medians, ours.medians);
    if (!moto) console.log('For moto beside it, run `npm run conformance` first.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

void main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .then(() => process.exit());
