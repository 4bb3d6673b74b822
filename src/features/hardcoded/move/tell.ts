import * as vscode from 'vscode';

/** A button under a message. */
export interface Choice {
  readonly label: string;
  readonly run: () => Thenable<unknown>;
}

/** Shows a message with buttons, and does what the chosen one says. */
export async function tell(
  severity: 'info' | 'warning',
  sentence: string,
  choices: readonly Choice[],
): Promise<void> {
  const show =
    severity === 'info' ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  const chosen = await show(sentence, ...choices.map(({ label }) => label));
  await choices.find(({ label }) => label === chosen)?.run();
}
