import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openView, runCommand } from '../test/support/vscode/drive';
import { bundleForHost, runInHost } from '../test/support/vscode/inHost';
import { packagedExtension } from '../test/support/vscode/packaged';
import { openWorkbench } from '../test/support/vscode/workbench';
import { editingRows } from './bench/editing';
import { planTimes } from './bench-plan';
import { bundleSizes, vsix } from './package';
import { out, root } from './paths';

const PROCESSES = 15;
const HOSTS = 5;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Milliseconds to load a module in a fresh process, with an empty stand-in for `vscode`. */
function loadTime(file: string): number {
  const program = `
    const Module = require('node:module');
    const load = Module._load;
    const anything = new Proxy(class {}, { get: () => anything });
    const stand = Object.create(new Proxy({}, { get: () => anything }));
    Module._load = (name, ...rest) => name === 'vscode' ? stand : load(name, ...rest);
    const start = performance.now();
    require(${JSON.stringify(file)});
    console.log(performance.now() - start);`;
  const times = Array.from({ length: PROCESSES }, () =>
    Number(execFileSync(process.execPath, ['-e', program]).toString()),
  );
  return median(times);
}

/** What test/integration/bench.ts tells, in milliseconds. */
interface HostTimes {
  readonly activated: { readonly wall: number; readonly cpu: number };
  readonly changed: number;
  readonly unchanged: number;
}

/** The extension without activation events: it stays inactive until it is measured. */
async function makeLazyExtension(): Promise<string> {
  const folder = out('bench/extension');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const part of ['dist', 'media', 'package.nls.json'])
    await cp(join(root, part), join(folder, part), { recursive: true });
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as object;
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, activationEvents: [] }),
  );
  return folder;
}

async function hostTimes(): Promise<readonly HostTimes[]> {
  const entry = await bundleForHost(join(root, 'test/integration/bench.ts'), 'bench');
  const extension = await makeLazyExtension();
  const times: HostTimes[] = [];
  for (let round = 0; round < HOSTS; round++)
    await runInHost(
      entry,
      (text) => {
        const [, result] = /BENCH (\{.*\})/.exec(text) ?? [];
        if (result !== undefined) times.push(JSON.parse(result) as HostTimes);
      },
      extension,
    );
  if (times.length !== HOSTS) throw new Error('An extension host told no times.');
  return times;
}

/**
 * Activation among all that VS Code activates at its start, as VS Code measures it: the wait for each other
 * is in it, so that a built-in extension is told as a peer.
 */
async function startupActivation(): Promise<{ readonly own: number; readonly peer: number }> {
  const folder = out('bench/folder');
  await mkdir(folder, { recursive: true });
  const [own, peer]: [number[], number[]] = [[], []];
  for (let round = 0; round < HOSTS; round++) {
    const workbench = await openWorkbench({ folder, extensionsDir: await packagedExtension() });
    const { page } = workbench;
    await openView(page);
    await runCommand(page, 'Developer: Show Running Extensions');
    const timeOf = async (name: string): Promise<number> => {
      const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: name });
      await row.getByText(/Activation: \d+ms/).waitFor();
      return Number(/Activation: (\d+)ms/.exec(await row.innerText())?.[1]);
    };
    own.push(await timeOf('AWS Secrets Manager Workbench'));
    peer.push(await timeOf('Emmet'));
    await workbench.close();
  }
  return { own: median(own), peer: median(peer) };
}

async function main(): Promise<void> {
  await packagedExtension();
  const empty = out('empty.cjs');
  await writeFile(empty, '');
  const rows: (readonly [what: string, measured: string, limit: string])[] = [];
  const bare = loadTime(empty);
  const entry = loadTime(join(root, 'dist/extension.js'));
  const sizes = await bundleSizes();
  const kilobytes = (bytes: number | undefined): string =>
    `${((bytes ?? NaN) / 1000).toFixed(0)} kB`;
  rows.push([
    'load of the entry bundle (median)',
    `${entry.toFixed(1)} ms, ${(entry / bare).toFixed(1)} × an empty module (${bare.toFixed(2)} ms)`,
    '10 ms',
  ]);
  const times = await hostTimes();
  const ms = (of: (time: HostTimes) => number): string => `${median(times.map(of)).toFixed(1)} ms`;
  rows.push([
    'activation in a host at rest',
    `${ms((t) => t.activated.wall)}, of which processor ${ms((t) => t.activated.cpu)}`,
    '50 ms',
  ]);
  const { own, peer } = await startupActivation();
  rows.push([
    'activation while VS Code starts',
    `${own} ms, beside ${peer} ms of the built-in Emmet`,
    '',
  ]);
  rows.push([
    'lens of a 5,000-line file (median)',
    `${ms((t) => t.changed)} after an edit, ${ms((t) => t.unchanged)} without one`,
    '50 ms',
  ]);
  rows.push(...editingRows());
  const { plan, parse } = await planTimes();
  rows.push([
    'plan in a 5,000-line file (median)',
    `${plan.toFixed(1)} ms, ${(plan / parse).toFixed(1)} × one parse of it (${parse.toFixed(1)} ms)`,
    '150 ms',
  ]);
  rows.push(['entry bundle', kilobytes(sizes['dist/extension.js']), '']);
  rows.push(['AWS SDK bundle', kilobytes(sizes['dist/aws.js']), '520 kB']);
  rows.push(['sandbox bundle', kilobytes(sizes['dist/sandbox.js']), '']);
  rows.push(['package', kilobytes((await stat(vsix)).size), '5,000 kB']);
  for (const [what, measured, limit] of rows)
    console.log(`${what.padEnd(38)}${measured}${limit === '' ? '' : `  (limit ${limit})`}`);
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
