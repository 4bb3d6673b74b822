import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import type { FileFinding, FileMemory } from '../../core/detection/fileJobs';

/** What is remembered of a file between scans: keyed names of its content and of its findings, never a value. */
export interface RememberedFile extends FileMemory {
  readonly findings: readonly FileFinding[];
}

export type RememberedFolder = ReadonlyMap<string, RememberedFile>;

/**
 * Remembers scans on disk, in the workspace's own storage, so that the next one reads only what has changed. What was
 * found under other rules is forgotten.
 */
export class ScanMemory {
  /** Undefined where no folder is open: then nothing is remembered. */
  constructor(private readonly storage: vscode.Uri | undefined) {}

  /** The files of a folder as they were found under the same `rules`; empty where nothing is remembered. */
  async load(folder: string, rules: string): Promise<RememberedFolder> {
    const file = this.fileOf(folder);
    if (file === undefined) return new Map();
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      const stored = JSON.parse(text) as { rules?: unknown; files?: unknown };
      if (stored.rules !== rules || !Array.isArray(stored.files)) return new Map();
      return new Map(stored.files as [string, RememberedFile][]);
    } catch {
      // Missing at the first scan, or cut short by the end of a window: everything is scanned anew.
      return new Map();
    }
  }

  async save(folder: string, rules: string, files: RememberedFolder): Promise<void> {
    const file = this.fileOf(folder);
    if (file === undefined || this.storage === undefined) return;
    const text = JSON.stringify({ rules, files: [...files] });
    await vscode.workspace.fs.createDirectory(this.storage);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  }

  private fileOf(folder: string): vscode.Uri | undefined {
    const name = `scan-${sha256(folder).slice(0, 16)}.json`;
    return this.storage && vscode.Uri.joinPath(this.storage, name);
  }
}

/** In hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
