import * as vscode from 'vscode';
import type { Session } from '../../../core/secrets/session';
import { plain } from '../../../core/text';
import { Command } from '../../../ui/ids';
import type { LoadMoving } from '../engine';
import type { Located } from '../locate';
import type { MoveOutcome } from './steps';
import { tell, type Choice } from './tell';

/** What the telling of an end needs to know. */
export interface Ended {
  readonly outcome: MoveOutcome;
  readonly located: Located;
  readonly session: Session;
}

/** `myapp/db › password`, as people read it. */
export function placeOf({ stored }: MoveOutcome): string {
  return plain(stored.key === undefined ? stored.name : `${stored.name} › ${stored.key}`);
}

/** Tells why a move left the files as they are, and offers what can be done with the stored value. */
export async function reportUnmoved(tools: LoadMoving, ended: Ended): Promise<void> {
  const { outcome, located, session } = ended;
  const where = placeOf(outcome);
  const place = plain(session.place);
  const { lookupSnippet } = await tools();
  const copy = copyLookup(lookupSnippet, outcome, located);
  const show = showSecret(ended);
  switch (outcome.kind) {
    case 'moved':
      return;
    case 'declined':
      await tell(
        'info',
        vscode.l10n.t(
          'Stored {0} in {1}. The file was not edited: {2}',
          where,
          place,
          reasonOf(outcome),
        ),
        [copy, show],
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
        [copy, show, ...deleteSecret(ended)],
      );
      return;
    case 'refused':
      await tell(
        'warning',
        vscode.l10n.t(
          'Stored {0} in {1}, but the change was refused: the files are as they were.',
          where,
          place,
        ),
        [copy, show, ...deleteSecret(ended)],
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
        [show, ...deleteSecret(ended)],
      );
      return;
  }
}

export function showSecret({ session, outcome }: Ended): Choice {
  return {
    label: vscode.l10n.t('Show Secret'),
    run: () =>
      vscode.commands.executeCommand(Command.revealValue, {
        sessionId: session.id,
        arn: outcome.stored.arn,
      }),
  };
}

/** Only a secret that the move itself made is offered for deletion. */
function deleteSecret({ session, outcome: { stored } }: Ended): Choice[] {
  if (stored.written !== 'secret') return [];
  const node = { sessionId: session.id, arn: stored.arn };
  return [
    {
      label: vscode.l10n.t('Delete Secret…'),
      run: () => vscode.commands.executeCommand(Command.scheduleDeletion, node),
    },
  ];
}

function reasonOf({ plan }: Extract<MoveOutcome, { readonly kind: 'declined' | 'moved' }>): string {
  const [first] = plan.plans.flatMap((one) =>
    one.plan.kind === 'declined' ? [one.plan.reason] : [],
  );
  return first ?? vscode.l10n.t('There is nothing to replace.');
}

function copyLookup(
  lookupSnippet: Awaited<ReturnType<LoadMoving>>['lookupSnippet'],
  { stored, ...outcome }: MoveOutcome,
  { document }: Located,
): Choice {
  const secret = { name: stored.name, ...(stored.key !== undefined && { key: stored.key }) };
  const [first] = outcome.kind === 'declined' ? outcome.plan.plans : [];
  const lookup =
    (first?.plan.kind === 'declined' ? first.plan.lookup : undefined) ??
    lookupSnippet(document.languageId, secret);
  return {
    label: vscode.l10n.t('Copy Look-Up'),
    run: () => vscode.env.clipboard.writeText(lookup),
  };
}
