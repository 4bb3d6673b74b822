import * as vscode from 'vscode';
import { lookupPolicy } from '../../../core/lookups/permissions';
import type { ProjectPlan } from '../../../core/replacement';
import type { Session } from '../../../core/secrets/session';
import { plain } from '../../../core/text';
import { Command } from '../../../ui/ids';
import type { Located } from '../locate';
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
    {
      label: vscode.l10n.t('Next Steps…'),
      run: () =>
        offerSteps({ session, stored: [outcome.stored], located: [located], plans: [plan] }),
    },
    showSecret(ended),
    { label: vscode.l10n.t('Undo'), run: () => vscode.commands.executeCommand('undo') },
  ]);
}

/** What a move, of one credential or several, leaves behind. */
interface Aftermath {
  readonly session: Session;
  readonly stored: readonly { readonly arn: string; readonly name: string }[];
  readonly located: readonly Located[];
  readonly plans: readonly ProjectPlan[];
}

/** One thing that is left to do. */
export interface Step extends vscode.QuickPickItem {
  readonly run: () => Thenable<unknown>;
  /** It takes the user elsewhere: the list is not shown again. */
  readonly leaves?: true;
}

/** Offers what is left to do until the user dismisses it; `first` comes before what every move leaves. */
export async function offerSteps(aftermath: Aftermath, first: readonly Step[] = []): Promise<void> {
  for (;;) {
    const chosen = await vscode.window.showQuickPick([...first, ...(await stepsAfter(aftermath))], {
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
async function stepsAfter({ session, stored, located, plans }: Aftermath): Promise<Step[]> {
  const arns = stored.map(({ arn }) => arn);
  const keys = arns.map((arn) => session.store.get(arn)?.kmsKeyId ?? '');
  const edits = plans.flatMap((plan) =>
    plan.plans.flatMap(({ plan: one }) => (one.kind === 'edit' ? [one] : [])),
  );
  const installs = edits.flatMap(({ install }) => (install === undefined ? [] : [install]));
  const copying = (label: string, description: string, text: string): Step => ({
    label,
    description,
    run: () => vscode.env.clipboard.writeText(text),
  });
  const pages = located.flatMap(({ finding: { revocationPage } }) => revocationPage ?? []);
  return [
    ...[...new Set(pages)].map((page) => ({
      label: vscode.l10n.t('$(link-external) Revoke the old value at its provider'),
      description: plain(page),
      run: () => vscode.env.openExternal(vscode.Uri.parse(page)),
    })),
    ...stored.map(({ arn, name }): Step => ({
      label: vscode.l10n.t('$(sync) Set up rotation…'),
      description:
        stored.length > 1 ? plain(name) : vscode.l10n.t('a new value now, and regularly'),
      run: () =>
        vscode.commands.executeCommand(Command.setUpRotation, { sessionId: session.id, arn }),
      leaves: true,
    })),
    ...[...new Set(installs)].map((command) =>
      copying(vscode.l10n.t('$(package) Copy the install command'), command, command),
    ),
    copying(
      vscode.l10n.t('$(shield) Copy the IAM policy that the program needs'),
      stored.length > 1
        ? vscode.l10n.t('to look up these secrets, and nothing else')
        : vscode.l10n.t('to look up this secret, and nothing else'),
      lookupPolicy({ secretArns: arns, kmsKeyArns: keys.filter((key) => key.startsWith('arn:')) }),
    ),
    ...(await missingIgnores(located)),
    {
      label: vscode.l10n.t('$(history) Look at Local History'),
      description: vscode.l10n.t('VS Code keeps earlier saves of the file on this machine'),
      run: () => vscode.commands.executeCommand('timeline.focus'),
      leaves: true,
    },
    ...[...new Set(edits.flatMap(({ notes }) => notes))].map((note) =>
      copying(`$(info) ${plain(note)}`, '', note),
    ),
  ];
}

/** Each environment file once, where it should stand in `.gitignore` and does not. */
async function missingIgnores(located: readonly Located[]): Promise<Step[]> {
  const uris = new Map(located.map(({ document: { uri } }) => [uri.toString(), uri]));
  const steps: Step[] = [];
  for (const uri of uris.values()) {
    const ignore = await missingIgnore(uri);
    if (ignore === undefined) continue;
    const label = vscode.l10n.t('$(diff-ignored) Add {0} to .gitignore', plain(ignore.line));
    if (!steps.some((step) => step.label === label)) steps.push({ label, run: ignore.add });
  }
  return steps;
}
