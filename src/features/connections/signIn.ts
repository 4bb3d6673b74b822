import * as vscode from 'vscode';
import type { Sessions } from '../../core/secrets/session';
import { plain } from '../../core/text';

/**
 * Opens a terminal with the AWS CLI's sign-in command for the profile of that label, typed but not
 * run: the user sees what will run, and a profile name from a file never becomes a shell command.
 */
export function signIn(sessions: Sessions, label: unknown): void {
  const session = sessions.all.find((candidate) => candidate.label === label) ?? sessions.active;
  const profile = session?.connection.kind === 'profile' ? session.connection.profile : undefined;
  const terminal = vscode.window.createTerminal({
    name: vscode.l10n.t('AWS sign-in'),
    ...(profile !== undefined && { env: { AWS_PROFILE: plain(profile) } }),
  });
  terminal.show();
  terminal.sendText('aws sso login', false);
}
