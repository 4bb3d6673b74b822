import * as vscode from 'vscode';
import type { DatabaseKey } from '../../../core/secrets/databaseCredentials';
import { findValue } from '../../../core/secrets/findValue';
import { count, plain } from '../../../core/text';
import { Command } from '../../../ui/ids';
import type { Targets } from '../../../ui/targets';
import type { LoadMoving } from '../engine';
import type { Draft, Form } from './draft';
import { told, type Moving } from './moving';
import { askKey, askName } from './names';
import { pickLive } from './reference';
import type { Action } from './rows';
import { askStyle } from './style';

/** What the sheet is about: what is moved, and how. */
export interface Choice {
  readonly moving: Moving;
  readonly draft: Draft;
}

/** Carries out the change that a row stands for; as it was when the user dismisses the question. */
export async function change(
  action: Exclude<Action, 'move' | 'preview'>,
  choice: Choice,
  { targets, tools }: { readonly targets: Targets; readonly tools: LoadMoving },
): Promise<Choice> {
  const { moving, draft } = choice;
  const set = (changed: Partial<Draft> | undefined): Choice => ({
    moving,
    draft: { ...draft, ...changed },
  });
  if (typeof action === 'object') return set(await askDatabaseKey(action.type, choice));
  switch (action) {
    case 'name': {
      const name = await askName(moving.session, draft.where.name);
      return set(name === undefined ? undefined : { where: { kind: 'new', name } });
    }
    case 'key': {
      const key = await askKey(draft.where.name, draft.key);
      return set(key === undefined ? undefined : { key });
    }
    case 'form':
      return set(await askForm(choice));
    case 'encryption':
      return set(await askEncryptionKey(draft));
    case 'existing':
      return set(await askExisting(choice, targets));
    case 'parts':
      return set({ withParts: !draft.withParts });
    case 'tags':
      return set({ tags: draft.tags.length > 0 ? [] : moving.tags });
    case 'style': {
      const { stylesOf } = await tools();
      const style = await askStyle(stylesOf(moving.located.document.languageId), draft.style);
      return set(style && { style });
    }
    case 'everywhere':
      return set({ everywhere: !draft.everywhere });
    case 'connection': {
      await vscode.commands.executeCommand(Command.selectConnection);
      const session = targets.session(undefined) ?? moving.session;
      const isNew = session.id !== moving.session.id && draft.where.kind === 'existing';
      const where = isNew ? ({ kind: 'new', name: draft.where.name } as const) : draft.where;
      return { moving: { ...moving, session }, draft: { ...draft, where } };
    }
    case 'comparing':
      return set(await lookForValue(moving));
  }
}

async function askForm({ moving, draft }: Choice): Promise<Partial<Draft> | undefined> {
  const item = (form: Form, label: string, description: string) => ({ form, label, description });
  const forms = [
    item(
      'keys',
      vscode.l10n.t('Keys and values'),
      vscode.l10n.t('a JSON object: other keys can be added'),
    ),
    ...(draft.where.kind === 'new'
      ? [item('plain', vscode.l10n.t('Plain text'), vscode.l10n.t('the value alone'))]
      : []),
    item(
      'database',
      vscode.l10n.t('Database credentials'),
      vscode.l10n.t('engine, host, port, username, password, dbname: what AWS’s rotation reads'),
    ),
  ];
  const chosen = await vscode.window.showQuickPick(forms, {
    title: vscode.l10n.t('Form of the Secret'),
  });
  if (chosen === undefined) return undefined;
  if (chosen.form !== 'database') return { form: chosen.form, typed: new Map() };
  return { form: 'database', withParts: true, typed: told(moving) };
}

async function askDatabaseKey(
  key: DatabaseKey,
  { moving, draft }: Choice,
): Promise<Partial<Draft> | undefined> {
  const value = await vscode.window.showInputBox({
    title: vscode.l10n.t('{0} of the Database', key),
    prompt: vscode.l10n.t('Empty: the secret has no such key.'),
    value: draft.typed.get(key) ?? told(moving).get(key) ?? '',
  });
  if (value === undefined) return undefined;
  const typed = new Map(draft.typed);
  if (value === '') typed.delete(key);
  else typed.set(key, value);
  return { typed };
}

async function askEncryptionKey({ kmsKeyId }: Draft): Promise<Partial<Draft> | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Encryption Key'),
    prompt: vscode.l10n.t('ARN, id or alias of a KMS key. Empty: aws/secretsmanager.'),
    value: kmsKeyId,
  });
  return typed === undefined ? undefined : { kmsKeyId: typed };
}

async function askExisting(
  { moving, draft }: Choice,
  targets: Targets,
): Promise<Partial<Draft> | undefined> {
  const target = await pickLive(moving.session, targets);
  if (target === undefined) return undefined;
  const { arn, name } = target.secret;
  const form = draft.form === 'database' ? 'database' : 'keys';
  return { where: { kind: 'existing', arn, name }, form };
}

/** Looks for the value among the stored secrets, after saying what that means. */
async function lookForValue({ session, parts }: Moving): Promise<Partial<Draft> | undefined> {
  const live = (await session.store.loadAll()).filter((secret) => secret.deletedAt === undefined);
  const read = vscode.l10n.t('Read and Compare');
  const asked = await vscode.window.showWarningMessage(
    vscode.l10n.t('Read {0} in {1}?', count(live.length, 'secret'), plain(session.place)),
    {
      modal: true,
      detail: vscode.l10n.t(
        'Each is read once, which AWS logs and bills as one call. The values are compared on this machine and then forgotten.',
      ),
    },
    read,
  );
  if (asked !== read) return undefined;
  const search = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Comparing'),
      cancellable: true,
    },
    (progress, token) => {
      const aborted = new AbortController();
      token.onCancellationRequested(() => {
        aborted.abort();
      });
      const increment = 100 / Math.max(1, live.length);
      return findValue(session.client, live, parts[0].value, {
        signal: aborted.signal,
        onRead: () => {
          progress.report({ increment });
        },
      });
    },
  );
  const missed =
    search.unreadable > 0
      ? vscode.l10n.t(' {0} could not be read.', count(search.unreadable, 'secret'))
      : '';
  const [match, ...more] = search.found.map(({ secret, key }) => ({
    label: `$(key) ${plain(secret.name)}`,
    description: key === undefined ? vscode.l10n.t('whole value') : plain(key),
    secret,
    key,
  }));
  if (match === undefined) {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t(
        '$(info) None of {0} holds this value.{1}',
        count(search.read, 'secret'),
        missed,
      ),
      8000,
    );
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick([match, ...more], {
    title: vscode.l10n.t('The Value Is Stored Here'),
    placeHolder: vscode.l10n.t('Use it instead of a new secret.{0}', missed),
  });
  if (chosen === undefined) return undefined;
  const { arn, name } = chosen.secret;
  return {
    where: { kind: 'existing', arn, name },
    withParts: false,
    ...(chosen.key === undefined ? { form: 'plain' } : { form: 'keys', key: chosen.key }),
  };
}
