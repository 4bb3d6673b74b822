import * as vscode from 'vscode';
import { count, plain } from '../../../core/text';
import { Command } from '../../../ui/ids';
import type { Targets } from '../../../ui/targets';
import type { LoadMoving } from '../engine';
import { askKey, askName } from '../move/names';
import { preview } from '../move/preview';
import { askStyle } from '../move/style';
import { plan, type Draft, type Planned } from './draft';
import type { Entry, Left } from './entries';
import { rowsOf, type Action } from './rows';

interface Parts {
  readonly tools: LoadMoving;
  readonly targets: Targets;
}

/** Shows the whole plan before anything happens, until it is accepted. Undefined when dismissed. */
export async function decide(
  start: Draft,
  left: readonly Left[],
  parts: Parts,
): Promise<Planned | undefined> {
  for (let draft = start; ;) {
    const planned = await plan(parts.tools, draft, left);
    const total = draft.entries.reduce((sum, { places }) => sum + places.length, left.length);
    const chosen = await vscode.window.showQuickPick(rowsOf(planned), {
      title: vscode.l10n.t('Move {0} to Secrets Manager', count(total, 'credential')),
      placeHolder: vscode.l10n.t('In {0}', plain(draft.session.place)),
      matchOnDescription: true,
    });
    if (chosen === undefined) return undefined;
    const { action } = chosen;
    if (action === 'move') return planned;
    if (action === 'preview') {
      const folders = planned.plans.map(({ base, plan: { changes } }) => ({ base, changes }));
      if (await preview(parts.tools, folders)) return planned;
    } else if (action !== undefined) draft = await change(action, draft, parts);
  }
}

async function change(
  action: Exclude<Action, 'move' | 'preview'>,
  draft: Draft,
  { targets, tools }: Parts,
): Promise<Draft> {
  if (action === 'connection') {
    await vscode.commands.executeCommand(Command.selectConnection);
    return { ...draft, session: targets.session(undefined) ?? draft.session };
  }
  if (action === 'style') {
    const { stylesOf } = await tools();
    const languages = draft.entries.flatMap(({ places }) =>
      places.map(({ document }) => document.languageId),
    );
    const style = await askStyle([...new Set(languages.flatMap(stylesOf))], draft.style ?? 'auto');
    return style === undefined ? draft : { ...draft, style };
  }
  const changed = await askEntry(action.entry, draft);
  return {
    ...draft,
    entries: draft.entries.map((one) => (one === action.entry ? changed : one)),
  };
}

/** What may be done about one of the secrets: another name, another key, or none at all. */
async function askEntry(entry: Entry, draft: Draft): Promise<Entry> {
  const { secret, isTaken } = entry;
  const name = { label: vscode.l10n.t('$(edit) Name'), description: plain(secret.name) };
  const key = { label: vscode.l10n.t('$(symbol-key) Key'), description: plain(secret.key ?? '') };
  const take = {
    label: isTaken
      ? vscode.l10n.t('$(circle-slash) Leave it where it is')
      : vscode.l10n.t('$(check) Move it, too'),
  };
  const chosen = await vscode.window.showQuickPick([take, name, key], {
    title: plain(secret.key === undefined ? secret.name : `${secret.name} › ${secret.key}`),
  });
  if (chosen === take) return { ...entry, isTaken: !isTaken };
  const isFree = (name: string, key: string | undefined): string | undefined =>
    draft.entries.some((one) => one !== entry && one.secret.name === name && one.secret.key === key)
      ? vscode.l10n.t('Another value goes there already.')
      : undefined;
  if (chosen === name) {
    const typed = await askName(draft.session, secret.name, (asked) => isFree(asked, secret.key));
    return typed === undefined ? entry : { ...entry, secret: { ...secret, name: typed } };
  }
  if (chosen === key) {
    const typed = await askKey(secret.name, secret.key ?? '', (asked) =>
      isFree(secret.name, asked),
    );
    return typed === undefined ? entry : { ...entry, secret: { ...secret, key: typed } };
  }
  return entry;
}
