import * as vscode from 'vscode';
import { KeyValueSecret } from '../../core/secrets/keyValue';
import { SecretValue } from '../../core/secrets/value';
import { plain } from '../../core/text';
import type { SecretClipboard } from '../../ui/clipboard';
import type { Commands } from '../../ui/commands';
import { Command } from '../../ui/ids';
import type { Targets } from '../../ui/targets';

/** Copying a secret's value, one key of it, its name or its ARN. */
export function registerClipboard(parts: {
  readonly commands: Commands;
  readonly targets: Targets;
  readonly clipboard: SecretClipboard;
}): void {
  const { commands, targets, clipboard } = parts;

  commands.register(Command.copyValue, async (node) => {
    const target = await targets.secret(node, vscode.l10n.t('Copy Value'));
    if (target === undefined) return;
    const { value, name } = await target.session.client.getSecretValue(target.secret.arn);
    const part = await choosePart(value, name);
    if (part !== undefined) await clipboard.copy(part.value, part.what);
  });

  const copyText = (command: typeof Command.copyName | typeof Command.copyArn, title: string) => {
    commands.register(command, async (node) => {
      const target = await targets.secret(node, title);
      if (target === undefined) return;
      const { name, arn } = target.secret;
      await vscode.env.clipboard.writeText(command === Command.copyName ? name : arn);
      vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Copied'), 3000);
    });
  };
  copyText(Command.copyName, vscode.l10n.t('Copy Name'));
  copyText(Command.copyArn, vscode.l10n.t('Copy ARN'));
}

/** The whole value, or the one key that the user picks; undefined when dismissed. */
async function choosePart(
  value: SecretValue,
  name: string,
): Promise<{ readonly value: SecretValue; readonly what: string } | undefined> {
  const secret = KeyValueSecret.parse(value.text() ?? '');
  if (secret === undefined || secret.entries.length === 0) return { value, what: name };
  const whole = { label: vscode.l10n.t('$(json) Whole value as JSON'), key: undefined };
  const keys = secret.entries.map(({ key }) => ({ label: `$(key) ${plain(key)}`, key }));
  const chosen = await vscode.window.showQuickPick([...keys, whole], {
    title: vscode.l10n.t('Copy Value of {0}', plain(name)),
    placeHolder: vscode.l10n.t('Which key?'),
  });
  if (chosen === undefined) return undefined;
  const text = chosen.key === undefined ? undefined : secret.get(chosen.key);
  return chosen.key === undefined || text === undefined
    ? { value, what: name }
    : { value: SecretValue.fromText(text), what: `${name} › ${chosen.key}` };
}
