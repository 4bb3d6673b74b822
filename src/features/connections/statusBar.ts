import * as vscode from 'vscode';
import type { Session, Sessions } from '../../core/secrets/session';
import { plain } from '../../core/text';
import { Command } from '../../ui/ids';

/** The one status bar item: the active connection, with its account once that is known. */
export function showStatus(sessions: Sessions): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'secretsWorkbench.connection',
    vscode.StatusBarAlignment.Left,
    20,
  );
  item.name = vscode.l10n.t('AWS Secrets Manager connection');
  item.command = Command.selectConnection;
  let identified: { dispose(): void } | undefined;

  const render = (): void => {
    identified?.dispose();
    const session = sessions.active;
    if (session === undefined) {
      item.hide();
      return;
    }
    identified = session.onDidIdentify(render);
    item.text = `$(${session.connection.kind === 'sandbox' ? 'beaker' : 'key'}) ${place(session)}`;
    item.tooltip = vscode.l10n.t('Secrets Manager: {0}. Click to change.', plain(session.place));
    item.accessibilityInformation = {
      label: vscode.l10n.t('Secrets Manager connection {0}', plain(session.place)),
    };
    item.show();
  };
  const subscription = sessions.onDidChange(render);
  render();
  return vscode.Disposable.from(item, subscription, { dispose: () => identified?.dispose() });
}

function place(session: Session): string {
  const parts = [session.label, session.connection.region, session.identity?.accountId];
  return parts
    .filter((part) => part !== undefined)
    .map(plain)
    .join(' · ');
}
