import * as vscode from 'vscode';
import type { Connection } from '../../core/secrets/connection';
import { sandboxEnvironment } from '../../core/secrets/environment';
import type { Sessions } from '../../core/secrets/session';
import type { Commands } from '../../ui/commands';
import { Command, ContextKey, View } from '../../ui/ids';
import { readSetting } from '../../ui/settings';
import type { SandboxController } from './controller';
import { exportLines } from './environment';

export { SandboxController } from './controller';
export { sandboxFunctions } from './functions';
export { sandboxHost } from './host';
export { sandboxStorage } from './storage';

/** The sandbox lives in this region; SDKs that sign for another one are answered as well. */
export const SANDBOX_CONNECTION: Connection = { kind: 'sandbox', region: 'us-east-1' };

/** The local Secrets Manager as a connection of its own, and its environment for one's own programs. */
export function registerSandbox(parts: {
  readonly commands: Commands;
  readonly sessions: Sessions;
  readonly sandbox: SandboxController;
}): vscode.Disposable {
  const { commands, sessions, sandbox } = parts;

  commands.register(Command.startSandbox, async () => {
    await sandbox.access();
    sessions.add(SANDBOX_CONNECTION);
    await vscode.commands.executeCommand(`${View.secrets}.focus`);
  });

  commands.register(Command.copySandboxEnvironment, async () => {
    const access = await sandbox.access();
    const shell = process.platform === 'win32' ? 'powershell' : 'posix';
    await vscode.env.clipboard.writeText(exportLines(access, shell));
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('$(check) Environment copied: paste it into a shell, then run your program'),
      8000,
    );
  });

  commands.register(Command.openSandboxTerminal, async () => {
    const env = sandboxEnvironment(await sandbox.access());
    vscode.window
      .createTerminal({
        name: vscode.l10n.t('Sandbox'),
        env,
        iconPath: new vscode.ThemeIcon('beaker'),
        message: vscode.l10n.t('AWS SDKs and the AWS CLI read from the local sandbox here.'),
      })
      .show();
  });

  const started = sandbox.onDidStart(() => {
    void vscode.commands.executeCommand('setContext', ContextKey.sandboxRunning, true);
  });
  if (readSetting('sandbox.startAutomatically')) sessions.add(SANDBOX_CONNECTION);
  return vscode.Disposable.from(started);
}
