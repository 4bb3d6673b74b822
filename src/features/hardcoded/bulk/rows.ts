import * as vscode from 'vscode';
import { count, plain } from '../../../core/text';
import { fileRows, heading, noteRows, styleRows } from '../move/rows';
import type { Planned } from './draft';
import { placeText, type Entry } from './entries';

/** What choosing a row does. */
export type Action = 'connection' | 'move' | 'preview' | 'style' | { readonly entry: Entry };

export interface Row extends vscode.QuickPickItem {
  readonly action?: Action;
}

/** The plan of several credentials as rows: what will be done, then what can be changed, then what changes where. */
export function rowsOf({ draft, moved, left, plans }: Planned): Row[] {
  const secrets = new Set(moved.map(({ entry }) => entry.secret.name)).size;
  const files = plans.reduce((sum, { plan }) => sum + plan.changes.length, 0);
  const places = moved.reduce((sum, { replaced }) => sum + replaced.length, 0);
  const start: Row[] =
    moved.length === 0
      ? [{ label: vscode.l10n.t('$(info) None of them can be moved') }]
      : [
          {
            label: vscode.l10n.t(
              '$(key) Move {0} to {1}',
              count(places, 'credential'),
              count(secrets, 'secret'),
            ),
            description: count(files, 'file'),
            action: 'move',
          },
          { label: vscode.l10n.t('$(git-compare) Look at each change first…'), action: 'preview' },
        ];
  const projects = plans.map(({ plan }) => plan);
  return [
    ...start,
    heading(vscode.l10n.t('Secrets')),
    ...draft.entries.map(entryRow),
    {
      label: vscode.l10n.t('$(plug) Connection'),
      description: plain(draft.session.place),
      action: 'connection',
    },
    ...styleRows(projects, draft.style ?? 'auto').map((row): Row => ({ ...row, action: 'style' })),
    heading(vscode.l10n.t('Changes')),
    ...projects.flatMap(fileRows).map((row): Row => ({ ...row, action: 'preview' })),
    ...noteRows(projects).map(({ label }): Row => ({ label })),
    ...(left.length === 0 ? [] : [heading(vscode.l10n.t('Stays'))]),
    ...left.map(({ located, reason }): Row => ({
      label: `$(circle-slash) ${placeText(located)}`,
      description: reason,
    })),
  ];
}

function entryRow(entry: Entry): Row {
  const { secret, places, isTaken } = entry;
  const name = plain(secret.key === undefined ? secret.name : `${secret.name} › ${secret.key}`);
  return {
    label: `$(${isTaken ? 'check' : 'circle-large-outline'}) ${name}`,
    description: [
      plain(places[0].finding.title),
      places.map(placeText).join(', '),
      ...(isTaken ? [] : [vscode.l10n.t('stays')]),
    ].join(' · '),
    action: { entry },
  };
}
