import * as vscode from 'vscode';
import type { ReplacementPlan } from '../../core/replacement';
import type { Session } from '../../core/secrets/session';
import { plain } from '../../core/text';
import { Command } from '../../ui/ids';
import type { LoadEngine } from './engine';
import type { MoveOutcome } from './move';
import type { Located } from './locate';

/** Tells how a move ended, and offers what comes next. */
export async function report(
  engine: LoadEngine,
  outcome: MoveOutcome,
  located: Located,
  session: Session,
): Promise<void> {
  const { stored } = outcome;
  const where = plain(stored.key === undefined ? stored.name : `${stored.name} › ${stored.key}`);
  const place = plain(session.place);
  const reveal = {
    label: vscode.l10n.t('Show Secret'),
    run: () =>
      vscode.commands.executeCommand(Command.revealValue, {
        sessionId: session.id,
        arn: stored.arn,
      }),
  };
  const copy = copyLookup((await engine()).lookupSnippet, outcome, located);
  switch (outcome.kind) {
    case 'moved': {
      const sentences = [
        vscode.l10n.t('Moved {0} to {1} in {2}.', located.finding.title, where, place),
        ...outcome.plan.notes,
        vscode.l10n.t('Who saw the file may know the old value: rotate it.'),
      ];
      await tell('info', sentences.join(' '), [
        ...install(outcome.plan),
        reveal,
        { label: vscode.l10n.t('Undo'), run: () => vscode.commands.executeCommand('undo') },
      ]);
      return;
    }
    case 'declined':
      await tell(
        'info',
        vscode.l10n.t(
          'Stored {0} in {1}. The file was not edited: {2}',
          where,
          place,
          outcome.plan.reason,
        ),
        [copy, reveal],
      );
      return;
    case 'changed':
      await tell(
        'warning',
        vscode.l10n.t(
          'Stored {0} in {1}, but the credential is no longer where it was: the file was not edited.',
          where,
          place,
        ),
        [copy, reveal],
      );
      return;
    case 'refused':
      await tell(
        'warning',
        vscode.l10n.t(
          'Stored {0} in {1}, but the editor refused the change: the file is as it was.',
          where,
          place,
        ),
        [copy, reveal],
      );
      return;
    case 'unverified':
      await tell(
        'warning',
        vscode.l10n.t(
          'Stored {0} in {1}, but it could not be read back as it was: the file was not edited. Check the permission to read it, then use the existing secret.',
          where,
          place,
        ),
        [reveal],
      );
      return;
  }
}

interface Choice {
  readonly label: string;
  readonly run: () => Thenable<unknown>;
}

async function tell(
  severity: 'info' | 'warning',
  sentence: string,
  choices: readonly Choice[],
): Promise<void> {
  const show =
    severity === 'info' ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  const chosen = await show(sentence, ...choices.map(({ label }) => label));
  await choices.find(({ label }) => label === chosen)?.run();
}

function copyLookup(
  lookupSnippet: Awaited<ReturnType<LoadEngine>>['lookupSnippet'],
  { stored, ...outcome }: MoveOutcome,
  { document }: Located,
): Choice {
  const secret = { name: stored.name, ...(stored.key !== undefined && { key: stored.key }) };
  const lookup =
    (outcome.kind === 'declined' ? outcome.plan.lookup : undefined) ??
    lookupSnippet(document.languageId, secret);
  return {
    label: vscode.l10n.t('Copy Look-Up'),
    run: () => vscode.env.clipboard.writeText(lookup),
  };
}

function install(plan: Extract<ReplacementPlan, { kind: 'edit' }>): Choice[] {
  const { install: command } = plan;
  return command === undefined
    ? []
    : [
        {
          label: vscode.l10n.t('Copy “{0}”', command),
          run: () => vscode.env.clipboard.writeText(command),
        },
      ];
}
