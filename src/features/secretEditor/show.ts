import * as vscode from 'vscode';
import { secretActions } from '../../core/secrets/actions';
import type { RetrievedValue } from '../../core/secrets/client';
import { KeyValueSecret } from '../../core/secrets/keyValue';
import { limits } from '../../core/secrets/limits';
import { AWSCURRENT } from '../../core/secrets/model';
import { versionWithLabel } from '../../core/secrets/state';
import { checkPasswordLength, checkValueSize } from '../../core/secrets/validation';
import { SecretValue } from '../../core/secrets/value';
import { SecretsError } from '../../core/errors';
import { plain } from '../../core/text';
import { placeOf, type SecretTarget } from '../../ui/targets';
import type { CopyValue } from './index';
import type { EditorPanel, MessageHandler } from './panels';

/**
 * Shows a secret's current value, masked, and stores a new version of it. The value is fetched when
 * the page asks and kept nowhere but in the page.
 */
export function showEditor(
  target: SecretTarget,
  { editing, copy }: { readonly editing: boolean; readonly copy: CopyValue },
): MessageHandler {
  const { session } = target;
  const { arn } = target.secret;
  /** The version in the page: a save asks first when another became current. */
  let shown = '';
  let dirty = false;

  const load = async (panel: EditorPanel, notice?: string): Promise<void> => {
    const retrieved = await session.client.getSecretValue(arn);
    shown = retrieved.versionId;
    const dropped = dirty ? vscode.l10n.t('Unsaved changes were dropped with the hidden tab.') : '';
    dirty = false;
    const secret = session.store.get(arn) ?? target.secret;
    panel.post({
      type: 'show',
      name: plain(retrieved.name),
      place: placeOf(target),
      versionId: retrieved.versionId,
      labels: retrieved.labels,
      content: contentOf(retrieved),
      canEdit: secretActions(secret, session.connection.region).has('edit'),
      editing: editing && notice === undefined,
      ...(notice === undefined ? dropped !== '' && { notice: dropped } : { notice }),
    });
  };

  const store = async (value: SecretValue, panel: EditorPanel): Promise<void> => {
    const problem = checkValueSize(value.byteLength);
    if (problem !== undefined) throw refused('PutSecretValue', problem, target);
    if (!(await confirmUnlessCurrent(target, shown))) return;
    const { versionId } = await session.client.putSecretValue({ secretId: arn, value });
    dirty = false;
    await session.store.refreshSecret(arn);
    await load(panel, savedNotice(versionId));
  };

  return async (message, panel) => {
    switch (message.type) {
      case 'ready':
        await load(panel);
        return;
      case 'dirty':
        ({ dirty } = message);
        return;
      case 'save':
        await store(SecretValue.fromText(message.text), panel);
        return;
      case 'replaceFromFile': {
        const bytes = await readChosenFile(target);
        if (bytes !== undefined) await store(SecretValue.fromBytes(bytes), panel);
        return;
      }
      case 'copy':
        await copyPart(target, message.key, copy);
        return;
      case 'generate':
        await generate(target, message, panel);
        return;
      case 'create':
        return;
    }
  };
}

function contentOf({ value }: RetrievedValue) {
  const text = value.text();
  return text === undefined
    ? ({ kind: 'binary', byteLength: value.byteLength } as const)
    : ({ kind: 'text', text } as const);
}

function savedNotice(versionId: string | undefined): string {
  return vscode.l10n.t('Saved: version {0} is AWSCURRENT.', plain(versionId ?? '').slice(0, 8));
}

/** True when the version that is shown is still current, or the user stores over the newer one. */
async function confirmUnlessCurrent(target: SecretTarget, shown: string): Promise<boolean> {
  const now = await target.session.client.describeSecret(target.secret.arn);
  if ((versionWithLabel(now, AWSCURRENT) ?? '') === shown) return true;
  const overwrite = vscode.l10n.t('Store Over It');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{0} in {1} got a newer value since you opened it.',
      plain(target.secret.name),
      placeOf(target),
    ),
    {
      modal: true,
      detail: vscode.l10n.t('The newer value becomes AWSPREVIOUS if you store yours over it.'),
    },
    overwrite,
  );
  return chosen === overwrite;
}

async function copyPart(
  target: SecretTarget,
  key: string | undefined,
  copy: CopyValue,
): Promise<void> {
  const { value, name } = await target.session.client.getSecretValue(target.secret.arn);
  if (key === undefined) return copy(value, name);
  const text = KeyValueSecret.parse(value.text() ?? '')?.get(key);
  if (text !== undefined) await copy(SecretValue.fromText(text), `${name} › ${key}`);
}

/** Answers the page with a random password, made by the service. */
export async function generate(
  { session }: Pick<SecretTarget, 'session'>,
  request: { readonly field: string; readonly length: number; readonly punctuation: boolean },
  panel: EditorPanel,
): Promise<void> {
  const { field, length, punctuation } = request;
  if (checkPasswordLength(length) !== undefined) return;
  const password = await session.client.getRandomPassword({
    length,
    excludePunctuation: !punctuation,
  });
  panel.post({ type: 'generated', field, password: password.text() ?? '' });
}

/** The bytes of a file that the user chooses and confirms; undefined when dismissed. */
async function readChosenFile(target: SecretTarget): Promise<Uint8Array | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('New Value of {0}', plain(target.secret.name)),
      openLabel: vscode.l10n.t('Store'),
    })) ?? [];
  if (file === undefined) return undefined;
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > limits.valueBytes) throw refused('PutSecretValue', checkValueSize(size) ?? '', target);
  return vscode.workspace.fs.readFile(file);
}

function refused(operation: string, problem: string, { session, secret }: SecretTarget): Error {
  return new SecretsError('invalidInput', problem, {
    call: {
      operation,
      secret: secret.name,
      connection: session.label,
      region: session.connection.region,
    },
  });
}
