import * as vscode from 'vscode';
import type { Commands } from '../../ui/commands';
import { Command } from '../../ui/ids';
import { locate } from './locate';
import type { MoveParts } from './move';
import type * as moves from './moves';

/** What carries moves out, loaded from a bundle of its own at the first one. */
export type LoadMoves = () => Promise<typeof moves>;

/** The commands that replace a literal by a look-up: of a new secret, or of an existing one. */
export function registerMoves(commands: Commands, load: LoadMoves, parts: MoveParts): void {
  const acting =
    (name: 'moveFinding' | 'useExisting') =>
    async (...args: readonly unknown[]): Promise<void> => {
      const located = await locate(parts.findings, args);
      if (located === undefined) tellNothingFound();
      else await (await load())[name](located, parts);
    };
  commands.register(Command.moveToSecretsManager, acting('moveFinding'));
  commands.register(Command.useExistingSecret, acting('useExisting'));
}

function tellNothingFound(): void {
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('$(info) No hardcoded credential was found here'),
    5000,
  );
}
