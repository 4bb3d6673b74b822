import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import type { SecretValue } from '../../core/secrets/value';
import { plain } from '../../core/text';
import type { Commands } from '../../ui/commands';
import { Command, type CommandId } from '../../ui/ids';
import type { SecretTarget, Targets } from '../../ui/targets';
import { createEditor } from './create';
import { EditorPanels } from './panels';
import { showEditor } from './show';

/** Copies a value for a short while; `what` names it for the user. */
export type CopyValue = (value: SecretValue, what: string) => Promise<void>;

/** Creating, revealing and updating secrets in a masked webview. */
export function registerSecretEditor(parts: {
  readonly commands: Commands;
  readonly targets: Targets;
  readonly extensionUri: vscode.Uri;
  readonly copy: CopyValue;
}): Disposable {
  const { commands, targets, extensionUri, copy } = parts;
  const panels = new EditorPanels(commands, extensionUri);

  const show = (target: SecretTarget, editing: boolean): void => {
    const key = `${target.session.id} ${target.secret.arn}`;
    if (panels.reveal(key)) return;
    panels.create(key, plain(target.secret.name), showEditor(target, { editing, copy }));
  };

  const showCommand = (command: CommandId, title: string, editing: boolean): void => {
    commands.register(command, async (node) => {
      const target = await targets.secret(node, title, {
        only: (secret) => secret.deletedAt === undefined,
      });
      if (target !== undefined) show(target, editing);
    });
  };
  showCommand(Command.revealValue, vscode.l10n.t('Reveal Value'), false);
  showCommand(Command.updateValue, vscode.l10n.t('Update Value'), true);

  commands.register(Command.createSecret, async (node) => {
    const session = targets.session(node);
    if (session === undefined) {
      await vscode.commands.executeCommand(Command.addConnection);
      return;
    }
    const key = `${session.id} new`;
    if (!panels.reveal(key))
      panels.create(key, vscode.l10n.t('New Secret'), createEditor(session, prefixOf(node)));
  });

  return panels;
}

/** `app/db/` for the tree's group `app/db`, else nothing. */
function prefixOf(node: unknown): string {
  const path = typeof node === 'object' && node !== null && 'path' in node ? node.path : undefined;
  return typeof path === 'string' && path !== '' ? `${path}/` : '';
}
