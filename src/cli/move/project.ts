import { join } from 'node:path';
import {
  applyEdits,
  composed,
  type OwnedEdit,
  type PlacedPlan,
  type TextEdit,
  type TextPlan,
} from '../../core/replacement';
import { readText, type SourceFile } from './files';
import { shown, type FileEdit } from './report';
import { createFile, replaceFile } from './write';

interface Change {
  readonly file: string;
  /** Undefined for a new file. */
  readonly before: string | undefined;
  readonly after: string;
}

/** The files of the run as they will be, and whose edits made them so. Paths are absolute. */
export class Project {
  readonly #texts = new Map<string, string>();
  readonly #rounds = new Map<string, OwnedEdit[][]>();

  /** The file's text as it will be so far; undefined when there is none. */
  async text(file: string): Promise<string | undefined> {
    return this.#texts.get(file) ?? (await readText(file));
  }

  /** The source with its text as it will be so far. */
  current(source: SourceFile): SourceFile {
    return { ...source, text: this.#texts.get(source.file) ?? source.text };
  }

  /** What a plan changes on the disk. */
  async changes({ root, file, text }: SourceFile, plan: TextPlan): Promise<readonly Change[]> {
    const changes: Change[] = [];
    for (const { path, content } of plan.newFiles) {
      const present = await this.text(join(root, path));
      if (present !== content)
        changes.push({ file: join(root, path), before: undefined, after: content });
    }
    for (const path of new Set(plan.projectEdits.map((edit) => edit.path))) {
      const before = (await this.text(join(root, path))) ?? '';
      const edits = plan.projectEdits.filter((edit) => edit.path === path);
      changes.push({ file: join(root, path), before, after: applyEdits(before, edits) });
    }
    return [...changes, { file, before: text, after: plan.text }];
  }

  /** Writes a plan's changes, the source last; rejects when a file is not as it was. */
  async write(changes: readonly Change[]): Promise<void> {
    for (const { file, before, after } of changes) {
      if (before === undefined) await createFile(file, after);
      else if (before !== after) await replaceFile(file, before, after);
    }
  }

  /** Remembers a plan; `owners` are the numbers of its findings, in the plan's order. */
  record(
    { root, file }: SourceFile,
    { plans }: Pick<TextPlan, 'plans'>,
    changes: readonly Change[],
    owners: (plan: PlacedPlan) => number,
  ): void {
    for (const { file: changed, after } of changes) this.#texts.set(changed, after);
    const rounds = new Map<string, OwnedEdit[]>();
    const add = (path: string, owner: number, edit: TextEdit): void => {
      rounds.set(path, [...(rounds.get(path) ?? []), { ...edit, owner }]);
    };
    for (const one of plans) {
      if (one.plan.kind === 'declined') continue;
      const owner = owners(one);
      for (const edit of one.plan.edits) add(file, owner, edit);
      for (const { path, ...edit } of one.plan.projectEdits ?? [])
        add(join(root, path), owner, edit);
      for (const { path, content } of one.plan.newFiles)
        add(join(root, path), owner, { start: 0, end: 0, newText: content });
    }
    for (const [path, edits] of rounds)
      this.#rounds.set(path, [...(this.#rounds.get(path) ?? []), edits]);
  }

  /** All edits by owner, in offsets of the files before the run. */
  edits(): ReadonlyMap<number, readonly FileEdit[]> {
    const byOwner = new Map<number, FileEdit[]>();
    for (const [path, rounds] of this.#rounds)
      for (const { owner, start, end, newText } of composed(rounds)) {
        const edit = { file: shown(path), start, end, newText };
        byOwner.set(owner, [...(byOwner.get(owner) ?? []), edit]);
      }
    return byOwner;
  }
}
