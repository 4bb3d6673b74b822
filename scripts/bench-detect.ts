import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { readScore, scoreOf, withFiles, type Item, type Row } from './detect/corpus';
import { betterleaks, peers, runPeer, type Reported } from './detect/peers';
import { mixedCode } from './detect/tree';
import { scan } from '../src/core/detection';
import { out, root } from './paths';

const ROUNDS = 15;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** What this product finds in the items, as a peer would report it. */
function ownReports(items: readonly Item[]): Reported[][] {
  return items.map(({ text, path }) =>
    scan(text, path).map(({ range: { start, end }, ruleId, confidence }) => ({
      file: path,
      startLine: text.slice(0, start).split('\n').length,
      endLine: text.slice(0, end).split('\n').length,
      ruleId,
      secret: text.slice(start, end),
      confidence,
    })),
  );
}

async function recall(): Promise<void> {
  const score = await readScore();
  if (!score) {
    console.log('The corpus of labelled examples is not beside the project: no recall is told.');
    return;
  }
  const { items, isFound } = score;
  const columns: [name: string, rows: Map<string, Row>][] = [
    ['this product', scoreOf(items, ownReports(items), isFound)],
  ];
  await withFiles(items, async (folder, files) => {
    for (const peer of peers) {
      if (!(await peer.prepare())) {
        console.log(`${peer.name} cannot be had here.`);
        continue;
      }
      const byFile = new Map<string, Reported[]>(files.map((file) => [file, []]));
      for (const one of runPeer(peer, folder).found) byFile.get(one.file)?.push(one);
      const reports = files.map((file) => byFile.get(file) ?? []);
      columns.push([peer.name, scoreOf(items, reports, isFound)]);
    }
  });
  const line = (cells: readonly string[]): void => {
    console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(30) : cell.padStart(20))).join(''));
  };
  line(['recall, development corpus', ...columns.map(([name]) => name)]);
  const told = (of: (row: Row) => string, kind: string): string[] =>
    columns.map(([, rows]) => of(rows.get(kind)!));
  for (const [kind, row] of columns[0]![1])
    line([`${kind} (${row.positives})`, ...told((r) => percent(r.found, r.positives), kind)]);
  line(['to the letter, of those found', ...told((r) => percent(r.exact, r.valued), 'all')]);
  line(['look-alikes flagged', ...told((r) => percent(r.flagged, r.negatives), 'all')]);
}

/** Seconds that one thread takes for all files, reading included. */
function oneThread(files: readonly string[]): number {
  const start = performance.now();
  for (const file of files) scan(readFileSync(file, 'utf8'), file);
  return (performance.now() - start) / 1000;
}

async function speed(): Promise<void> {
  const { folder, files } = mixedCode();
  const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
  const rate = (seconds: number): string => `${(megabytes / seconds).toFixed(1)} MB/s`;
  console.log(`\nspeed, ${files.length} files of mixed code, ${megabytes.toFixed(0)} MB`);
  oneThread(files.slice(0, 500));
  console.log(
    `one thread                    ${rate(Math.min(oneThread(files), oneThread(files)))}`,
  );
  const cli = (): number => {
    const start = performance.now();
    spawnSync(process.execPath, [join(root, 'dist/cli/scan.js'), '--format', 'jsonl', folder], {
      maxBuffer: 2 ** 30,
    });
    return (performance.now() - start) / 1000;
  };
  const own = Math.min(cli(), cli());
  console.log(`command line, several workers ${rate(own)}`);
  if (!(await betterleaks.prepare())) return;
  const peer = Math.min(runPeer(betterleaks, folder).seconds, runPeer(betterleaks, folder).seconds);
  console.log(
    `${betterleaks.name.padEnd(30)}${rate(peer)}; the command line is ${(peer / own).toFixed(1)} × as fast`,
  );
}

/** A file of this size as an editor holds it. */
function largeFile(): void {
  const source = readFileSync(join(root, 'node_modules/typescript/lib/typescript.js'), 'utf8');
  const text = source.split('\n').slice(20_000, 25_000).join('\n');
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    scan(text, 'a.ts');
    return performance.now() - start;
  });
  console.log(`\n5,000 lines, whole (median)   ${median(times).toFixed(1)} ms  (limit 15 ms)`);
}

async function loading(): Promise<void> {
  const file = out('bench-detect/detection.cjs');
  await build({
    entryPoints: [join(root, 'src/core/detection/index.ts')],
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    outfile: file,
    logLevel: 'warning',
  });
  const program = `const start = performance.now(); const { scan } = require(${JSON.stringify(file)});
    const loaded = performance.now(); scan('x = 1', 'a.ts'); console.log(loaded - start, performance.now() - loaded);`;
  const times = Array.from({ length: ROUNDS }, () =>
    execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }).split(' ').map(Number),
  );
  const of = (at: number): string =>
    `${median(times.map((time) => time[at] ?? NaN)).toFixed(1)} ms`;
  console.log(
    `engine and rules, load        ${of(0)}, and ${of(1)} for the first scan  (limit 20 ms)`,
  );
  console.log(
    `engine and rules, minified    ${(statSync(file).size / 1000).toFixed(0)} kB  (limit 250 kB)`,
  );
}

async function main(): Promise<void> {
  await recall();
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root });
  await speed();
  largeFile();
  await loading();
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
