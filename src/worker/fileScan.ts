import { createHash, createHmac } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  FileFinding,
  FileMemory,
  FileScanSettings,
  ScannedFile,
} from '../core/detection/fileJobs';
import { fingerprint } from '../core/detection/fingerprint';
import { habitFiles, Habits, type HabitFiles } from '../core/detection/habits';
import { placeFindings } from '../core/detection/placed';
import { Scanner } from '../core/detection/scanner';
import { pieces, type Piece } from '../files/read';

/** The files of other scanners in a folder. */
export function readHabitFiles(root: string): HabitFiles {
  const files: Record<string, string> = {};
  for (const name of habitFiles) {
    try {
      files[name] = readFileSync(join(root, name), 'utf8');
    } catch {
      // Most projects have none of them.
    }
  }
  return files;
}

/** The scanner of a folder. */
export function scannerFor(settings: Pick<FileScanSettings, 'root' | 'disabled' | 'own'>): Scanner {
  const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
  const { root, ...choice } = settings;
  return new Scanner({ habits: new Habits(readHabitFiles(root), sha1), ...choice });
}

const NOTHING: ScannedFile = {};

/** Reads and scans files one after the other; each is in memory alone, large ones in pieces. */
export class FileScan {
  private readonly scanner: Scanner;

  constructor(private readonly settings: FileScanSettings) {
    this.scanner = scannerFor(settings);
  }

  /** A file that is as remembered is not read, and one whose content is, is not scanned. */
  scan(path: string, known?: FileMemory): ScannedFile {
    const { root, limit, key } = this.settings;
    // Put together by hand: paths may be many, and each is plain.
    const file = `${root}/${path}`;
    if (this.scanner.skips(path)) return { findings: [] };
    const findings: FileFinding[] = [];
    if (key === undefined) {
      // Nothing is to be remembered: a command line scans once.
      for (const piece of pieces(file, limit))
        findings.push(...findingsOf(this.scanner, piece, path, this.settings));
      return findings.length > 0 ? { findings } : NOTHING;
    }
    const stamp = stampOf(file);
    if (stamp === undefined) return { findings };
    if (stamp === known?.stamp) return { memory: known };
    let content: string | undefined;
    for (const piece of pieces(file, limit)) {
      if (piece.isWhole) content = hmac(key)(piece.text);
      if (content !== undefined && content === known?.content)
        return { memory: { stamp, content } };
      findings.push(...findingsOf(this.scanner, piece, path, this.settings));
    }
    return { findings, memory: { stamp, ...(content !== undefined && { content }) } };
  }
}

function stampOf(file: string): string | undefined {
  try {
    const { size, mtimeMs, ctimeMs } = lstatSync(file);
    return [size, mtimeMs, ctimeMs].join(' ');
  } catch {
    return undefined;
  }
}

/** What a scanner finds in a piece of a file, placed in the file. */
export function findingsOf(
  scanner: Scanner,
  { text, lines, offset, overlap }: Piece,
  path: string,
  { key, reveal = false }: FileScanSettings,
): FileFinding[] {
  const found = scanner
    .scan(text, path, { lineNumber: (line) => line + lines })
    .filter(({ range }) => range.end > overlap);
  return placeFindings(text, path, found).map((placed, index) => {
    const finding = found[index];
    return {
      ...placed,
      start: placed.start + offset,
      startLine: placed.startLine + lines,
      endLine: placed.endLine + lines,
      ...(key !== undefined && finding && { fingerprint: fingerprint(finding, text, hmac(key)) }),
      ...(reveal && finding && { value: text.slice(finding.range.start, finding.range.end) }),
    };
  });
}

/** The keyed digest that names findings and contents. */
export function hmac(key: string): (data: string) => string {
  return (data) => createHmac('sha256', key).update(data).digest('base64url');
}
