import * as vscode from 'vscode';
import { count, plain } from '../../../core/text';
import type { Session } from '../../../core/secrets/session';
import { offerSteps, type Step } from '../move/after';
import { tell, type Choice } from '../move/tell';
import type { Outcome } from './carryOut';
import { placeText, type Left } from './entries';

/** Tells in one message what was moved, what stays and what is stored all the same, and offers what comes next; `exposure` says who may know the old values. */
export async function report(session: Session, outcome: Outcome, exposure: string): Promise<void> {
  const { stored, moved, left, plans, isCancelled } = outcome;
  const place = plain(session.place);
  const used = new Set(moved.map(({ secret }) => secret.name));
  const unused = stored.filter(({ name }) => !used.has(name)).map(({ name }) => plain(name));
  const kept =
    unused.length > 0
      ? [vscode.l10n.t('Stored in {0} all the same: {1}.', place, unused.join(', '))]
      : [];
  const stays =
    left.length === 0
      ? []
      : left.length === 1
        ? [vscode.l10n.t('1 credential stays.')]
        : [vscode.l10n.t('{0} credentials stay.', left.length.toLocaleString())];
  const steps = left.map(stepTo);
  const next: Choice = {
    label: vscode.l10n.t('Next Steps…'),
    run: () =>
      offerSteps(
        {
          session,
          stored,
          located: moved.map(({ located }) => located),
          plans: plans.map(({ plan }) => plan),
        },
        steps,
      ),
  };
  const why: Choice = { label: vscode.l10n.t('Show Why…'), run: () => choose(steps) };
  if (moved.length > 0) {
    const done = vscode.l10n.t(
      'Moved {0} to {1} in {2}.',
      count(moved.length, 'credential'),
      count(used.size, 'secret'),
      place,
    );
    await tell(
      left.length > 0 ? 'warning' : 'info',
      [done, ...stays, ...kept, exposure].join(' '),
      [next, { label: vscode.l10n.t('Undo'), run: () => vscode.commands.executeCommand('undo') }],
    );
    return;
  }
  const what = isCancelled
    ? vscode.l10n.t('Cancelled: no file was edited.')
    : vscode.l10n.t('No file was edited.');
  await tell('warning', [what, ...kept, ...stays].join(' '), left.length > 0 ? [why] : []);
}

/** Goes to a credential that stays. */
function stepTo({ located, reason }: Left): Step {
  const { document, finding } = located;
  return {
    label: `$(circle-slash) ${placeText(located)}`,
    description: vscode.l10n.t('stays: {0}', reason),
    run: () =>
      vscode.window.showTextDocument(document, {
        selection: new vscode.Range(
          document.positionAt(finding.range.start),
          document.positionAt(finding.range.start),
        ),
      }),
    leaves: true,
  };
}

async function choose(steps: readonly Step[]): Promise<void> {
  const chosen = await vscode.window.showQuickPick(steps, {
    title: vscode.l10n.t('Credentials That Stay'),
    placeHolder: vscode.l10n.t('Enter goes there'),
    matchOnDescription: true,
  });
  await chosen?.run();
}
