import * as vscode from 'vscode';

/** Documents that people write: not logs, diffs, or what other extensions show. */
export const SELECTOR: vscode.DocumentSelector = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-notebook-cell',
].map((scheme) => ({ scheme }));

export function isWatched(document: vscode.TextDocument): boolean {
  return vscode.languages.match(SELECTOR, document) > 0;
}

/** Range of a document for offsets of its text. */
export function rangeOf(
  document: vscode.TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
