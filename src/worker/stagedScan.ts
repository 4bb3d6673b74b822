import { decode, encodingOf } from '../core/decode';
import type { FileFinding, FileScanSettings } from '../core/detection/fileJobs';
import { stagedAdditions } from '../git/additions';
import { blobs } from '../git/objects';
import { findingsOf, scannerFor } from './fileScan';

/**
 * The credentials on lines that are staged: each file as the index has it is scanned whole, so that what stands around a line
 * counts, and what was there before is left out. `root` is the repository's top folder. Rejects with a GitError.
 */
export async function scanStaged(
  settings: FileScanSettings,
  signal?: AbortSignal,
): Promise<FileFinding[]> {
  const { root } = settings;
  const scanner = scannerFor(settings);
  const added = new Map<string, Set<number>>();
  for await (const { path, lines } of stagedAdditions(root, signal)) {
    if (scanner.skips(path)) continue;
    const known = added.get(path) ?? new Set();
    for (const line of lines) known.add(line);
    added.set(path, known);
  }
  const files = [...added];
  const found: FileFinding[] = [];
  let index = 0;
  for await (const bytes of blobs(
    root,
    files.map(([path]) => `:${path}`),
    signal,
  )) {
    const [path, lines] = files[index++] ?? ['', new Set<number>()];
    const encoding = bytes && encodingOf(bytes);
    if (bytes === undefined || encoding === undefined) continue;
    const whole = { text: decode(bytes, encoding), lines: 0, offset: 0, overlap: 0, isWhole: true };
    for (const finding of findingsOf(scanner, whole, path, settings))
      if (touches(finding, lines)) found.push(finding);
  }
  return found;
}

function touches({ startLine, endLine }: FileFinding, lines: ReadonlySet<number>): boolean {
  for (let line = startLine; line <= endLine; line++) if (lines.has(line)) return true;
  return false;
}
