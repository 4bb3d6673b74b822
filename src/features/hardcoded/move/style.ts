import * as vscode from 'vscode';
import { SecretsError } from '../../../core/errors';
import type { LookupStyle } from '../../../core/replacement';
import { SETTINGS_SECTION, type Settings } from '../../../ui/ids';

type Style = Settings['move.style'];

/** What a way to look secrets up is called. */
export function styleName(style: LookupStyle): string {
  return {
    sdk: vscode.l10n.t('AWS SDK'),
    caching: vscode.l10n.t('AWS’s caching library'),
    powertools: vscode.l10n.t('Powertools for AWS Lambda'),
    agent: vscode.l10n.t('Agent or Lambda extension on localhost:2773'),
  }[style];
}

/** Asks for one of the styles that the language has, for this move; undefined when dismissed, `cancelled` for the settings. */
export async function askStyle(
  styles: readonly LookupStyle[],
  current: Style,
): Promise<Style | undefined> {
  const item = (style: Style, label: string, description: string) => ({
    style,
    label: style === current ? `$(check) ${label}` : `$(circle-large-outline) ${label}`,
    description,
  });
  const settings = {
    label: vscode.l10n.t('$(gear) Change it for the folder…'),
    description: vscode.l10n.t('opens the settings'),
    style: undefined,
  };
  const chosen = await vscode.window.showQuickPick(
    [
      item('auto', vscode.l10n.t('Best one present'), vscode.l10n.t('as the manifests tell')),
      ...styles.map((style) => item(style, styleName(style), style)),
      settings,
    ],
    { title: vscode.l10n.t('How the Program Looks the Secret Up') },
  );
  if (chosen !== settings) return chosen?.style;
  const query = `@id:${SETTINGS_SECTION}.move.style`;
  await vscode.commands.executeCommand('workbench.action.openSettings', query);
  throw new SecretsError('cancelled', 'The user went to the settings.');
}
