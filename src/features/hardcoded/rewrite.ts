import * as vscode from 'vscode';
import type { ReplacementPlan, SecretRef } from '../../core/replacement';
import { rangeOf } from './documents';
import type { LoadEngine } from './engine';
import type { Located } from './locate';

type EditPlan = Extract<ReplacementPlan, { kind: 'edit' }>;

/** Plans the replacement of a finding, with the files of its project that matter. */
export async function planAt(
  engine: LoadEngine,
  located: Located,
  secret: SecretRef,
): Promise<ReplacementPlan> {
  const { planReplacement, projectFiles } = await engine();
  const { document, finding } = located;
  const { languageId } = document;
  const path = pathOf(document.uri);
  const files = new Map<string, string>();
  await Promise.all(
    projectFiles(path, languageId).map(async (candidate) => {
      const content = await read(fileAt(document.uri, candidate));
      if (content !== undefined) files.set(candidate, content);
    }),
  );
  return planReplacement({ text: document.getText(), path, languageId, finding, secret, files });
}

/** Applies everything as one edit that one undo takes back; false when the editor refused. */
export async function applyPlan(document: vscode.TextDocument, plan: EditPlan): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { path, content } of plan.newFiles)
    edit.createFile(fileAt(document.uri, path), { contents: new TextEncoder().encode(content) });
  for (const { newText, ...range } of plan.edits)
    edit.replace(document.uri, rangeOf(document, range), newText);
  for (const { path, newText, ...range } of plan.projectEdits ?? []) {
    const other = await vscode.workspace.openTextDocument(fileAt(document.uri, path));
    edit.replace(other.uri, rangeOf(other, range), newText);
  }
  return vscode.workspace.applyEdit(edit);
}

/** Relative to the workspace folder; the file's name alone outside of one. */
function pathOf(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const name = uri.path.split('/').at(-1) ?? '';
  return folder === undefined ? name : uri.path.slice(folder.uri.path.length).replace(/^\/+/, '');
}

function fileAt(uri: vscode.Uri, path: string): vscode.Uri {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const base = folder?.uri ?? vscode.Uri.joinPath(uri, '..');
  return vscode.Uri.joinPath(base, ...path.split('/'));
}

/** As it is in the editor, where it is open; else as it is on disk. */
async function read(uri: vscode.Uri): Promise<string | undefined> {
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
