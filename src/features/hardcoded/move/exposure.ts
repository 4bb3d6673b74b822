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

/** One sentence on who else may know the value, and what follows. */
export async function exposureOf(
  git: () => Promise<GitPort>,
  file: vscode.Uri,
  value: string,
): Promise<string> {
  const signal = AbortSignal.timeout(LIMIT_MS);
  try {
    return sentence(await historyOf(git, file, value, signal));
  } catch {
    return signal.aborted
      ? vscode.l10n.t('Git’s history is long: scan it for the old value, and rotate it.')
      : sentence(undefined);
  }
}

function sentence(history: ValueHistory | undefined): string {
  if (history === undefined || history.places.length === 0)
    return vscode.l10n.t('Who saw the file may know the old value: rotate it.');
  const commits = count(new Set(history.places.map(({ commit }) => commit.id)).size, 'commit');
  const pushed = history.pushedTo.slice(0, 3).map(plain).join(', ');
  if (pushed !== '')
    return vscode.l10n.t('It is still in {0} and was pushed to {1}: rotate it.', commits, pushed);
  const branches = history.branches.slice(0, 3).map(plain).join(', ');
  return branches === ''
    ? vscode.l10n.t('It is still in {0} of Git’s history: rotate it before you push.', commits)
    : vscode.l10n.t(
        'It is still in {0}, and on {1} until you commit this change: rotate it before you push.',
        commits,
        branches,
      );
}

/** Asks the user's own Git, which is loaded at the first need. Files that are not on a disk have no history. */
async function historyOf(
  git: () => Promise<GitPort>,
  file: vscode.Uri,
  value: string,
  signal: AbortSignal,
): Promise<ValueHistory | undefined> {
  if (file.scheme !== 'file') return undefined;
  const { topFolder, whereValuesStand } = await git();
  const root = await topFolder(vscode.Uri.joinPath(file, '..').fsPath, signal);
  return root === undefined ? undefined : (await whereValuesStand(root, [value], signal))[0];
}
