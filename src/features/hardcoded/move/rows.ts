import * as vscode from 'vscode';
import type { ProjectPlan } from '../../../core/replacement';
import type { DatabaseKey } from '../../../core/secrets/databaseCredentials';
import { count, plain } from '../../../core/text';
import { keyOf, missingKeys, type Draft } from './draft';
import type { Elsewhere } from './elsewhere';
import type { Moving } from './moving';
import { styleName } from './style';

/** What choosing a row does. */
export type Action =
  | 'comparing'
  | 'connection'
  | 'encryption'
  | 'everywhere'
  | 'existing'
  | 'form'
  | 'key'
  | 'move'
  | 'name'
  | 'parts'
  | 'preview'
  | 'style'
  | 'tags'
  | { readonly type: DatabaseKey };

export interface Row extends vscode.QuickPickItem {
  readonly action?: Action;
}

/** All that the sheet shows. */
export interface SheetView {
  readonly moving: Moving;
  readonly draft: Draft;
  readonly plan: ProjectPlan;
  /** Undefined while the files are still searched. */
  readonly elsewhere: readonly Elsewhere[] | undefined;
}

/** The plan as rows: what will be done first, then what can be changed, then what changes where. */
export function rowsOf(view: SheetView): Row[] {
  return [
    ...first(view),
    heading(vscode.l10n.t('Secret')),
    ...secretRows(view),
    heading(vscode.l10n.t('Changes')),
    ...changeRows(view),
    ...elsewhereRows(view),
  ];
}

function first({ draft, plan }: SheetView): Row[] {
  const where = placeText(draft);
  const files = plan.changes.length;
  const edits = plan.changes.reduce(
    (sum, change) => sum + (change.kind === 'edited' ? change.edits.length : 1),
    0,
  );
  // Two rows in either case: rows must not move under the pointer when the workspace has been searched.
  if (files === 0)
    return [
      { label: vscode.l10n.t('$(cloud-upload) Store as {0}', where), action: 'move' },
      { label: vscode.l10n.t('$(info) The file stays as it is') },
    ];
  const summary = vscode.l10n.t('{0} in {1}', count(edits, 'change'), count(files, 'file'));
  return [
    { label: vscode.l10n.t('$(key) Move to {0}', where), description: summary, action: 'move' },
    {
      label: vscode.l10n.t('$(git-compare) Look at each change first…'),
      action: 'preview',
    },
  ];
}

function secretRows({ moving, draft }: SheetView): Row[] {
  const { where, form } = draft;
  const rows: Row[] = [
    {
      label:
        where.kind === 'new'
          ? vscode.l10n.t('$(edit) Name')
          : vscode.l10n.t('$(edit) Existing secret'),
      description: plain(where.name),
      action: where.kind === 'new' ? 'name' : 'existing',
    },
  ];
  rows.push({ label: vscode.l10n.t('$(json) Form'), description: formText(draft), action: 'form' });
  if (form === 'keys')
    rows.push({
      label: vscode.l10n.t('$(symbol-key) Key'),
      description: plain(draft.key),
      action: 'key',
    });
  if (form !== 'plain' && moving.parts.length > 1)
    rows.push({
      label: check(draft.withParts, vscode.l10n.t('With the parts beside it')),
      description: moving.parts
        .slice(1)
        .map((part) => plain(keyOf(draft, part, false)))
        .join(', '),
      action: 'parts',
    });
  for (const key of missingKeys(draft, moving.parts))
    rows.push({
      label: vscode.l10n.t('$(question) {0}', key),
      description: vscode.l10n.t('not told by the source'),
      action: { type: key },
    });
  for (const [key, value] of draft.typed)
    rows.push({
      label: vscode.l10n.t('$(edit) {0}', key),
      description: plain(value),
      action: { type: key },
    });
  if (where.kind === 'new') {
    rows.push(
      {
        label: vscode.l10n.t('$(lock) Encryption key'),
        description: plain(draft.kmsKeyId === '' ? 'aws/secretsmanager' : draft.kmsKeyId),
        action: 'encryption',
      },
      {
        label: check(draft.tags.length > 0, vscode.l10n.t('Tags')),
        description: moving.tags.map(({ key, value }) => plain(`${key}=${value}`)).join(', '),
        action: 'tags',
      },
      { label: vscode.l10n.t('$(link) Put into an existing secret instead…'), action: 'existing' },
    );
  }
  rows.push(
    {
      label: vscode.l10n.t('$(plug) Connection'),
      description: plain(moving.session.place),
      action: 'connection',
    },
    {
      label: vscode.l10n.t('$(search) Is this value stored already?'),
      description: vscode.l10n.t('reads the secrets of this connection; each read is logged'),
      action: 'comparing',
    },
  );
  return rows;
}

