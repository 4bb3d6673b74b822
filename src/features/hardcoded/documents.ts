import * as vscode from 'vscode';

/** Where people write, whoever provides the files. */
const WRITTEN = new Set([
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-notebook-cell',
]);

/** More characters than this are no text that a person looks through. */
const MAX_LENGTH = 20_000_000;

/** What providers are registered for; `isWatched` decides. */
export const SELECTOR: vscode.DocumentSelector = '*';

/**
 * True for documents that people write: files of any file system that can be written, cells of notebooks,
 * untitled ones; not for logs, the old side of a diff, and what other extensions show.
 */
export function isWatched({ uri, isClosed }: vscode.TextDocument): boolean {
  if (isClosed) return false;
  return WRITTEN.has(uri.scheme) || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** The file that a document is, or is a cell of. */
export function resourceOf({ uri }: vscode.TextDocument): vscode.Uri {
  if (uri.scheme !== 'vscode-notebook-cell') return uri;
  const notebook = vscode.workspace.notebookDocuments.find((one) => one.uri.path === uri.path);
  return notebook?.uri ?? uri;
}

/** Its path, relative to its workspace folder. */
export function pathOf(document: vscode.TextDocument): string {
  return vscode.workspace.asRelativePath(resourceOf(document), false);
}

/** The text of a document, or undefined where it is too long to be looked through. */
export function textOf(document: vscode.TextDocument): string | undefined {
  const last = document.lineCount - 1;
  const length = document.offsetAt(document.lineAt(last).range.end);
  return length > MAX_LENGTH ? undefined : document.getText();
}

/** Range of a document for offsets of its text. */
export function rangeOf(
  document: vscode.TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
