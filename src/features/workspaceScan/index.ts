import * as vscode from 'vscode';
import { groupings, type Grouping } from '../../core/detection/results';
import type { Scanning } from '../../core/detection/scanning';
import { count, plain } from '../../core/text';
import type { Commands } from '../../ui/commands';
import type { DetectionSettings } from '../../ui/detectionSettings';
import { Command, ContextKey, View } from '../../ui/ids';
import { registerActions, type BulkActions } from './actions';
import { Follower, type FindingsOf } from './follow';
import { goTo } from './goTo';
import { ScanMemory } from './memory';
import { isFindingNode, type Node } from './nodes';
import { isShown, policyOf } from './policy';
import { ReportPage } from './report';
import { Results } from './results';
import { runGitScan, runWorkspaceScan } from './run';
import { saveReport, type Reports } from './save';
import type { ScanParts } from './scan';
import { FindingsTree } from './tree';

/** What is known of open files. */
interface OpenFiles extends BulkActions {
  readonly findingsOf: FindingsOf;
  readonly isIgnored: (uri: vscode.Uri, fingerprint: string) => boolean;
  readonly key: () => Promise<string>;
  readonly onDidChange: vscode.Event<void>;
}

/** Scans of the workspace, of what is staged and of the history; their findings as a tree and as a report. */
export function registerWorkspaceScan(parts: {
  readonly commands: Commands;
  readonly hardcoded: OpenFiles;
  readonly settings: DetectionSettings;
  readonly reports: () => Promise<Reports>;
  readonly scanning: () => Promise<Scanning>;
  readonly context: Pick<vscode.ExtensionContext, 'extension' | 'extensionUri' | 'storageUri'>;
}): vscode.Disposable {
  const { commands, hardcoded, settings, scanning, context } = parts;
  const { findingsOf } = hardcoded;
  const { version } = context.extension.packageJSON as { version: string };
  const results = new Results((finding) => isShown(finding, hardcoded.isIgnored));
  const scanParts: ScanParts = {
    scanning,
    policy: (folder) => policyOf(folder, settings),
    key: hardcoded.key,
    memory: new ScanMemory(context.storageUri),
    version,
  };
  const follower = new Follower(results, { ...scanParts, findingsOf });
  const tree = new FindingsTree(results);
  const page = new ReportPage(results, context.extensionUri);
  const view = vscode.window.createTreeView<Node>(View.findings, {
    treeDataProvider: tree,
    canSelectMany: true,
    showCollapseAll: true,
  });

  const scanned = async (scan: () => Promise<void>): Promise<void> => {
    await scan();
    follower.start();
    await vscode.commands.executeCommand('setContext', ContextKey.scanned, true);
  };
  commands.register(Command.scanWorkspace, () =>
    scanned(() => runWorkspaceScan(scanParts, results)),
  );
  commands.register(Command.scanStaged, () =>
    scanned(() => runGitScan('staged', scanParts, results)),
  );
  commands.register(Command.scanHistory, () =>
    scanned(() => runGitScan('history', scanParts, results)),
  );
  commands.register(Command.goToFinding, async (node, place) => {
    if (isFindingNode(node)) await goTo(node.finding, findingsOf, place as never);
  });
  registerActions(commands, hardcoded);

  commands.register(Command.groupFindings, async () => {
    const chosen = await vscode.window.showQuickPick(groupingItems(results.grouping), {
      title: vscode.l10n.t('Group Findings By'),
    });
    if (chosen === undefined) return;
    results.grouping = chosen.grouping;
    results.refresh();
  });
  commands.register(Command.filterFindings, async () => {
    const filter = await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter Findings'),
      prompt: vscode.l10n.t('Words of a path, rule, name, severity or confidence; empty for all'),
      value: results.filter,
    });
    if (filter === undefined) return;
    results.filter = filter;
    results.refresh();
  });
  commands.register(Command.clearFindings, async () => {
    results.clear();
    await vscode.commands.executeCommand('setContext', ContextKey.scanned, false);
  });
  commands.register(Command.showScanReport, () => {
    page.show();
  });
  commands.register(Command.saveScanReport, async (target) => {
    await saveReport(results.all, await parts.reports(), version, target);
  });

  const describe = (): void => {
    const { all, filter } = results;
    const files = new Set(all.map(({ path }) => path)).size;
    view.description =
      all.length === 0 ? '' : `${all.length.toLocaleString()} · ${count(files, 'file')}`;
    view.message = filter === '' ? '' : vscode.l10n.t('Filter: {0}', plain(filter));
    view.badge =
      all.length === 0
        ? undefined
        : { value: all.length, tooltip: count(all.length, 'hardcoded credential') };
  };
  return vscode.Disposable.from(
    results,
    follower,
    tree,
    page,
    view,
    results.onDidChange(describe),
    hardcoded.onDidChange(() => {
      results.refresh();
    }),
  );
}

function groupingItems(current: Grouping): (vscode.QuickPickItem & { grouping: Grouping })[] {
  const labels: Readonly<Record<Grouping, string>> = {
    severity: vscode.l10n.t('Severity'),
    file: vscode.l10n.t('File'),
    rule: vscode.l10n.t('Rule'),
  };
  return groupings.map((grouping) => ({
    label: labels[grouping],
    description: grouping === current ? vscode.l10n.t('now') : '',
    grouping,
  }));
}
