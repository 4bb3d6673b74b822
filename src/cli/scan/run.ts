import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Confidence } from '../../core/detection';
import type {
  FileFinding,
  FileJob,
  FileScanSettings,
  ScannedFile,
} from '../../core/detection/fileJobs';
import type { ReportedFinding } from '../../core/detection/report/model';
import { listFiles } from '../../files/list';
import { rootOf, slashes } from '../../files/root';
import { topFolder } from '../../git/top';
import { scannerFor } from '../../worker/fileScan';
import { scanHistory } from '../../worker/historyScan';
import { scanFiles, ScanThreads } from '../../worker/pool';
import { scanJobs } from '../../worker/scannerService';
import { scanStaged } from '../../worker/stagedScan';
import { UsageError } from '../arguments';
import type { ScanOptions } from './options';

/** A finding, its file as the command line names it, and its value where that is to be shown. */
export interface Told {
  readonly finding: ReportedFinding;
  readonly file: string;
  readonly value?: string;
}

/** A folder whose listing takes longer has files enough for several threads, in milliseconds. */
const MANY_MS = 20;

const ranks: readonly Confidence[] = ['low', 'medium', 'high'];

/**
 * Scans what the command line asks for; sorted by file and place. `entry` is the program's own file, which its workers run,
 * too. `warn` is told what of other scanners' files cannot be used. Rejects when a path does not exist or Git fails.
 */
export async function runScan(
  options: ScanOptions,
  entry: string,
  warn: (sentence: string) => void,
): Promise<Told[]> {
  const told = await (options.what === 'files'
    ? withThreads(entry, (threads) => scanPaths(options, threads, warn))
    : scanGit(options, warn));
  return told
    .filter(({ finding }) => ranks.indexOf(finding.confidence) >= ranks.indexOf(options.confidence))
    .sort(
      (a, b) =>
        compare(a.file, b.file) ||
        a.finding.startLine - b.finding.startLine ||
        a.finding.startColumn - b.finding.startColumn,
    );
}

async function withThreads<T>(
  entry: string,
  scan: (threads: ScanThreads) => Promise<T>,
): Promise<T> {
  const threads = new ScanThreads(entry);
  try {
    return await scan(threads);
  } finally {
    threads.dispose();
  }
}

async function scanPaths(
  { paths, reveal }: ScanOptions,
  threads: ScanThreads,
  warn: (sentence: string) => void,
): Promise<Told[]> {
  /** Each file once, by project folder: its path there, and how it is shown. */
  const projects = new Map<string, Map<string, string>>();
  for (const path of paths) {
    const start = resolve(path);
    const isFolder = await isDirectory(start, path);
    const root = await rootOf(isFolder ? start : dirname(start));
    const files = projects.get(root) ?? new Map<string, string>();
    // The parts are put together by hand: paths may be many, and each is plain.
    const [inside, shown] = [slashes(relative(root, start)), slashes(join(path))];
    for (const name of isFolder
      ? await listed(start, () => {
          threads.start({ root, reveal });
        })
      : ['']) {
      const file = below(inside, name);
      if (!files.has(file)) files.set(file, shown === '.' ? name : below(shown, name));
    }
    projects.set(root, files);
  }
  const told: Told[] = [];
  for (const [root, files] of projects) {
    scannerFor({ root }).problems.forEach(warn);
    const jobs = [...files.keys()].map((path) => ({ path }));
    const found = ({ path }: FileJob, { findings = [] }: ScannedFile): void => {
      told.push(...findings.map((finding) => tell(finding, files.get(path) ?? path)));
    };
    await scanFiles(jobs, { settings: { root, reveal }, threads, here: scanJobs, found });
  }
  return told;
}

/** Staged changes and the history are those of the repository of the working folder, or of the one that is named. */
async function scanGit(
  { paths, reveal, what }: ScanOptions,
  warn: (sentence: string) => void,
): Promise<Told[]> {
  const told: Told[] = [];
  for (const path of paths.length > 0 ? paths : ['.']) {
    const root = await topFolder(resolve(path));
    const settings: FileScanSettings = { root, reveal };
    scannerFor(settings).problems.forEach(warn);
    const found = what === 'staged' ? await scanStaged(settings) : await scanHistory(settings);
    const prefix = slashes(relative(process.cwd(), root));
    told.push(...found.map((finding) => tell(finding, slashes(join(prefix, finding.path)))));
  }
  return told;
}

/** The files of a folder; `many` is called once listing them takes a while. */
async function listed(folder: string, many: () => void): Promise<string[]> {
  const timer = setTimeout(many, MANY_MS);
  try {
    return await listFiles(folder);
  } finally {
    clearTimeout(timer);
  }
}

function below(folder: string, name: string): string {
  if (folder === '' || name === '') return folder + name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

async function isDirectory(start: string, path: string): Promise<boolean> {
  try {
    return (await stat(start)).isDirectory();
  } catch {
    throw new UsageError(`${path}: there is no such file or folder, or it cannot be read.`);
  }
}

function tell({ value, ...finding }: FileFinding, file: string): Told {
  return { finding, file, ...(value !== undefined && { value }) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