function changeRows({ draft, plan }: SheetView): Row[] {
  const refused = plan.plans.flatMap(({ plan: one, path }): Row[] =>
    one.kind === 'declined'
      ? [
          {
            label: `$(circle-slash) ${plain(path)}`,
            description: vscode.l10n.t('stays: {0}', one.reason),
          },
        ]
      : [],
  );
  return [...styleRows([plan], draft.style), ...fileRows(plan), ...refused, ...noteRows([plan])];
}

/** How helpers that are made look secrets up; nothing where there is no choice. */
export function styleRows(plans: readonly ProjectPlan[], style: Draft['style']): Row[] {
  const styles = new Set(
    plans.flatMap((plan) =>
      plan.plans.flatMap(({ plan: one }) =>
        one.kind === 'edit' && one.style !== undefined ? [one.style] : [],
      ),
    ),
  );
  if (styles.size === 0) return [];
  const best = style === 'auto' ? [vscode.l10n.t('the best one present')] : [];
  return [
    {
      label: vscode.l10n.t('$(library) Look-up'),
      description: [...[...styles].map(styleName), ...best].join(' · '),
      action: 'style',
    },
  ];
}

/** The files that change. */
export function fileRows({ changes }: ProjectPlan): Row[] {
  return changes.map((change) => ({
    label:
      change.kind === 'created'
        ? `$(new-file) ${plain(change.path)}`
        : `$(file) ${plain(change.path)}`,
    description:
      change.kind === 'created' ? vscode.l10n.t('new') : count(change.edits.length, 'change'),
    action: 'preview',
  }));
}

/** What the user should know, each sentence once. */
export function noteRows(plans: readonly ProjectPlan[]): Row[] {
  const notes = plans.flatMap((plan) =>
    plan.plans.flatMap(({ plan: one }) => (one.kind === 'edit' ? one.notes : [])),
  );
  return [...new Set(notes)].map((note) => ({ label: `$(info) ${note}` }));
}

function elsewhereRows({ draft, elsewhere }: SheetView): Row[] {
  if (elsewhere === undefined)
    return [
      heading(vscode.l10n.t('The Same Value Elsewhere')),
      { label: vscode.l10n.t('$(loading~spin) Looking in the workspace…') },
    ];
  if (elsewhere.length === 0) return [];
  const places = elsewhere.filter(({ findings }) => findings.length > 0);
  const others = elsewhere.filter(({ findings }) => findings.length === 0);
  return [
    heading(vscode.l10n.t('The Same Value Elsewhere')),
    ...(places.length > 0
      ? [
          {
            label: check(draft.everywhere, vscode.l10n.t('Replace it there, too')),
            description: places.map(({ path }) => plain(path)).join(', '),
            action: 'everywhere' as const,
          },
        ]
      : []),
    ...others.map(({ path }): Row => ({
      label: `$(warning) ${plain(path)}`,
      description: vscode.l10n.t('holds it, but not as a credential: look there yourself'),
    })),
  ];
}

/** `myapp/db › password`. */
export function placeText(draft: Draft): string {
  const name = plain(draft.where.name);
  return draft.form === 'plain'
    ? name
    : `${name} › ${plain(draft.form === 'database' ? 'password' : draft.key)}`;
}

function formText(draft: Draft): string {
  return {
    database: vscode.l10n.t('database credentials, as AWS’s rotation wants them'),
    keys: vscode.l10n.t('keys and values'),
    plain: vscode.l10n.t('plain text'),
  }[draft.form];
}

function check(on: boolean, label: string): string {
  return on ? `$(check) ${label}` : `$(circle-large-outline) ${label}`;
}

export function heading(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
