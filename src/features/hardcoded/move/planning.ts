import * as vscode from 'vscode';
import type { FileChange, PlacedText, ProjectPlan } from '../../../core/replacement';
import type { Settings } from '../../../ui/ids';
import { readSetting } from '../../../ui/settings';
import { rangeOf } from '../documents';
import type { LoadMoving } from '../engine';

/** Plans replacements in files of the document's workspace folder, each on the outcome of those before. */
export async function planProject(
  tools: LoadMoving,
  base: vscode.Uri,
  texts: readonly PlacedText[],
  style: Settings['move.style'] = readSetting('move.style', base),
): Promise<ProjectPlan> {
  const { planAcross, planSeveral } = await tools();
  const asked = style === 'auto' ? undefined : style;
  return planAcross(texts, (path) => read(fileAt(base, path)), { planSeveral }, asked);
}

/**
 * Applies everything as one edit that one undo takes back; several files are saved as after
 * any refactoring, so that none is left changed unseen. False when the editor refused.
 */
export async function applyChanges(
  base: vscode.Uri,
  changes: readonly FileChange[],
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const change of changes) {
    const uri = fileAt(base, change.path);
    if (change.kind === 'created') {
      const contents = new TextEncoder().encode(change.content);
      edit.createFile(uri, { contents });
      continue;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    for (const { newText, ...range } of change.edits)
      edit.replace(uri, rangeOf(document, range), newText);
  }
  const edited = changes.filter(({ kind }) => kind === 'edited').length;
  return vscode.workspace.applyEdit(edit, { isRefactoring: edited > 1 });
}

/** Relative to the workspace folder; the file's name alone outside of one. */
export function pathOf(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const name = uri.path.split('/').at(-1) ?? '';
  return folder === undefined ? name : uri.path.slice(folder.uri.path.length).replace(/^\/+/, '');
}

/** A file of the workspace folder that `base` lies in. */
export function fileAt(base: vscode.Uri, path: string): vscode.Uri {
  if (path === pathOf(base)) return base;
  const folder = vscode.workspace.getWorkspaceFolder(base);
  return vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.joinPath(base, '..'), ...path.split('/'));
}

/** As it is in the editor, where it is open; else as it is on disk. */
export async function read(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString(),
  );
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // Most candidates do not exist.
    return undefined;
  }
}
