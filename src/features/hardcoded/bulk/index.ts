import * as vscode from 'vscode';
import type { FindingPlace } from '../../../ui/findingPlace';
import type { MoveParts } from '../move';
import { exposureOf, type OldValue } from '../move/exposure';
import { requireSession } from '../move/reference';
import { carryOut } from './carryOut';
import type { Planned } from './draft';
import { gather } from './entries';
import type { Replaced } from './planning';
import { report } from './report';
import { decide } from './sheet';

/** Moves several credentials by one plan: shown before anything happens, then carried out, with one summary at its end. */
export async function moveSeveral(
  places: readonly FindingPlace[],
  parts: Pick<MoveParts, 'findings' | 'git' | 'targets' | 'tools'>,
): Promise<void> {
  const gathered = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading the credentials'),
      cancellable: true,
    },
    async (_progress, token) => {
      const all = await gather(places, parts, token);
      return token.isCancellationRequested ? undefined : all;
    },
  );
  if (gathered === undefined) return;
  if (gathered.entries.length === 0 && gathered.left.length === 0) {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('$(info) None of these credentials is there any more'),
      5000,
    );
    return;
  }
  const session = await requireSession(parts.targets);
  if (session === undefined) return;
  const draft = { session, entries: gathered.entries, style: undefined };
  const planned = await decide(draft, gathered.left, parts);
  if (planned === undefined) return;
  const { session: chosen } = planned.draft;
  const outcome = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Moving'),
      cancellable: true,
    },
    (progress, token) => carryOut(planned, parts, progress, token),
  );
  for (const { arn } of outcome.stored)
    await chosen.store.refreshSecret(arn).catch(() => undefined);
  const exposure = await exposureOf(parts.git, outcome.moved.map(oldValueOf(planned)));
  void report(chosen, outcome, exposure);
}

/** The value that stood at a place, and its file. */
function oldValueOf({ moved }: Planned): (one: Replaced) => OldValue {
  const values = new Map(
    moved.map(({ entry: { secret, value } }) => [`${secret.name}\n${secret.key ?? ''}`, value]),
  );
  return ({ located, secret }) => ({
    file: located.document.uri,
    value: values.get(`${secret.name}\n${secret.key ?? ''}`) ?? '',
  });
}
