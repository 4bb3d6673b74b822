import * as vscode from 'vscode';
import type { FileFinding, FileScanSettings, HistoryFinding } from '../../core/detection/fileJobs';
import type { FindingSource, ScanFinding } from '../../core/detection/results';
import type { Scanning } from '../../core/detection/scanning';
import type { RememberedFile, ScanMemory } from './memory';
import { sha256 } from './memory';

/** Larger files are no text that a person looks through, in bytes. */
const LIMIT = 20_000_000;

/** What the settings of a folder say of scans in it. */
export interface FolderPolicy {
  readonly disabled: readonly string[];
  /** The setting with rules of one's own, as it was read. */
  readonly own: unknown;
  /** Patterns of paths that are left out. */
  readonly excluded: readonly string[];
}

/** What scans need of the rest of the product. */
export interface ScanParts {
  readonly scanning: () => Promise<Scanning>;
  readonly policy: (folder: vscode.Uri) => Promise<FolderPolicy>;
  /** The key of the fingerprints. */
  readonly key: () => Promise<string>;
  readonly memory: ScanMemory;
  /** Changes when the product's own rules may have. */
  readonly version: string;
}

/** How far a scan of files has come. */
export interface ScanProgress {
  readonly files: number;
  readonly done: number;
  readonly found: number;
}

/**
 * Scans the files of a folder, and of those only what changed since the last scan. Rejects with the signal's reason when it
 * is aborted; what was found so far is not lost for the next scan then.
 */
export async function scanFolder(
  folder: vscode.Uri,
  parts: ScanParts,
  signal: AbortSignal,
  progress: (progress: ScanProgress) => void,
): Promise<ScanFinding[]> {
  const [scanning, settings] = [await parts.scanning(), await settingsOf(folder, parts)];
  const { excluded } = await parts.policy(folder);
  const options = { git: vscode.workspace.isTrusted, env: true, excluded, signal };
  const paths = await scanning.listFiles(settings.root, options);
  const rules = await rulesOf(folder, settings, parts);
  const known = await parts.memory.load(folder.toString(), rules);
  const files = new Map<string, RememberedFile>();
  let [done, found] = [0, 0];
  const jobs = paths.map((path) => {
    const file = known.get(path);
    if (file === undefined) return { path };
    const { stamp, content } = file;
    return { path, known: { stamp, ...(content !== undefined && { content }) } };
  });
  try {
    await scanning.scanFiles(jobs, {
      settings,
      signal,
      found: ({ path }, result) => {
        const findings = result.findings ?? known.get(path)?.findings ?? [];
        if (result.memory) files.set(path, { ...result.memory, findings });
        found += findings.length;
        progress({ files: paths.length, done: ++done, found });
      },
    });
  } finally {
    await parts.memory.save(folder.toString(), rules, signal.aborted ? both(known, files) : files);
  }
  return [...files.values()].flatMap((file) => toResults(file.findings, folder, 'files'));
}

function both<K, V>(older: ReadonlyMap<K, V>, newer: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  return new Map([...older, ...newer]);
}

/** Scans single files of a folder that changed outside of the editor. */
export async function scanSome(
  folder: vscode.Uri,
  paths: readonly string[],
  parts: ScanParts,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly ScanFinding[]>> {
  const found = new Map<string, readonly ScanFinding[]>();
  await (
    await parts.scanning()
  ).scanFiles(
    paths.map((path) => ({ path })),
    {
      settings: await settingsOf(folder, parts),
      signal,
      found: ({ path }, { findings = [] }) => found.set(path, toResults(findings, folder, 'files')),
    },
  );
  return found;
}

/** Scans what is staged, or the history, of the repository that a folder is in. */
export async function scanRepository(
  source: 'history' | 'staged',
  folder: vscode.Uri,
  parts: ScanParts,
  signal: AbortSignal,
): Promise<{ readonly top: vscode.Uri; readonly findings: readonly ScanFinding[] }> {
  const scanning = await parts.scanning();
  const top = vscode.Uri.file(await scanning.topFolder(folder.fsPath));
  const settings = { ...(await settingsOf(folder, parts)), root: top.fsPath };
  const found =
    source === 'staged'
      ? await scanning.scanStaged(settings, signal)
      : await scanning.scanHistory(settings, signal);
  return { top, findings: toResults(found, top, source) };
}

async function settingsOf(folder: vscode.Uri, parts: ScanParts): Promise<FileScanSettings> {
  const { disabled, own } = await parts.policy(folder);
  return { root: folder.fsPath, disabled, own, limit: LIMIT, key: await parts.key() };
}

/** Names everything that decides what is found: with other rules every file is looked at anew. */
async function rulesOf(
  folder: vscode.Uri,
  { disabled, own, key }: FileScanSettings,
  { version }: ScanParts,
): Promise<string> {
  const habits = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, '{.gitleaks*,.betterleaks*,.secretlint*,.secrets.baseline}'),
  );
  const stats = await Promise.all(
    habits.map(async (uri) => [uri.path, (await vscode.workspace.fs.stat(uri)).mtime]),
  );
  return sha256(JSON.stringify({ version, disabled, own, key, stats: stats.sort() }));
}

function toResults(
  found: readonly (FileFinding | HistoryFinding)[],
  folder: vscode.Uri,
  source: FindingSource,
): ScanFinding[] {
  return found.map((finding) => ({
    ...finding,
    folder: folder.toString(),
    source,
    fingerprint: finding.fingerprint ?? '',
  }));
}
