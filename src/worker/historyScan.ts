import type { FileFinding, FileScanSettings, HistoryFinding } from '../core/detection/fileJobs';
import { fingerprint } from '../core/detection/fingerprint';
import { placeFindings } from '../core/detection/placed';
import type { Commit } from '../core/git/model';
import { historyAdditions } from '../git/additions';
import { addPlace, standings, type PlacesByValue } from '../git/values';
import { hmac, scannerFor } from './fileScan';

interface HistoryOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with each commit that is looked at, the newest first. */
  readonly progress?: (commit: Commit) => void;
}

/**
 * Finds credentials in what all commits of a repository add, streamed: memory grows with the values found only. Rejects with a
 * GitError, and with the signal's reason when it is aborted.
 */
export async function scanHistory(
  settings: FileScanSettings,
  { signal, progress }: HistoryOptions = {},
): Promise<HistoryFinding[]> {
  const { root, key, reveal = false } = settings;
  const scanner = scannerFor(settings);
  const places: PlacesByValue = new Map();
  const newest = new Map<string, FileFinding & { readonly commit: string }>();
  for await (const { commit, path, text, lines } of historyAdditions(root, signal)) {
    if (commit === undefined || scanner.skips(path)) continue;
    progress?.(commit);
    const inFile = (line: number): number => lines[line - 1] ?? 0;
    const found = scanner.scan(text, path, { commit: commit.id, lineNumber: inFile });
    placeFindings(text, path, found).forEach((placed, index) => {
      const finding = found[index];
      if (finding === undefined) return;
      const value = text.slice(finding.range.start, finding.range.end);
      addPlace(places, value, { commit, path });
      if (newest.has(value)) return;
      newest.set(value, {
        ...placed,
        startLine: inFile(placed.startLine),
        endLine: inFile(placed.endLine),
        commit: commit.id,
        ...(key !== undefined && { fingerprint: fingerprint(finding, text, hmac(key)) }),
        ...(reveal && { value }),
      });
    });
  }
  const histories = await standings(root, places, signal);
  return [...newest].flatMap(([value, finding]) => {
    const history = histories.get(value);
    return history === undefined ? [] : [{ ...finding, history }];
  });
}
