import * as vscode from 'vscode';
import { KeyValueSecret } from '../../core/secrets/keyValue';
import type { Session } from '../../core/secrets/session';
import type { StoreTarget } from '../../core/secrets/storeAndVerify';
import { checkName, warnAboutName } from '../../core/secrets/validation';
import { plain } from '../../core/text';
import type { SecretTarget, Targets } from '../../ui/targets';
import { Command } from '../../ui/ids';
import type { Located } from './locate';

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

type Form = 'key' | 'plain' | 'existing';

/** Asks where the value goes; undefined when dismissed. */
export async function chooseTarget(
  located: Located,
  session: Session,
  targets: Targets,
): Promise<StoreTarget | undefined> {
  const { suggestedKey } = located.finding;
  const item = (label: string, description: string, form: Form) => ({ label, description, form });
  const chosen = await vscode.window.showQuickPick(
    [
      item(
        vscode.l10n.t('$(new-file) New secret, key {0}', suggestedKey),
        vscode.l10n.t('keys and values: others can be added'),
        'key',
      ),
      item(
        vscode.l10n.t('$(new-file) New secret, plain text'),
        vscode.l10n.t('the value alone'),
        'plain',
      ),
      item(vscode.l10n.t('$(add) New key in an existing secret…'), '', 'existing'),
    ],
    {
      title: vscode.l10n.t('Move {0} to Secrets Manager', located.finding.title),
      placeHolder: vscode.l10n.t('In {0}', plain(session.place)),
    },
  );
  if (chosen === undefined) return undefined;
  if (chosen.form === 'existing') return chooseExisting(session, targets, suggestedKey);
  const name = await askName(located, session);
  if (name === undefined) return undefined;
  const request = { name };
  return chosen.form === 'key'
    ? { kind: 'newSecret', request, key: suggestedKey }
    : { kind: 'newSecret', request };
}

async function askName(located: Located, session: Session): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Name of the New Secret'),
    prompt: vscode.l10n.t('In {0}', plain(session.place)),
    value: suggestion(located),
    validateInput: (name) => {
      const warning = warnAboutName(name);
      return (
        checkName(name) ??
        (warning === undefined
          ? undefined
          : { message: warning, severity: vscode.InputBoxValidationSeverity.Warning })
      );
    },
  });
}

/** The workspace folder before the finding's own suggestion, in AWS's alphabet. */
function suggestion({ document, finding }: Located): string {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.name ?? '';
  const prefix = folder.replace(/[^A-Za-z0-9_+=.@-]+/g, '-').replace(/^-+|-+$/g, '');
  return prefix === '' ? finding.suggestedName : `${prefix}/${finding.suggestedName}`;
}

async function chooseExisting(
  session: Session,
  targets: Targets,
  suggestedKey: string,
): Promise<StoreTarget | undefined> {
  const target = await pickLive(session, targets);
  if (target === undefined) return undefined;
  const key = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Key in {0}', plain(target.secret.name)),
    value: suggestedKey,
    validateInput: (typed) =>
      typed === '' ? vscode.l10n.t('A key needs at least 1 character.') : undefined,
  });
  return key === undefined ? undefined : { kind: 'existingSecret', arn: target.secret.arn, key };
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

function pickLive(session: Session, targets: Targets): Promise<SecretTarget | undefined> {
  return targets.pick(session, vscode.l10n.t('Existing Secret'), {
    only: (secret) => secret.deletedAt === undefined,
  });
}
