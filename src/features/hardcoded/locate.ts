import * as vscode from 'vscode';
import { plain } from '../../core/text';
import type { Findings, NamedFinding } from './findings';

/** A finding in its document. */
export interface Located extends NamedFinding {
  readonly document: vscode.TextDocument;
}

/**
 * The finding that a lens or quick fix names by uri and fingerprint, of several on one line the one that the user
 * picks, or, from the palette, the one at the cursor, else the first below it. Undefined when there is none any more.
 */
export async function locate(
  findings: Findings,
  args: readonly unknown[],
): Promise<Located | undefined> {
  const [uri, given, near] = args;
  const document =
    uri instanceof vscode.Uri
      ? await vscode.workspace.openTextDocument(uri)
      : vscode.window.activeTextEditor?.document;
  if (document === undefined) return undefined;
  const found = await findings.of(document);
  const fingerprints = (Array.isArray(given) ? (given as unknown[]) : [given]).filter(
    (one) => typeof one === 'string',
  );
  if (fingerprints.length === 0) {
    const named = atCursor(document, found);
    return named && { ...named, document };
  }
  const offset = typeof near === 'number' ? near : 0;
  const candidates = fingerprints
    .map((fingerprint) =>
      nearest(
        found.filter((one) => one.fingerprint === fingerprint),
        offset,
      ),
    )
    .filter((named) => named !== undefined);
  const named = candidates.length > 1 ? await choose(document, candidates) : candidates[0];
  return named && { ...named, document };
}

/** The same finding in the document as it is now. */
export async function relocate(findings: Findings, from: Located): Promise<Located | undefined> {
  return locate(findings, [from.document.uri, from.fingerprint, from.finding.range.start]);
}

async function choose(
  document: vscode.TextDocument,
  candidates: readonly NamedFinding[],
): Promise<NamedFinding | undefined> {
  const items = candidates.map((named) => {
    const { title, name, range } = named.finding;
    const { line, character } = document.positionAt(range.start);
    return {
      label: `$(key) ${plain(title)}`,
      description: plain(name ?? ''),
      detail: vscode.l10n.t('Line {0}, column {1}', line + 1, character + 1),
      named,
    };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which of the Credentials on This Line?'),
    matchOnDescription: true,
  });
  return chosen?.named;
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
