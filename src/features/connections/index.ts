import * as vscode from 'vscode';
import type { Sessions } from '../../core/secrets/session';
import { plain } from '../../core/text';
import type { Commands } from '../../ui/commands';
import { Command, ContextKey, View } from '../../ui/ids';
import type { Targets } from '../../ui/targets';
import { rememberConnections, type Memory } from './memory';
import { pickConnection, type AwsDirectory } from './pick';
import { signIn } from './signIn';
import { showStatus } from './statusBar';

export type { AwsDirectory } from './pick';

/** Adding, choosing and forgetting connections; none is contacted before the user acts on it. */
export function registerConnections(parts: {
  readonly commands: Commands;
  readonly sessions: Sessions;
  readonly targets: Targets;
  readonly memory: Memory;
  readonly aws: AwsDirectory;
}): vscode.Disposable {
  const { commands, sessions, targets, memory, aws } = parts;

  commands.register(Command.addConnection, async () => {
    const connection = await pickConnection(aws);
    if (connection === undefined) return;
    sessions.add(connection);
    await vscode.commands.executeCommand(`${View.secrets}.focus`);
  });

  commands.register(Command.selectConnection, async () => {
    const items = sessions.all.map((session) => ({
      label: plain(session.label),
      description: plain(session.place),
      id: session.id,
    }));
    const add = { label: `$(add) ${vscode.l10n.t('Add Connection…')}`, description: '', id: '' };
    const chosen = await vscode.window.showQuickPick([...items, add], {
      title: vscode.l10n.t('Active Connection'),
      placeHolder: vscode.l10n.t('Commands without a target use this connection'),
    });
    if (chosen === undefined) return;
    if (chosen === add) await vscode.commands.executeCommand(Command.addConnection);
    else sessions.activate(chosen.id);
  });

  commands.register(Command.removeConnection, (node) => {
    const session = targets.session(node);
    if (session !== undefined) sessions.remove(session.id);
  });

  commands.register(Command.signIn, (label) => {
    signIn(sessions, label);
  });

  const remembered = rememberConnections(sessions, memory);
  const publish = (): void => {
    const any = sessions.all.length > 0;
    void vscode.commands.executeCommand('setContext', ContextKey.hasConnection, any);
  };
  const subscription = sessions.onDidChange(publish);
  publish();
  return vscode.Disposable.from(remembered, subscription, showStatus(sessions));
}
