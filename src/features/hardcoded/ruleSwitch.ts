import * as vscode from 'vscode';
import type { Commands } from '../../ui/commands';
import { Command } from '../../ui/ids';
import { writeSetting } from '../../ui/settings';

/** Switches a rule off in the folder of a file, or, without one, in the user's settings. */
export function registerRuleSwitch(commands: Commands): void {
  commands.register(Command.switchOffRule, async (ruleId, uri) => {
    if (typeof ruleId !== 'string' || !/^[a-z0-9][a-z0-9-]*$/.test(ruleId)) return;
    const folder = uri instanceof vscode.Uri ? vscode.workspace.getWorkspaceFolder(uri) : undefined;
    const before = await writeSetting('detection.rules', folder?.uri, (rules) => ({
      ...rules,
      [ruleId]: false,
    }));
    const told = folder
      ? vscode.l10n.t('The rule {0} is off in the folder {1}.', ruleId, folder.name)
      : vscode.l10n.t('The rule {0} is off everywhere.', ruleId);
    const undo = vscode.l10n.t('Undo');
    // Not awaited: the quick fix is done, and the message may stay.
    void vscode.window.showInformationMessage(told, undo).then(async (chosen) => {
      if (chosen === undo) await writeSetting('detection.rules', folder?.uri, () => before);
    });
  });
}
