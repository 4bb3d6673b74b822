import * as vscode from 'vscode';
import type { ScanFinding } from '../../core/detection/results';
import type * as engine from '../../core/engine';
import { plain } from '../../core/text';
import { sha256 } from './memory';

/** What writes reports. */
export type Reports = Pick<typeof engine, 'csvReport' | 'jsonReport' | 'sarifLog'>;

/**
 * Writes the findings as SARIF, JSON or CSV, as the name ends; no format holds a value. The place is asked for, unless it is
 * given and lies in the workspace.
 */
export async function saveReport(
  findings: readonly ScanFinding[],
  { csvReport, jsonReport, sarifLog }: Reports,
  version: string,
  given: unknown,
): Promise<void> {
  const isGiven = given instanceof vscode.Uri && vscode.workspace.getWorkspaceFolder(given);
  const target = isGiven ? given : await askForPlace();
  if (target === undefined) return;
  const text = target.path.endsWith('.json')
    ? jsonReport(findings)
    : target.path.endsWith('.csv')
      ? csvReport(findings)
      : `${JSON.stringify(sarifLog(findings, { version, digest: sha256 }), undefined, 2)}\n`;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('$(check) Saved {0}', plain(vscode.workspace.asRelativePath(target))),
    8000,
  );
}

function askForPlace(): Thenable<vscode.Uri | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the Report'),
    filters: { SARIF: ['sarif'], JSON: ['json'], CSV: ['csv'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, 'credentials.sarif') }),
  });
}
