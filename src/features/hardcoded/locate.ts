import * as vscode from 'vscode';
import type { Findings, NamedFinding } from './findings';

/** A finding in its document. */
export interface Located extends NamedFinding {
  readonly document: vscode.TextDocument;
}

/**
 * The finding that a lens or quick fix names by uri and fingerprint, or, from the palette, the one at the
 * cursor, else the first below it. Undefined when there is none any more.
 */
export async function locate(
  findings: Findings,
  args: readonly unknown[],
): Promise<Located | undefined> {
  const [uri, fingerprint, near] = args;
  const document =
    uri instanceof vscode.Uri
      ? await vscode.workspace.openTextDocument(uri)
      : vscode.window.activeTextEditor?.document;
  if (document === undefined) return undefined;
  const found = await findings.of(document);
  const named =
    typeof fingerprint === 'string'
      ? nearest(
          found.filter((candidate) => candidate.fingerprint === fingerprint),
          typeof near === 'number' ? near : 0,
        )
      : atCursor(document, found);
  return named && { ...named, document };
}

/** The same finding in the document as it is now. */
export async function relocate(findings: Findings, from: Located): Promise<Located | undefined> {
  return locate(findings, [from.document.uri, from.fingerprint, from.finding.range.start]);
}

function nearest(found: readonly NamedFinding[], offset: number): NamedFinding | undefined {
  const distance = ({ finding }: NamedFinding): number => Math.abs(finding.range.start - offset);
  return [...found].sort((a, b) => distance(a) - distance(b))[0];
}

function atCursor(
  document: vscode.TextDocument,
  found: readonly NamedFinding[],
): NamedFinding | undefined {
  const position = vscode.window.activeTextEditor?.selection.active;
  const offset = position === undefined ? 0 : document.offsetAt(position);
  const lineStart = position === undefined ? 0 : document.offsetAt(position.with({ character: 0 }));
  return (
    found.find(({ finding: { range } }) => range.start <= offset && offset <= range.end) ??
    found.find(({ finding }) => finding.range.end >= lineStart) ??
    found[0]
  );
}
