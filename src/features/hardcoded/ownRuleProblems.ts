import * as vscode from 'vscode';
import { plain } from '../../core/text';
import type { DetectionSettings } from '../../ui/detectionSettings';
import { SETTINGS_SECTION } from '../../ui/ids';

/** Tells each rule of one's own that is left out, and what of other scanners' files is not used, once. */
export function registerOwnRuleProblems(settings: DetectionSettings): vscode.Disposable {
  const told = new Set<string>();
  const tell = async (): Promise<void> => {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      const { problems, habitProblems } = await settings.of(uri);
      for (const problem of habitProblems) {
        const sentence = plain(problem);
        if (told.has(sentence)) continue;
        told.add(sentence);
        void vscode.window.showWarningMessage(sentence);
      }
      for (const { rule, problem } of problems) {
        const sentence = vscode.l10n.t(
          'Your rule “{0}” was left out. {1}',
          plain(rule),
          plain(problem),
        );
        if (told.has(sentence)) continue;
        told.add(sentence);
        void warn(sentence);
      }
    }
  };
  void tell();
  return settings.onDidChange(() => void tell());
}

async function warn(sentence: string): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  if ((await vscode.window.showWarningMessage(sentence, open)) === open)
    await vscode.commands.executeCommand(
      'workbench.action.openSettings',
      `${SETTINGS_SECTION}.detection.ownRules`,
    );
}
