import * as vscode from 'vscode';
import { contextValue, secretActions } from '../../core/secrets/actions';
import type { SecretVersion } from '../../core/secrets/model';
import type { SecretGroup } from '../../core/secrets/paths';
import type { Session } from '../../core/secrets/session';
import { secretState, type SecretState } from '../../core/secrets/state';
import { count, plain } from '../../core/text';
import { Command } from '../../ui/ids';
import { explain } from '../../ui/messages';
import type { MoreNode, Node, NoticeNode, SecretNode } from './nodes';
import {
  secretFacts,
  stateLine,
  versionFacts,
  versionLabel,
  versionLine,
  type Setting,
} from './wording';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** What drawing a node needs besides the node. */
export interface Drawing {
  readonly session: Session;
  readonly groupOf: (path: string) => SecretGroup | undefined;
  readonly isOpen: boolean;
}

/** Maps a node to what VS Code draws. */
export function treeItem(node: Node, drawing: Drawing): vscode.TreeItem {
  const item = draw(node, drawing);
  item.id = node.id;
  return item;
}

function draw(node: Node, drawing: Drawing): vscode.TreeItem {
  const setting: Setting = { l10n: vscode.l10n, now: new Date(), locale: vscode.env.language };
  switch (node.kind) {
    case 'connection':
      return connectionItem(drawing);
    case 'group': {
      const group = drawing.groupOf(node.path);
      const item = new vscode.TreeItem(plain(group?.label ?? node.path), Collapsed);
      item.description = group?.count.toLocaleString() ?? '';
      item.iconPath = vscode.ThemeIcon.Folder;
      item.contextValue = 'group';
      return item;
    }
    case 'secret':
      return secretItem(node, drawing.session, setting);
    case 'version':
      return versionItem(node.version, setting);
    case 'unlabelled': {
      const item = new vscode.TreeItem(
        vscode.l10n.t('{0} without labels', count(node.versions.length, 'version')),
        Collapsed,
      );
      item.iconPath = new vscode.ThemeIcon('history');
      return item;
    }
    case 'more':
      return moreItem(node);
    case 'notice':
      return noticeItem(node);
  }
}

function connectionItem({ session, isOpen }: Drawing): vscode.TreeItem {
  const label = `${session.label} · ${session.connection.region}`;
  const item = new vscode.TreeItem(plain(label), isOpen ? Expanded : Collapsed);
  const known = session.store.secrets.length;
  const suffix = session.store.hasMore ? '+' : '';
  item.description = [
    session.identity?.accountId,
    isOpen && !session.store.failure ? `${count(known, 'secret')}${suffix}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
  const sandbox = session.connection.kind === 'sandbox';
  item.iconPath = new vscode.ThemeIcon(sandbox ? 'beaker' : 'plug');
  item.contextValue = contextValue(
    'connection',
    new Set(['create', 'refresh', 'remove', ...(sandbox ? ['useSandbox'] : [])]),
  );
  item.tooltip = plain(session.identity?.arn ?? session.place);
  return item;
}

function secretItem(node: SecretNode, session: Session, setting: Setting): vscode.TreeItem {
  const item = new vscode.TreeItem(plain(node.label), Collapsed);
  const secret = session.store.get(node.arn);
  if (secret === undefined) return item;
  const { region } = session.connection;
  const state = secretState(secret, region, setting.now);
  item.description = stateLine(state, setting);
  item.iconPath = icon(state);
  item.tooltip = tooltip(plain(secret.name), secretFacts(secret, state, setting));
  const actions = new Set<string>(secretActions(secret, region));
  if (session.connection.kind === 'sandbox') actions.add('audit');
  item.contextValue = contextValue('secret', actions);
  item.accessibilityInformation = { label: `${plain(secret.name)}, ${item.description}` };
  return item;
}

function icon({ kind }: SecretState): vscode.ThemeIcon {
  switch (kind) {
    case 'deletion':
      return new vscode.ThemeIcon('trash', new vscode.ThemeColor('disabledForeground'));
    case 'rotationFailed':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.errorForeground'));
    case 'rotationOverdue':
      return new vscode.ThemeIcon('clock', new vscode.ThemeColor('list.warningForeground'));
    case 'rotating':
    case 'rotates':
      return new vscode.ThemeIcon('sync');
    case 'replica':
    case 'managed':
      return new vscode.ThemeIcon('lock');
    case 'changed':
    case 'unknown':
      return new vscode.ThemeIcon('key');
  }
}

function versionItem(version: SecretVersion, setting: Setting): vscode.TreeItem {
  const label = versionLabel(version, setting);
  const item = new vscode.TreeItem(label, None);
  item.description = versionLine(version, setting);
  item.iconPath = new vscode.ThemeIcon(version.labels.length > 0 ? 'tag' : 'circle-outline');
  item.tooltip = tooltip(label, versionFacts(version, setting));
  item.contextValue = 'version';
  return item;
}

/** Untrusted text reaches the tooltip only through appendText: no link, no image is ever rendered. */
function tooltip(
  title: string,
  facts: readonly (readonly [string, string])[],
): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString('**').appendText(title).appendMarkdown('**');
  for (const [name, value] of facts) markdown.appendMarkdown(`  \n${name}: `).appendText(value);
  return markdown;
}

function moreItem(node: MoreNode): vscode.TreeItem {
  const label =
    node.remaining === undefined
      ? vscode.l10n.t('Load more secrets')
      : vscode.l10n.t('Show {0} more', node.remaining.toLocaleString());
  const item = new vscode.TreeItem(label, None);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: Command.loadMore, title: label, arguments: [node] };
  return item;
}

function noticeItem(node: NoticeNode): vscode.TreeItem {
  if (node.what === 'loading') {
    const item = new vscode.TreeItem(vscode.l10n.t('Loading…'), None);
    item.iconPath = new vscode.ThemeIcon('loading~spin');
    return item;
  }
  if (node.what === 'empty') {
    const title = vscode.l10n.t('Create a secret');
    const item = new vscode.TreeItem(vscode.l10n.t('No secrets here yet'), None);
    item.description = title;
    item.iconPath = new vscode.ThemeIcon('info');
    item.command = { command: Command.createSecret, title, arguments: [node] };
    return item;
  }
  const { happened, nextStep, actions } = explain(node.failure);
  const item = new vscode.TreeItem(happened, None);
  item.description = nextStep;
  item.tooltip = `${happened}\n${nextStep}`;
  item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  item.contextValue = contextValue('failure', new Set(['refresh']));
  const [action] = actions;
  if (action)
    item.command = {
      command: action.command,
      title: action.label,
      arguments: [...(action.arguments ?? [])],
    };
  return item;
}
