import * as vscode from 'vscode';

/** The part of VS Code's Memento that is used; it keeps fingerprints and places, never a value. */
export interface IgnoreMemory {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

/** A finding that is no secret: which one, by the keyed hash of its rule and value, and in which file. */
export interface Mark {
  readonly fingerprint: string;
  readonly uri: string;
  readonly title: string;
  readonly ruleId: string;
  /** The name that the value is bound to. */
  readonly name?: string;
}

const KEY = 'detection.ignored';

/** The baseline: findings that the user took for no secret, where no comment can say so. */
export class Ignored implements vscode.Disposable {
  private marks: readonly Mark[];
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly renames: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: IgnoreMemory) {
    const stored = memory.get(KEY);
    this.marks = Array.isArray(stored) ? (stored as readonly unknown[]).filter(isMark) : [];
    this.renames = vscode.workspace.onDidRenameFiles(({ files }) => this.follow(files));
  }

  get all(): readonly Mark[] {
    return this.marks;
  }

  has(uri: vscode.Uri, fingerprint: string): boolean {
    const file = uri.toString();
    return this.marks.some((mark) => mark.uri === file && mark.fingerprint === fingerprint);
  }

  add(...marks: readonly Mark[]): Promise<void> {
    return this.set([...this.marks, ...marks]);
  }

  remove(mark: Mark): Promise<void> {
    return this.set(this.marks.filter((one) => one !== mark));
  }

  /** A renamed file, or one in a renamed folder, keeps its marks. */
  private async follow(
    files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
  ): Promise<void> {
    const marks = this.marks.map((mark) => {
      for (const { oldUri, newUri } of files) {
        const from = oldUri.toString();
        if (`${mark.uri}/`.startsWith(`${from}/`))
          return { ...mark, uri: newUri.toString() + mark.uri.slice(from.length) };
      }
      return mark;
    });
    if (marks.some((mark, index) => mark !== this.marks[index])) await this.set(marks);
  }

  private async set(marks: readonly Mark[]): Promise<void> {
    this.marks = marks;
    await this.memory.update(KEY, marks);
    this.changed.fire();
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, this.renames).dispose();
  }
}

function isMark(value: unknown): value is Mark {
  const { fingerprint, uri, title, ruleId, name } = (value ?? {}) as Readonly<
    Record<string, unknown>
  >;
  const texts = [fingerprint, uri, title, ruleId, name ?? ''];
  return texts.every((text) => typeof text === 'string');
}
