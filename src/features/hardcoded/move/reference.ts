import * as vscode from 'vscode';
import { KeyValueSecret } from '../../../core/secrets/keyValue';
import type { Session } from '../../../core/secrets/session';
import { plain } from '../../../core/text';
import type { SecretTarget, Targets } from '../../../ui/targets';
import { Command } from '../../../ui/ids';

/** The active connection; without one the user chooses how to get one first. */
export async function requireSession(targets: Targets): Promise<Session | undefined> {
  const active = targets.session(undefined);
  if (active !== undefined) return active;
  const sandbox = {
    label: vscode.l10n.t('$(beaker) Local sandbox'),
    description: vscode.l10n.t('no AWS account needed'),
    command: Command.startSandbox,
  };
  const add = {
    label: vscode.l10n.t('$(plug) Add a connection to AWS…'),
    description: '',
    command: Command.addConnection,
  };
  const chosen = await vscode.window.showQuickPick([sandbox, add], {
    title: vscode.l10n.t('Where Shall the Credential Go?'),
  });
  if (chosen === undefined) return undefined;
  await vscode.commands.executeCommand(chosen.command);
  return targets.session(undefined);
}

/** A secret, and the key of it, that the user picks to take a literal's place. */
export async function chooseReference(
  session: Session,
  targets: Targets,
): Promise<
  { readonly target: SecretTarget; readonly key?: string; readonly value: string } | undefined
> {
  const target = await pickLive(session, targets);
  if (target === undefined) return undefined;
  const { value } = await session.client.getSecretValue(target.secret.arn);
  const text = value.text();
  const secret = text === undefined ? undefined : KeyValueSecret.parse(text);
  if (secret === undefined) return { target, value: text ?? '' };
  const whole = { label: vscode.l10n.t('$(json) Whole value'), key: undefined };
  const keys = secret.entries.map(({ key }) => ({ label: `$(key) ${plain(key)}`, key }));
  const chosen = await vscode.window.showQuickPick([...keys, whole], {
    title: vscode.l10n.t('Key of {0}', plain(target.secret.name)),
  });
  if (chosen === undefined) return undefined;
  return chosen.key === undefined
    ? { target, value: text ?? '' }
    : { target, key: chosen.key, value: secret.get(chosen.key) ?? '' };
}

/** Lets the user pick a secret whose deletion is not scheduled. */
export function pickLive(session: Session, targets: Targets): Promise<SecretTarget | undefined> {
  return targets.pick(session, vscode.l10n.t('Existing Secret'), {
    only: (secret) => secret.deletedAt === undefined,
  });
}
