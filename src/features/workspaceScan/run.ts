import * as vscode from 'vscode';
import type { ScanFinding } from '../../core/detection/results';
import { count, plain } from '../../core/text';
import { Command, View } from '../../ui/ids';
import type { Results } from './results';
import { scanFolder, scanRepository, type ScanParts } from './scan';

/** Folders that lie on this machine's disk; those of other providers cannot be read by workers. */
export function localFolders(): readonly vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.map(({ uri }) => uri).filter(({ scheme }) => scheme === 'file');
}

/** Scans all folders of the workspace, with progress that can be cancelled, and shows what was found. */
export async function runWorkspaceScan(parts: ScanParts, results: Results): Promise<void> {
  const folders = localFolders();
  if (folders.length === 0) {
    tellNoFolder();
    return;
  }
  const found = await cancellable(
    vscode.l10n.t('Scanning the workspace for credentials'),
    async (signal, report) => {
      const all: ScanFinding[] = [];
      for (const folder of folders)
        all.push(
          ...(await scanFolder(folder, parts, signal, ({ files, done, found: so }) => {
            report(
              vscode.l10n.t(
                '{0} of {1}, {2} found',
                done.toLocaleString(),
                count(files, 'file'),
                (all.length + so).toLocaleString(),
              ),
              100 / files / folders.length,
            );
          })),
        );
      return all;
    },
  );
  if (found === undefined) return;
  const addresses = folders.map(String);
  results.replace('files', addresses, found);
  await show(results, 'files');
}

/** Scans what is staged, or the whole history, in the repositories of the workspace. */
export async function runGitScan(
  source: 'history' | 'staged',
  parts: ScanParts,
  results: Results,
): Promise<void> {
  const folders = localFolders();
  if (folders.length === 0) {
    tellNoFolder();
    return;
  }
  const title =
    source === 'staged'
      ? vscode.l10n.t('Scanning what is staged')
      : vscode.l10n.t('Scanning the Git history');
  const scanned = await cancellable(title, async (signal) => {
    const byTop = new Map<string, readonly ScanFinding[]>();
    for (const folder of folders) {
      const { top, findings } = await scanRepository(source, folder, parts, signal);
      byTop.set(top.toString(), findings);
    }
    return byTop;
  });
  if (scanned === undefined) return;
  results.replace(source, [...scanned.keys()], [...scanned.values()].flat());
  await show(results, source);
}

/** Resolves to undefined when the user cancelled. What Git complains of is told as it is. */
async function cancellable<T>(
  title: string,
  run: (signal: AbortSignal, report: (message: string, increment: number) => void) => Promise<T>,
): Promise<T | undefined> {
  const location = vscode.ProgressLocation.Notification;
  const options = { location, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const abort = new AbortController();
    const subscription = token.onCancellationRequested(() => {
      abort.abort();
    });
    let [last, sum] = [0, 0];
    try {
      return await run(abort.signal, (message, increment) => {
        sum += increment;
        if (Date.now() - last < 100) return;
        progress.report({ message, increment: sum });
        [last, sum] = [Date.now(), 0];
      });
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      if (!(error instanceof Error) || error.name !== 'GitError') throw error;
      void vscode.window.showWarningMessage(plain(error.message));
      return undefined;
    } finally {
      subscription.dispose();
    }
  });
}

async function show(results: Results, source: ScanFinding['source']): Promise<void> {
  await vscode.commands.executeCommand(`${View.findings}.focus`);
  const found = results.all.filter((finding) => finding.source === source);
  const files = count(new Set(found.map(({ path }) => path)).size, 'file');
  const report = vscode.l10n.t('Show Report');
  if (found.length === 0) {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('$(check) No hardcoded credential was found'),
      8000,
    );
    return;
  }
  const sentence = vscode.l10n.t('Found {0} in {1}.', count(found.length, 'credential'), files);
  // Not awaited: the command is done, whether or not somebody reads on.
  void vscode.window.showInformationMessage(sentence, report).then((chosen) => {
    if (chosen === report) void vscode.commands.executeCommand(Command.showScanReport);
  });
}

function tellNoFolder(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a folder on this machine first: others cannot be scanned as a whole.'),
  );
}
