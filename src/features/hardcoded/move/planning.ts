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
 * Applies everything as one edit that one undo takes back, or nothing; several files are saved as after
 * any refactoring, so that none is left changed unseen. False when the editor refused.
 */
export async function applyChanges(
  base: vscode.Uri,
  changes: readonly FileChange[],
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const created: vscode.Uri[] = [];
  // New files come first: where one cannot be made, the editor has not yet touched any text.
  for (const change of changes) {
    if (change.kind === 'edited') continue;
    const uri = fileAt(base, change.path);
    if (await exists(uri)) return false;
    edit.createFile(uri, { contents: new TextEncoder().encode(change.content) });
    created.push(uri);
  }
  const edited = changes.filter((change) => change.kind === 'edited');
  for (const change of edited) {
    const uri = fileAt(base, change.path);
    const document = await vscode.workspace.openTextDocument(uri);
    for (const { newText, ...range } of change.edits)
      edit.replace(uri, rangeOf(document, range), newText);
  }
  if (await vscode.workspace.applyEdit(edit, { isRefactoring: edited.length > 1 })) return true;
  for (const uri of created) if (await exists(uri)) await vscode.workspace.fs.delete(uri);
  return false;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
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
