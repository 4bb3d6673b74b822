import * as vscode from 'vscode';
import { lookupPolicy } from '../../../core/lookups/permissions';
import type { ProjectPlan } from '../../../core/replacement';
import { plain } from '../../../core/text';
import { Command } from '../../../ui/ids';
import { missingIgnore } from './gitignore';
import { placeOf, showSecret, type Ended } from './report';
import { tell } from './tell';

/** Tells that a move is done, who may still know the value, and what comes next. */
export async function reportMoved(
  ended: Ended,
  plan: ProjectPlan,
  exposure: string,
): Promise<void> {
  const { located, session, outcome } = ended;
  const moved = vscode.l10n.t(
    'Moved {0} to {1} in {2}.',
    located.finding.title,
    placeOf(outcome),
    plain(session.place),
  );
  await tell('info', `${moved} ${exposure}`, [
    { label: vscode.l10n.t('Next Steps…'), run: () => offer(ended, plan) },
    showSecret(ended),
    { label: vscode.l10n.t('Undo'), run: () => vscode.commands.executeCommand('undo') },
  ]);
}

interface Step extends vscode.QuickPickItem {
  readonly run: () => Thenable<unknown>;
  /** It takes the user elsewhere: the list is not shown again. */
  readonly leaves?: true;
}

/** Offers what is left to do until the user dismisses it. */
async function offer(ended: Ended, plan: ProjectPlan): Promise<void> {
  for (;;) {
    const chosen = await vscode.window.showQuickPick(await stepsAfter(ended, plan), {
      title: vscode.l10n.t('After the Move'),
      placeHolder: vscode.l10n.t('Escape when done'),
      matchOnDescription: true,
    });
    if (chosen === undefined) return;
    await chosen.run();
    if (chosen.leaves) return;
  }
}

/** What is left to do, in the order in which it is best done. */
async function stepsAfter(
  { outcome, session, located }: Ended,
  plan: ProjectPlan,
): Promise<Step[]> {
  const { arn } = outcome.stored;
  const { revocationPage } = located.finding;
  const kmsKeyId = session.store.get(arn)?.kmsKeyId;
  const ignore = await missingIgnore(located.document.uri);
  const installs = new Set(
    plan.plans.flatMap(({ plan: one }) =>
      one.kind === 'edit' && one.install !== undefined ? [one.install] : [],
    ),
  );
  const notes = new Set(
    plan.plans.flatMap(({ plan: one }) => (one.kind === 'edit' ? one.notes : [])),
  );
  const copying = (label: string, description: string, text: string): Step => ({
    label,
    description,
    run: () => vscode.env.clipboard.writeText(text),
  });
  return [
    ...(revocationPage === undefined
      ? []
      : [
          {
            label: vscode.l10n.t('$(link-external) Revoke the old value at its provider'),
            description: plain(revocationPage),
            run: () => vscode.env.openExternal(vscode.Uri.parse(revocationPage)),
          },
        ]),
    {
      label: vscode.l10n.t('$(sync) Set up rotation…'),
      description: vscode.l10n.t('a new value now, and regularly'),
      run: () =>
        vscode.commands.executeCommand(Command.setUpRotation, { sessionId: session.id, arn }),
      leaves: true,
    },
    ...[...installs].map((command) =>
      copying(vscode.l10n.t('$(package) Copy the install command'), command, command),
    ),
    copying(
      vscode.l10n.t('$(shield) Copy the IAM policy that the program needs'),
      vscode.l10n.t('to look up this secret, and nothing else'),
      lookupPolicy({
        secretArn: arn,
        ...(kmsKeyId?.startsWith('arn:') === true && { kmsKeyArn: kmsKeyId }),
      }),
    ),
    ...(ignore === undefined
      ? []
      : [
          {
            label: vscode.l10n.t('$(diff-ignored) Add {0} to .gitignore', plain(ignore.line)),
            run: ignore.add,
          },
        ]),
    {
      label: vscode.l10n.t('$(history) Look at Local History'),
      description: vscode.l10n.t('VS Code keeps earlier saves of the file on this machine'),
      run: () => vscode.commands.executeCommand('timeline.focus'),
      leaves: true,
    },
    ...[...notes].map((note) => copying(`$(info) ${plain(note)}`, '', note)),
  ];
}
