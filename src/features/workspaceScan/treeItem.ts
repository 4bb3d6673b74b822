import * as vscode from 'vscode';
import type { Confidence, Severity } from '../../core/detection/model';
import type { Grouping, ScanFinding } from '../../core/detection/results';
import { count, plain } from '../../core/text';
import { Command } from '../../ui/ids';
import type { CommitNode, FindingNode, GroupNode, Node } from './nodes';
import { uriOf } from './results';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** Icon and colour of a severity; the words stand beside it. */
const icons: Readonly<Record<Severity, readonly [icon: string, color: string]>> = {
  critical: ['error', 'list.errorForeground'],
  high: ['warning', 'list.warningForeground'],
  medium: ['info', 'notificationsInfoIcon.foreground'],
  low: ['circle-outline', 'descriptionForeground'],
};

/** How a node is drawn. Nothing of it holds a value. */
export function treeItem(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'finding':
      return findingItem(node);
    case 'commit':
      return commitItem(node);
    case 'rest':
      return new vscode.TreeItem(
        vscode.l10n.t('{0} more: filter, or group by file', node.count.toLocaleString()),
        None,
      );
  }
}

function groupItem({ by, group: { key, findings } }: GroupNode): vscode.TreeItem {
  const [first] = findings;
  const isFile = by === 'file' && first !== undefined;
  const item = isFile
    ? new vscode.TreeItem(uriOf(first), Collapsed)
    : new vscode.TreeItem(plain(titleOf(by, key, first)), by === 'severity' ? Expanded : Collapsed);
  item.id = `${by} ${key}`;
  const [total, files] = [findings.length, new Set(findings.map(({ path }) => path)).size];
  item.description = isFile
    ? [plain(folderOf(key)), total.toLocaleString()].filter(Boolean).join(' · ')
    : by === 'rule'
      ? `${plain(key)} · ${total.toLocaleString()}`
      : vscode.l10n.t('{0} in {1}', total.toLocaleString(), count(files, 'file'));
  if (isFile) item.iconPath = vscode.ThemeIcon.File;
  else if (first) item.iconPath = iconOf(first.severity);
  item.contextValue = 'findingGroup';
  return item;
}

function titleOf(by: Grouping, key: string, first: ScanFinding | undefined): string {
  return by === 'severity' ? severityName(key as Severity) : (first?.title ?? key);
}

function findingItem({ by, finding }: FindingNode): vscode.TreeItem {
  const { title, name, source, history, path, startLine, fingerprint, occurrence } = finding;
  const hasCommits = source === 'history' && (history?.places.length ?? 0) > 0;
  const item = new vscode.TreeItem(plain(name ?? title), hasCommits ? Collapsed : None);
  item.id = [source, finding.folder, path, fingerprint, startLine, occurrence].join(' ');
  const where =
    by === 'file' ? vscode.l10n.t('line {0}', startLine) : `${plain(path)}:${startLine}`;
  item.description = [
    ...(name !== undefined && by !== 'rule' ? [plain(title)] : []),
    where,
    ...(finding.confidence === 'low' ? [vscode.l10n.t('unsure')] : []),
    ...(source === 'staged' ? [vscode.l10n.t('staged')] : []),
    ...(history ? [standing(history)] : []),
  ].join(' · ');
  item.tooltip = tooltipOf(finding);
  item.iconPath = iconOf(finding.severity);
  item.contextValue = source === 'history' ? 'finding.history' : 'finding.file';
  item.command = {
    title: vscode.l10n.t('Go to Finding'),
    command: Command.goToFinding,
    arguments: [{ kind: 'finding', by, finding }],
  };
  return item;
}

function standing({ inHead, pushedTo }: NonNullable<ScanFinding['history']>): string {
  const head = inHead ? vscode.l10n.t('in HEAD') : vscode.l10n.t('no longer in HEAD');
  return pushedTo.length > 0
    ? `${head} · ${vscode.l10n.t('pushed to {0}', plain(pushedTo.join(', ')))}`
    : `${head} · ${vscode.l10n.t('not pushed')}`;
}

function commitItem({ finding, place }: CommitNode): vscode.TreeItem {
  const item = new vscode.TreeItem(place.commit.id.slice(0, 8), None);
  item.id = [finding.fingerprint, place.commit.id, place.path].join(' ');
  item.description = `${dayOf(place.commit.time)} · ${plain(place.path)}`;
  item.iconPath = new vscode.ThemeIcon('git-commit');
  item.command = {
    title: vscode.l10n.t('Go to Finding'),
    command: Command.goToFinding,
    arguments: [{ kind: 'finding', by: 'file', finding }, place],
  };
  return item;
}

function tooltipOf(finding: ScanFinding): string {
  const { title, reason, severity, confidence, ruleId, path, startLine } = finding;
  return [
    `${plain(title)}: ${plain(path)}:${startLine}`,
    plain(reason),
    vscode.l10n.t(
      'Severity {0}, confidence {1}, rule {2}',
      severityName(severity).toLowerCase(),
      confidenceName(confidence),
      plain(ruleId),
    ),
  ].join('\n');
}

function iconOf(severity: Severity): vscode.ThemeIcon {
  const [icon, color] = icons[severity];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}

/** A severity, for a person. */
export function severityName(severity: Severity): string {
  const names: Readonly<Record<Severity, string>> = {
    critical: vscode.l10n.t('Critical'),
    high: vscode.l10n.t('High'),
    medium: vscode.l10n.t('Medium'),
    low: vscode.l10n.t('Low'),
  };
  return names[severity];
}

function confidenceName(confidence: Confidence): string {
  const names: Readonly<Record<Confidence, string>> = {
    high: vscode.l10n.t('high'),
    medium: vscode.l10n.t('medium'),
    low: vscode.l10n.t('low'),
  };
  return names[confidence];
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function dayOf(time: number): string {
  return new Date(time).toLocaleDateString(vscode.env.language, { dateStyle: 'medium' });
}
