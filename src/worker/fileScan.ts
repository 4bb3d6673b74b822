import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../core/detection/fingerprint';
import { habitFiles, Habits, type HabitFiles } from '../core/detection/habits';
import { placeFindings, type PlacedFinding } from '../core/detection/placed';
import { Scanner } from '../core/detection/scanner';
import { pieces, type Piece } from '../files/read';

/** What a scan of files goes by; it can be sent to a worker. */
export interface FileScanSettings {
  /** Absolute; paths of files are relative to it. */
  readonly root: string;
  /** Ids of rules that find nothing. */
  readonly disabled?: readonly string[];
  /** The setting with rules of the user's own, unchecked. */
  readonly own?: unknown;
  /** Larger files are left out, in bytes. */
  readonly limit?: number;
  /** Findings, and what a file holds, are named by HMAC-SHA-256 under this key. */
  readonly key?: string;
  /** Values are told: for a command line that shows them. */
  readonly reveal?: boolean;
}

/** A finding of a file, and what was asked for of its value. */
export interface FileFinding extends PlacedFinding {
  readonly fingerprint?: string;
  readonly value?: string;
}

/** What a file holds. */
export interface ScannedFile {
  readonly path: string;
  readonly findings: readonly FileFinding[];
  /** Names the content, where a key is given and the file is not large. */
  readonly content?: string;
}

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

/** Reads and scans files one after the other; each is in memory alone, large ones in pieces. */
export class FileScan {
  private readonly scanner: Scanner;

  constructor(private readonly settings: FileScanSettings) {
    this.scanner = scannerFor(settings);
  }

  /** `known` names what the file held at the last scan: findings are left out where it still does. */
  scan(path: string, known?: string): ScannedFile | 'unchanged' {
    const { root, limit, key } = this.settings;
    if (this.scanner.skips(path)) return { path, findings: [] };
    const findings: FileFinding[] = [];
    let content: string | undefined;
    for (const piece of pieces(join(root, path), limit)) {
      if (key !== undefined && piece.isWhole) content = hmac(key)(piece.text);
      if (content !== undefined && content === known) return 'unchanged';
      findings.push(...findingsOf(this.scanner, piece, path, this.settings));
    }
    return { path, findings, ...(content !== undefined && { content }) };
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
