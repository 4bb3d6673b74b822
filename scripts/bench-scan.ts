import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { out, root } from './paths';
import { run } from './run';

const FILES = 20_000;
const ROUNDS = 3;
const TEXT = /\.(?:[cm]?[jt]s|json|md|css|ya?ml|py|html)$/;

/** Made here, so that no scanner takes it for real. */
const password = ['Xy7', 'kk2', 'Lm9'].join('$');

/**
 * A workspace of 20,000 files of real code: the texts of this project's packages, over and over, in folders of forty,
 * with a credential in every hundredth.
 */
async function makeTree(folder: string): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  const names = await readdir(join(root, 'node_modules'), { recursive: true, withFileTypes: true });
  const sources = names
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map(({ parentPath, name }) => ({ file: join(parentPath, name), name }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  let bytes = 0;
  for (let number = 0; number < FILES; number++) {
    const source = sources[(number * 7) % sources.length];
    if (source === undefined) throw new Error('The packages hold no text.');
    const text = (await readFile(source.file)).subarray(0, 30_000);
    const extra = number % 100 === 0 ? `\nconst dbPassword${number} = '${password}';\n` : '';
    const file = join(folder, `part${Math.floor(number / 40)}`, `${number}-${source.name}`);
    if (number % 40 === 0) await mkdir(dirname(file), { recursive: true });
    await writeFile(file, Buffer.concat([text, Buffer.from(extra)]));
    bytes += text.length;
  }
  return bytes;
}

interface Times {
  /** Milliseconds to read every file, one after the other: what no scan can do without. */
  readonly read: number;
  readonly first: number;
  readonly second: number;
  readonly found: number;
  /** Most memory of the process with its workers, in megabytes, and without having scanned. */
  readonly memory: number;
  readonly bare: number;
}

/** Scans twice, as the editor does, in a process of its own. */
function measure(folder: string): Times {
  const program = `
    const { readFileSync } = require('node:fs');
    const { join } = require('node:path');
    const [, scanningFile, entry, root] = process.argv;
    const { scanningWith } = require(scanningFile);
    const scanning = scanningWith(entry);
    const signal = new AbortController().signal;
    const settings = { root, key: 'key', limit: 20000000 };
    const options = { git: false, env: true, excluded: ['**/.git'], signal };
    const memory = () => process.resourceUsage().maxRSS / 1000;
    const scan = async (known) => {
      const start = performance.now();
      const paths = await scanning.listFiles(root, options);
      const files = new Map();
      let found = 0;
      await scanning.scanFiles(paths.map((path) => ({ path, known: known.get(path) })), {
        settings,
        signal,
        found: ({ path }, { findings = [], memory }) => {
          found += findings.length;
          files.set(path, memory);
        },
      });
      return { files, found, paths, time: performance.now() - start };
    };
    (async () => {
      const bare = memory();
      const first = await scan(new Map());
      const most = memory();
      const second = await scan(first.files);
      const start = performance.now();
      for (const path of first.paths) readFileSync(join(root, path));
      const read = performance.now() - start;
      console.log(JSON.stringify({
        bare, memory: most, read, found: first.found, first: first.time, second: second.time,
      }));
    })();`;
  const args = ['scanning.js', 'fileScanner.js'].map((name) => join(root, 'dist', name));
  const text = execFileSync(process.execPath, ['-e', program, ...args, folder]).toString();
  return JSON.parse(text) as Times;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function main(): Promise<void> {
  await run(process.execPath, ['esbuild.mjs'], { cwd: root });
  const folder = out('bench/workspace');
  const bytes = await makeTree(folder);
  const rounds = Array.from({ length: ROUNDS }, () => measure(folder));
  const of = (pick: (times: Times) => number): number => median(rounds.map(pick));
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  const times = (ms: number): string => `${(ms / of((t) => t.read)).toFixed(1)} × reading alone`;
  console.log(
    `${FILES.toLocaleString()} files, ${(bytes / 1e6).toFixed(0)} MB, ${rounds[0]?.found ?? 0} findings; reading alone ${seconds(of((t) => t.read))}`,
  );
  const [first, second] = [of((t) => t.first), of((t) => t.second)];
  console.log(`first scan   ${seconds(first)}, ${times(first)}  (limit 15 s)`);
  console.log(`second scan  ${seconds(second)}, ${times(second)}  (limit 2 s)`);
  console.log(
    `memory       ${of((t) => t.memory).toFixed(0)} MB, of which ${of((t) => t.bare).toFixed(0)} MB without a scan  (limit 150 MB)`,
  );
  await rm(folder, { recursive: true, force: true });
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
