import { execFileSync, spawnSync } from 'node:child_process';
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { betterleaks, gitleaks, runPeer } from './detect/peers';
import { codeOnMachine } from './detect/tree';
import { root } from './paths';

/** Larger files are data, and no one reads their lines. */
const MAX_FILE = 5_000_000;
const LF = 0x0a;

/** Lines of the text files below a folder. */
function linesOf(folder: string): number {
  let lines = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) lines += entry.name === '.git' ? 0 : linesOf(path);
    else if (entry.isFile() && lstatSync(path).size <= MAX_FILE) {
      const bytes = readFileSync(path);
      if (!bytes.subarray(0, 8000).includes(0)) lines += bytes.filter((b) => b === LF).length;
    }
  }
  return lines;
}

/** What the command line finds there and tells as a warning, not as a hint. */
function ownFindings(folder: string): string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'dist/cli/scan.js'), '--format', 'jsonl', folder],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  return stdout.split('\n').filter((line) => line !== '' && !line.includes('"confidence":"low"'));
}

const rate = (found: number, lines: number): string =>
  `${found} (${((found * 100_000) / lines).toFixed(2)})`;

const row = (cells: readonly string[]): void => {
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(40) : cell.padStart(18))).join(''));
};

/**
 * Findings in code without credentials, and how many that makes in 100,000 lines, beside two peers. The folders are
 * arguments; without any, they are what the machine has: the sources of Go and Python, and this project's packages.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const given = args.filter((arg) => !arg.startsWith('--')).map((path) => resolve(path));
  const folders = given.length > 0 ? given : codeOnMachine().map(({ folder }) => folder);
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root });
  const peers = [];
  for (const peer of [gitleaks, betterleaks]) if (await peer.prepare()) peers.push(peer);
  row(['findings (in 100,000 lines)', 'lines', 'this product', ...peers.map(({ name }) => name)]);
  const totals = [0, ...peers.map(() => 0)];
  let all = 0;
  for (const folder of folders) {
    const lines = linesOf(folder);
    const own = ownFindings(folder);
    const counts = [own.length, ...peers.map((peer) => runPeer(peer, folder).found.length)];
    row([folder.slice(-38), String(lines), ...counts.map((count) => rate(count, lines))]);
    if (args.includes('--findings')) console.log(own.join('\n'));
    all += lines;
    counts.forEach((count, at) => (totals[at] = (totals[at] ?? 0) + count));
  }
  row(['all', String(all), ...totals.map((count) => rate(count, all))]);
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
