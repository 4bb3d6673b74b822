import * as vscode from 'vscode';
import { limits } from '../../core/secrets/limits';
import { checkRecoveryWindow } from '../../core/secrets/validation';
import { plain } from '../../core/text';
import type { Commands } from '../../ui/commands';
import { Command } from '../../ui/ids';
import { placeOf, type SecretTarget, type Targets } from '../../ui/targets';

const DAY_MS = 86_400_000;

/** Scheduling a secret's deletion, and taking it back within the recovery window. */
export function registerDeletion(parts: {
  readonly commands: Commands;
  readonly targets: Targets;
}): void {
  const { commands, targets } = parts;

  commands.register(Command.scheduleDeletion, async (node) => {
    const target = await targets.secret(node, vscode.l10n.t('Schedule Deletion'), {
      only: (secret) => secret.deletedAt === undefined,
    });
    if (target === undefined) return;
    const days = await askRecoveryWindow(target);
    if (days === undefined || !(await confirmByName(target, days))) return;
    const until = await target.session.client.deleteSecret({
      secretId: target.secret.arn,
      recoveryWindowInDays: days,
    });
    await target.session.store.refreshSecret(target.secret.arn);
    void offerRestore(target, until);
  });

  commands.register(Command.restoreSecret, async (node) => {
    const target = await targets.secret(node, vscode.l10n.t('Restore Secret'), {
      only: (secret) => secret.deletedAt !== undefined,
    });
    if (target === undefined) return;
    await target.session.client.restoreSecret(target.secret.arn);
    await target.session.store.refreshSecret(target.secret.arn);
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('$(check) Restored {0}', plain(target.secret.name)),
      5000,
    );
  });
}

async function askRecoveryWindow(target: SecretTarget): Promise<number | undefined> {
  const { min, max } = limits.recoveryDays;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Schedule Deletion of {0} (1/2)', plain(target.secret.name)),
    prompt: vscode.l10n.t(
      'Recovery window in days, {0} to {1}: so long it can be restored in {2}.',
      min,
      max,
      placeOf(target),
    ),
    value: String(max),
    validateInput: (text) => checkRecoveryWindow(text.trim() === '' ? NaN : Number(text)),
  });
  return typed === undefined ? undefined : Number(typed);
}

/** The name typed in full is the consent. */
async function confirmByName(target: SecretTarget, days: number): Promise<boolean> {
  const until = new Date(Date.now() + days * DAY_MS);
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Schedule Deletion of {0} (2/2)', plain(target.secret.name)),
    prompt: vscode.l10n.t(
      'In {0}. Programs that read it fail at once. It can be restored until {1}. Type its name to go on.',
      placeOf(target),
      longDate(until),
    ),
    placeHolder: plain(target.secret.name),
    validateInput: (text) =>
      text === target.secret.name ? undefined : vscode.l10n.t('Not the name of the secret yet'),
  });
  return typed === target.secret.name;
}

async function offerRestore(target: SecretTarget, until: Date): Promise<void> {
  const { session, secret } = target;
  const restore = vscode.l10n.t('Restore');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      '{0} in {1} is deleted on {2}. Until then it can be restored.',
      plain(target.secret.name),
      placeOf(target),
      longDate(until),
    ),
    restore,
  );
  if (chosen === restore) {
    const ref = { sessionId: session.id, arn: secret.arn };
    await vscode.commands.executeCommand(Command.restoreSecret, ref);
  }
}

function longDate(date: Date): string {
  return date.toLocaleDateString(vscode.env.language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}
