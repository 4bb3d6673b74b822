import * as vscode from 'vscode';
import { SecretValue } from '../../../core/secrets/value';
import { plain } from '../../../core/text';
import { relocate, type Located } from '../locate';
import type { MoveParts } from './index';
import { applyChanges, pathOf, planProject } from './planning';
import { chooseReference, requireSession } from './reference';
import { tell } from './tell';

/** Replaces a literal by the look-up of a secret that the user picks, after comparing the values. */
export async function useExisting(located: Located, parts: MoveParts): Promise<void> {
  const { tools, findings, targets } = parts;
  const session = await requireSession(targets);
  const reference = session && (await chooseReference(session, targets));
  if (reference === undefined) return;
  const { name } = reference.target.secret;
  const { document, finding } = located;
  const { literalValue } = await tools();
  const literal = literalValue(
    document.getText(),
    finding,
    document.languageId,
    pathOf(document.uri),
  );
  const same =
    literal !== undefined &&
    SecretValue.fromText(literal).equals(SecretValue.fromText(reference.value));
  if (!same && !(await confirmOtherValue(name))) return;
  const now = await relocate(findings, located);
  if (now === undefined) {
    await told(vscode.l10n.t('The credential is no longer where it was.'));
    return;
  }
  const { arn } = reference.target.secret;
  const secret = { name, arn, ...(reference.key !== undefined && { key: reference.key }) };
  const base = document.uri;
  const text = document.getText();
  const placements = [{ finding: { ...now.finding, fields: [] }, secret }];
  const own = { path: pathOf(base), languageId: document.languageId, text, placements };
  const { plans, changes } = await planProject(tools, base, [own]);
  if (changes.length > 0 && (await applyChanges(base, changes))) {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('$(check) {0} is read from {1} now', finding.title, plain(name)),
      8000,
    );
    return;
  }
  const [first] = plans;
  await (first?.plan.kind === 'declined'
    ? told(first.plan.reason, first.plan.lookup)
    : told(vscode.l10n.t('The editor refused the change.')));
}

/** Says why the file stays, and offers the look-up to copy. */
function told(reason: string, lookup?: string): Promise<void> {
  return tell(
    'info',
    vscode.l10n.t('The file was not edited: {0}', reason),
    lookup === undefined
      ? []
      : [
          {
            label: vscode.l10n.t('Copy Look-Up'),
            run: () => vscode.env.clipboard.writeText(lookup),
          },
        ],
  );
}

async function confirmOtherValue(name: string): Promise<boolean> {
  const replace = vscode.l10n.t('Replace Anyway');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} holds another value than the file.', plain(name)),
    { modal: true, detail: vscode.l10n.t('The program will use the value of the secret.') },
    replace,
  );
  return chosen === replace;
}
