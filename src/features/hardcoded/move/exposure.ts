import * as vscode from 'vscode';
import type { ValueHistory } from '../../../core/git/model';
import { count, plain } from '../../../core/text';

/** The part of Git that is used. */
export interface GitPort {
  readonly topFolder: (folder: string, signal?: AbortSignal) => Promise<string | undefined>;
  readonly whereValuesStand: (
    root: string,
    values: readonly string[],
    signal?: AbortSignal,
  ) => Promise<readonly ValueHistory[]>;
}

/** How long the message waits for Git; a longer history is left to the scan of the whole history. */
const LIMIT_MS = 4_000;

/** An old value, and the file in which it stood. */
export interface OldValue {
  readonly file: vscode.Uri;
  readonly value: string;
}

/** One sentence on who else may know old values, and what follows. */
export async function exposureOf(
  git: () => Promise<GitPort>,
  old: readonly OldValue[],
): Promise<string> {
  const isOne = new Set(old.map(({ value }) => value)).size === 1;
  const say = isOne ? ofOne : ofSeveral;
  const signal = AbortSignal.timeout(LIMIT_MS);
  try {
    return sentence(await historiesOf(git, old, signal), say);
  } catch {
    return signal.aborted ? say.long() : sentence([], say);
  }
}

/** What is said of one value. */
const ofOne = {
  long: () => vscode.l10n.t('Git’s history is long: scan it for the old value, and rotate it.'),
  none: () => vscode.l10n.t('Who saw the file may know the old value: rotate it.'),
  pushed: (commits: string, to: string) =>
    vscode.l10n.t('It is still in {0} and was pushed to {1}: rotate it.', commits, to),
  committed: (commits: string) =>
    vscode.l10n.t('It is still in {0} of Git’s history: rotate it before you push.', commits),
  current: (commits: string, branches: string) =>
    vscode.l10n.t(
      'It is still in {0}, and on {1} until you commit this change: rotate it before you push.',
      commits,
      branches,
    ),
};

/** The same of several. */
const ofSeveral: typeof ofOne = {
  long: () => vscode.l10n.t('Git’s history is long: scan it for the old values, and rotate them.'),
  none: () => vscode.l10n.t('Who saw the files may know the old values: rotate them.'),
  pushed: (commits, to) =>
    vscode.l10n.t('Old values are still in {0} and were pushed to {1}: rotate them.', commits, to),
  committed: (commits) =>
    vscode.l10n.t(
      'Old values are still in {0} of Git’s history: rotate them before you push.',
      commits,
    ),
  current: (commits, branches) =>
    vscode.l10n.t(
      'Old values are still in {0}, and on {1} until you commit this change: rotate them before you push.',
      commits,
      branches,
    ),
};

function sentence(all: readonly ValueHistory[], say: typeof ofOne): string {
  const histories = all.filter(({ places }) => places.length > 0);
  if (histories.length === 0) return say.none();
  const ids = histories.flatMap(({ places }) => places.map(({ commit }) => commit.id));
  const commits = count(new Set(ids).size, 'commit');
  const pushed = named(histories.flatMap(({ pushedTo }) => pushedTo));
  if (pushed !== '') return say.pushed(commits, pushed);
  const branches = named(histories.flatMap((history) => history.branches));
  return branches === '' ? say.committed(commits) : say.current(commits, branches);
}

/** Three of them at most. */
const named = (names: readonly string[]): string =>
  [...new Set(names)].slice(0, 3).map(plain).join(', ');

/** Asks the user's own Git, which is loaded at the first need. Files that are not on a disk have no history. */
async function historiesOf(
  git: () => Promise<GitPort>,
  old: readonly OldValue[],
  signal: AbortSignal,
): Promise<readonly ValueHistory[]> {
  const onDisk = old.filter(({ file }) => file.scheme === 'file');
  if (onDisk.length === 0) return [];
  const { topFolder, whereValuesStand } = await git();
  const repositories = new Map<string, Set<string>>();
  for (const { file, value } of onDisk) {
    const root = await topFolder(vscode.Uri.joinPath(file, '..').fsPath, signal);
    if (root === undefined) continue;
    repositories.set(root, (repositories.get(root) ?? new Set()).add(value));
  }
  const found: ValueHistory[] = [];
  for (const [root, values] of repositories)
    found.push(...(await whereValuesStand(root, [...values], signal)));
  return found;
}
