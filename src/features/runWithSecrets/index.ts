import * as vscode from 'vscode';
import type { Session } from '../../core/secrets/session';
import type { Commands } from '../../ui/commands';
import { Command } from '../../ui/ids';
import type { Targets } from '../../ui/targets';
import { asksForTerminal, resolvedConfiguration } from './debug';

/** What running with secrets works with. */
export interface RunParts {
  readonly commands: Commands;
  readonly targets: Targets;
  readonly extensionUri: vscode.Uri;
  /** Variables with which a program of the user's reaches the session's service; no secret value. */
  readonly environmentOf: (session: Session) => Promise<Readonly<Record<string, string>>>;
}

/** Debug sessions and terminal programs whose environment names secrets by reference. */
export function registerRunWithSecrets(parts: RunParts): vscode.Disposable {
  const { commands, targets } = parts;
  // Kept in memory alone: a command line may hold what is nobody else's business.
  let last = '';
  commands.register(Command.runInTerminal, async () => {
    last = (await runInTerminal(parts, last)) ?? last;
  });
  const provider: vscode.DebugConfigurationProvider = {
    async resolveDebugConfigurationWithSubstitutedVariables(_folder, configuration) {
      let resolved: vscode.DebugConfiguration | undefined;
      await commands.run('Resolving the references of a debug configuration', async () => {
        resolved = await resolvedConfiguration(configuration, async () => {
          const session = targets.session(undefined);
          if (session === undefined) await offerConnection();
          return session?.client;
        });
        if (resolved && resolved !== configuration && asksForTerminal(configuration))
          vscode.window.setStatusBarMessage(
            vscode.l10n.t(
              '$(info) Started in the debug console: a terminal would keep the secrets in its history',
            ),
            8000,
          );
      });
      return resolved;
    },
  };
  return vscode.debug.registerDebugConfigurationProvider('*', provider);
}

async function offerConnection(): Promise<void> {
  const add = vscode.l10n.t('Add Connection…');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The launch configuration names secrets, but there is no connection to read them.',
    ),
    { modal: true },
    add,
  );
  if (chosen === add) await vscode.commands.executeCommand(Command.addConnection);
}

/**
 * Asks for a command line and runs it in a terminal below a process that resolves the references of its
 * environment and of `.env`: values are in that program's environment alone, not in the terminal's. Resolves to
 * the line; undefined when dismissed.
 */
async function runInTerminal(
  { targets, extensionUri, environmentOf }: RunParts,
  last: string,
): Promise<string | undefined> {
  const session = targets.session(undefined);
  if (session === undefined) {
    await offerConnection();
    return undefined;
  }
  const line = await vscode.window.showInputBox({
    title: vscode.l10n.t('Run in Terminal With Secrets'),
    prompt: vscode.l10n.t('References in .env and in the environment are resolved for it alone'),
    placeHolder: 'node app.mjs',
    value: last,
  });
  if (line === undefined || line.trim() === '') return undefined;
  const [shell, flag] =
    process.platform === 'win32' ? ['cmd.exe', '/c'] : [vscode.env.shell || '/bin/sh', '-c'];
  const runner = vscode.Uri.joinPath(extensionUri, 'dist/cli/run.js').fsPath;
  vscode.window
    .createTerminal({
      name: line.split(' ')[0] ?? '',
      iconPath: new vscode.ThemeIcon('key'),
      shellPath: process.execPath,
      shellArgs: [runner, '--wait', '--', shell, flag, line],
      // The editor's own program is Node's only when asked to be.
      env: { ...(await environmentOf(session)), ELECTRON_RUN_AS_NODE: '1' },
    })
    .show();
  return line;
}
