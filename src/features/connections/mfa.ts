import * as vscode from 'vscode';
import { SecretsError } from '../../core/errors';
import { plain } from '../../core/text';

/** Asks for the six digits that the MFA device shows; throws `cancelled` when dismissed. */
export async function askMfaCode(serial: string): Promise<string> {
  const code = await vscode.window.showInputBox({
    title: vscode.l10n.t('Code of {0}', plain(serial)),
    password: true,
    ignoreFocusOut: true,
    validateInput: (typed) =>
      /^\d{6}$/.test(typed) ? undefined : vscode.l10n.t('Six digits, as the device shows them'),
  });
  if (code === undefined) throw new SecretsError('cancelled', 'No MFA code was given.');
  return code;
}
