import * as vscode from 'vscode';
import type { Session } from '../../../core/secrets/session';
import { checkName, warnAboutName } from '../../../core/secrets/validation';
import { plain } from '../../../core/text';

/** What else is wrong with what is typed, in a sentence; undefined when nothing is. */
type Objection = (typed: string) => string | undefined;

const none: Objection = () => undefined;

/** Asks for the name of a new secret; undefined when dismissed. */
export async function askName(
  session: Session,
  current: string,
  objection = none,
): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Name of the New Secret'),
    prompt: vscode.l10n.t('In {0}', plain(session.place)),
    value: current,
    validateInput: (typed) => {
      const warning = warnAboutName(typed);
      return (
        checkName(typed) ??
        objection(typed) ??
        (warning === undefined
          ? undefined
          : { message: warning, severity: vscode.InputBoxValidationSeverity.Warning })
      );
    },
  });
}

/** Asks for a key of a secret; undefined when dismissed. */
export async function askKey(
  secretName: string,
  current: string,
  objection = none,
): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Key in {0}', plain(secretName)),
    value: current,
    validateInput: (typed) =>
      typed === '' ? vscode.l10n.t('A key needs at least 1 character.') : objection(typed),
  });
}
