import * as vscode from 'vscode';

/** The part of VS Code's Memento that is used; it keeps fingerprints and paths, never a value. */
export interface IgnoreMemory {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

const KEY = 'detection.ignored';

/** Findings that the user took for no secret, in files whose language has no comment to say so. */
export class Ignored {
  private readonly marks: Set<string>;

  constructor(private readonly memory: IgnoreMemory) {
    const stored = memory.get(KEY);
    this.marks = new Set(Array.isArray(stored) ? stored.filter((m) => typeof m === 'string') : []);
  }

  has(uri: vscode.Uri, fingerprint: string): boolean {
    return this.marks.has(mark(uri, fingerprint));
  }

  async add(uri: vscode.Uri, fingerprint: string): Promise<void> {
    this.marks.add(mark(uri, fingerprint));
    await this.memory.update(KEY, [...this.marks]);
  }
}

function mark(uri: vscode.Uri, fingerprint: string): string {
  return `${vscode.workspace.asRelativePath(uri)} ${fingerprint}`;
}
