import * as vscode from 'vscode';
import type { ScanFinding } from '../../core/detection/results';
import type { CommitPlace } from '../../core/git/model';
import { plain } from '../../core/text';
import type { FindingsOf } from './follow';
import { uriOf } from './results';

/** The part of the built-in Git extension that is used. */
interface GitExtension {
  getAPI(version: 1): { toGitUri(uri: vscode.Uri, ref: string): vscode.Uri };
}

/**
 * Shows a finding in its file and selects the value, where it is now; of the history, in the file as the commit has it, where
 * the file does not hold it any more or a commit was chosen.
 */
export async function goTo(
  finding: ScanFinding,
  findingsOf: FindingsOf,
  place?: CommitPlace,
): Promise<void> {
  if (place === undefined && (await showNow(finding, findingsOf))) return;
  const commit = place?.commit.id ?? finding.commit;
  if (commit === undefined) {
    tellGone(finding);
    return;
  }
  const git = vscode.extensions.getExtension<GitExtension>('vscode.git');
  const file = uriOf({ folder: finding.folder, path: place?.path ?? finding.path });
  const api = (await git?.activate())?.getAPI(1);
  if (api === undefined) {
    tellGone(finding);
    return;
  }
  const isThere = place === undefined || place.commit.id === finding.commit;
  await vscode.commands.executeCommand('vscode.open', api.toGitUri(file, commit), {
    ...(isThere && { selection: selectionOf(finding) }),
  } satisfies vscode.TextDocumentShowOptions);
}

async function showNow(finding: ScanFinding, findingsOf: FindingsOf): Promise<boolean> {
  let document: vscode.TextDocument;
  try {
    document = await vscode.workspace.openTextDocument(uriOf(finding));
  } catch {
    return false;
  }
  const same = (await findingsOf(document)).filter(
    ({ fingerprint }) => fingerprint === finding.fingerprint,
  );
  const distance = ({ start }: { readonly start: number }): number =>
    Math.abs(start - finding.start);
  const [nearest] = same
    .map((named) => named.finding.range)
    .sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined && finding.source === 'history') return false;
  const selection =
    nearest === undefined
      ? selectionOf(finding)
      : new vscode.Range(document.positionAt(nearest.start), document.positionAt(nearest.end));
  await vscode.window.showTextDocument(document, { selection, preview: true });
  return true;
}

function selectionOf({ startLine, startColumn, endLine, endColumn }: ScanFinding): vscode.Range {
  return new vscode.Range(startLine - 1, startColumn - 1, endLine - 1, endColumn - 1);
}

function tellGone({ path }: ScanFinding): void {
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('$(info) {0} cannot be opened any more', plain(path)),
    5000,
  );
}
