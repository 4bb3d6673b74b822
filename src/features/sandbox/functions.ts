import * as vscode from 'vscode';
import type { SandboxAccess } from '../../core/secrets/connection';

/** What the built-in rotation functions do, for a person; others are the user's own. */
const descriptions: Readonly<Record<string, () => string>> = {
  'random-password': () => vscode.l10n.t('draws a new password; nothing else is told of it'),
};

/** The sandbox's rotation functions, with what they do. */
export function sandboxFunctions({
  functions,
}: SandboxAccess): readonly { name: string; arn: string; description: string }[] {
  return Object.entries(functions).map(([name, arn]) => ({
    name,
    arn,
    description: descriptions[name]?.() ?? '',
  }));
}
