import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import { groupByPath, levelPage, LEVEL_CAP, type SecretGroup } from '../../core/secrets/paths';
import type { Session, Sessions } from '../../core/secrets/session';
import type { ConnectionNode, GroupNode, MoreNode, Node, SecretNode } from './nodes';
import { treeItem } from './treeItem';
import { versionNodes } from './versionNodes';

/** Pages of a listing arrive faster than a person reads: the tree is redrawn this often at most. */
const REDRAW_MS = 150;

/**
 * The tree: connections, path groups, secrets, versions. It contacts a service only when a node is
 * expanded; node ids differ in every window, so that VS Code expands none by itself after a reload.
 */
export class SecretsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Node | undefined>();
  private readonly nodes = new Map<string, Node>();
  private readonly groups = new Map<string, SecretGroup>();
  private readonly shown = new Map<string, number>();
  private readonly subscriptions = new Map<string, Disposable>();
  private readonly opened = new Set<string>();
  private readonly redrawing = new Set<string>();
  private readonly sessionsChanged: Disposable;
  private readonly window = crypto.randomUUID().slice(0, 8);

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly sessions: Sessions) {
    let known = new Set(sessions.all.map(({ id }) => id));
    this.sessionsChanged = sessions.onDidChange(() => {
      for (const id of this.subscriptions.keys()) if (!sessions.get(id)) this.forget(id);
      for (const { id } of sessions.all) if (!known.has(id)) this.opened.add(id);
      known = new Set(sessions.all.map(({ id }) => id));
      this.changed.fire(undefined);
    });
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const session = this.sessions.get(node.sessionId);
    if (session === undefined) return new vscode.TreeItem('');
    return treeItem(node, {
      session,
      isOpen: this.opened.has(session.id),
      groupOf: (path) => this.group(session, path),
    });
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node === undefined) return this.sessions.all.map((session) => this.connection(session));
    const session = this.sessions.get(node.sessionId);
    if (session === undefined) return [];
    switch (node.kind) {
      case 'connection':
        return this.connectionChildren(node, session);
      case 'group':
        return this.level(session, node.path);
      case 'secret':
        return versionNodes(node, session);
      case 'unlabelled':
        return node.versions.map((version) => ({
          ...node,
          kind: 'version',
          id: `${node.id}/${version.versionId}`,
          version,
        }));
      case 'version':
      case 'more':
      case 'notice':
        return [];
    }
  }

  getParent(node: Node): Node | undefined {
    const session = this.sessions.get(node.sessionId);
    if (session === undefined || node.kind === 'connection') return undefined;
    if (node.kind === 'secret' || node.kind === 'group') {
      const above = parentPath(this.root(session), node);
      return above === '' || above === undefined
        ? this.connection(session)
        : this.groupNode(session, above);
    }
    return undefined;
  }

  /** Lists a connection anew, or all that are open; one secret is described anew. */
  async refresh(node: Node | undefined): Promise<void> {
    if (node?.kind === 'secret') {
      await this.sessions.get(node.sessionId)?.store.refreshSecret(node.arn);
      return;
    }
    const stale = this.sessions.all.filter(
      ({ id }) => this.opened.has(id) && (node === undefined || node.sessionId === id),
    );
    for (const session of stale) this.redraw(session);
    await Promise.all(stale.map((session) => session.store.reload().catch(() => undefined)));
  }

  /** Shows more of a level, or lists more of the connection. A failure becomes a node. */
  async loadMore(node: MoreNode): Promise<void> {
    const session = this.sessions.get(node.sessionId);
    if (session === undefined) return;
    if (node.path === undefined) {
      await session.store.loadMore().catch(() => undefined);
      return;
    }
    const key = this.idOf(session, 'level', node.path);
    this.shown.set(key, (this.shown.get(key) ?? LEVEL_CAP) + LEVEL_CAP);
    this.changed.fire(
      node.path === '' ? this.connection(session) : this.groupNode(session, node.path),
    );
  }

  dispose(): void {
    this.sessionsChanged.dispose();
    for (const subscription of this.subscriptions.values()) subscription.dispose();
    this.changed.dispose();
  }

  private async connectionChildren(node: ConnectionNode, session: Session): Promise<Node[]> {
    this.open(session);
    const { store } = session;
    if (store.failure === undefined) {
      const loading = store.load().catch(() => undefined);
      if (store.secrets.length === 0) await Promise.race([loading, nextChange(session)]);
    }
    const notice = (what: 'loading' | 'empty' | 'failed'): Node => ({
      kind: 'notice',
      id: `${node.id}/${what}`,
      sessionId: session.id,
      what,
      ...(what === 'failed' && { failure: store.failure }),
    });
    const children = this.level(session, '');
    if (store.failure !== undefined) return [...children, notice('failed')];
    if (store.loading) return [...children, notice('loading')];
    if (store.hasMore) {
      const id = `${node.id}/more`;
      const more = {
        kind: 'more',
        id,
        sessionId: session.id,
        path: undefined,
        remaining: undefined,
      };
      return [...children, more as MoreNode];
    }
    return children.length > 0 ? children : [notice('empty')];
  }

  /** The first expansion is the act that lets a connection be contacted; it also asks whose account it is. */
  private open(session: Session): void {
    this.opened.add(session.id);
    if (this.subscriptions.has(session.id)) return;
    const changes = session.store.onDidChange((change) => {
      this.groups.delete(session.id);
      const node =
        change.kind === 'secret'
          ? this.nodes.get(this.idOf(session, 'secret', change.arn))
          : undefined;
      if (node) this.changed.fire(node);
      else this.redraw(session);
    });
    const identified = session.onDidIdentify(() => {
      this.changed.fire(this.connection(session));
    });
    this.subscriptions.set(session.id, {
      dispose: () => {
        changes.dispose();
        identified.dispose();
      },
    });
    session.identify().catch(() => undefined);
  }

  /** A connection of the same id may be added again, with a session of its own. */
  private forget(id: string): void {
    this.subscriptions.get(id)?.dispose();
    this.subscriptions.delete(id);
    this.opened.delete(id);
    this.groups.delete(id);
  }

  private redraw(session: Session): void {
    if (this.redrawing.has(session.id)) return;
    this.redrawing.add(session.id);
    setTimeout(() => {
      this.redrawing.delete(session.id);
      this.changed.fire(this.connection(session));
    }, REDRAW_MS);
  }

  private level(session: Session, path: string): Node[] {
    const group = this.group(session, path);
    if (group === undefined) return [];
    const all: Node[] = [
      ...group.groups.map((below) => this.groupNode(session, below.path)),
      ...group.secrets.map(({ label, secret }) => this.secretNode(session, secret.arn, label)),
    ];
    const { items, remaining } = levelPage(all, this.shown.get(this.idOf(session, 'level', path)));
    if (remaining === 0) return [...items];
    const id = this.idOf(session, 'more', path);
    const more: MoreNode = { kind: 'more', id, sessionId: session.id, path, remaining };
    return [...items, more];
  }

  private root(session: Session): SecretGroup {
    let root = this.groups.get(session.id);
    if (root === undefined) {
      root = groupByPath(session.store.secrets);
      this.groups.set(session.id, root);
    }
    return root;
  }

  private group(session: Session, path: string): SecretGroup | undefined {
    let group: SecretGroup | undefined = this.root(session);
    while (group !== undefined && group.path !== path)
      group = group.groups.find(
        (below) => below.path === path || path.startsWith(`${below.path}/`),
      );
    return group;
  }

  private connection(session: Session): ConnectionNode {
    const id = this.idOf(session, 'connection', '');
    return this.intern(id, { kind: 'connection', id, sessionId: session.id });
  }

  private groupNode(session: Session, path: string): GroupNode {
    const id = this.idOf(session, 'group', path);
    return this.intern(id, { kind: 'group', id, sessionId: session.id, path });
  }

  private secretNode(session: Session, arn: string, label: string): SecretNode {
    const id = this.idOf(session, 'secret', arn);
    return this.intern(id, { kind: 'secret', id, sessionId: session.id, arn, label });
  }

  /** VS Code redraws a node only when it is handed the very object that it was given before. */
  private intern<T extends Node>(id: string, node: T): T {
    const known = this.nodes.get(id);
    if (known?.kind === node.kind) return known as T;
    this.nodes.set(id, node);
    return node;
  }

  private idOf(session: Session, kind: string, rest: string): string {
    return [this.window, session.id, kind, rest].join('|');
  }
}

function nextChange(session: Session): Promise<void> {
  return new Promise((resolve) => {
    const subscription = session.store.onDidChange(() => {
      subscription.dispose();
      resolve();
    });
  });
}

/** The path of the group that a node stands in, or undefined when it is not there. */
function parentPath(group: SecretGroup, node: SecretNode | GroupNode): string | undefined {
  const here =
    node.kind === 'group'
      ? group.groups.some(({ path }) => path === node.path)
      : group.secrets.some(({ secret }) => secret.arn === node.arn);
  if (here) return group.path;
  for (const below of group.groups) {
    const found = parentPath(below, node);
    if (found !== undefined) return found;
  }
  return undefined;
}
