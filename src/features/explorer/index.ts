import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import type { Sessions } from '../../core/secrets/session';
import { plain } from '../../core/text';
import type { Commands } from '../../ui/commands';
import { Command, View } from '../../ui/ids';
import { isNode } from './nodes';
import { SecretsTree } from './tree';

/** The sidebar's tree of connections, secrets and versions. */
export function registerExplorer(parts: {
  readonly commands: Commands;
  readonly sessions: Sessions;
}): vscode.Disposable {
  const { commands, sessions } = parts;
  const tree = new SecretsTree(sessions);
  const view = vscode.window.createTreeView(View.secrets, {
    treeDataProvider: tree,
    showCollapseAll: true,
  });

  commands.register(Command.refresh, (node) => tree.refresh(isNode(node) ? node : undefined));
  commands.register(Command.loadMore, async (node) => {
    if (isNode(node) && node.kind === 'more') await tree.loadMore(node);
  });

  let identified: Disposable | undefined;
  const describe = (): void => {
    identified?.dispose();
    identified = sessions.active?.onDidIdentify(describe);
    view.description = sessions.active === undefined ? '' : plain(sessions.active.place);
  };
  describe();
  const subscription = sessions.onDidChange(describe);

  return vscode.Disposable.from(view, tree, subscription, {
    dispose: () => identified?.dispose(),
  });
}
