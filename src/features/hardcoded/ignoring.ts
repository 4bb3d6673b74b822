import * as vscode from 'vscode';
import { plain } from '../../core/text';
import type { Commands } from '../../ui/commands';
import { Command } from '../../ui/ids';
import { resourceOf } from './documents';
import type { LoadEngine } from './engine';
import type { Findings } from './findings';
import type { Ignored, Mark } from './ignored';
import { locate, type Located } from './locate';

/** Marking a finding as no secret, by a comment or in the baseline, and taking that back. */
export function registerIgnoring(parts: {
  readonly commands: Commands;
  readonly findings: Findings;
  readonly ignored: Ignored;
  readonly engine: LoadEngine;
}): void {
  const { commands, findings, ignored, engine } = parts;

  commands.register(Command.ignoreFinding, async (...args) => {
    const located = await locate(findings, args);
    if (located === undefined) return;
    const { document, finding } = located;
    const { ignoreEdit } = await engine();
    const comment = ignoreEdit(document.getText(), finding.range, document.languageId);
    if (comment === undefined) {
      await ignored.add(markOf(located));
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('$(check) Remembered: {0} is no secret here', plain(finding.title)),
        5000,
      );
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(comment.offset), comment.insert);
    await vscode.workspace.applyEdit(edit);
  });

  commands.register(Command.showIgnoredFindings, () => {
    if (ignored.all.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'No finding is ignored. Where a comment marks one, search for secrets-workbench:allow.',
        ),
      );
      return;
    }
    showIgnored(ignored);
  });
}

function markOf({ document, finding, fingerprint }: Located): Mark {
  const { title, ruleId, name } = finding;
  const uri = resourceOf(document).toString();
  return { fingerprint, uri, title, ruleId, ...(name !== undefined && { name }) };
}

interface MarkItem extends vscode.QuickPickItem {
  readonly mark: Mark;
}

/** A list that stays open while one takes marks back; Enter opens the file. */
function showIgnored(ignored: Ignored): void {
  const stop: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('eye'),
    tooltip: vscode.l10n.t('Stop Ignoring'),
  };
  const list = vscode.window.createQuickPick<MarkItem>();
  list.title = vscode.l10n.t('Ignored Findings');
  list.placeholder = vscode.l10n.t('Enter opens the file; the button flags the finding again');
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  const fill = (): void => {
    list.items = ignored.all.map((mark) => ({
      label: `$(eye-closed) ${plain(mark.title)}`,
      description: plain(mark.name ?? mark.ruleId),
      detail: plain(vscode.workspace.asRelativePath(vscode.Uri.parse(mark.uri))),
      buttons: [stop],
      mark,
    }));
  };
  fill();
  list.onDidTriggerItemButton(async ({ item }) => {
    await ignored.remove(item.mark);
    if (ignored.all.length === 0) list.hide();
    else fill();
  });
  list.onDidAccept(async () => {
    const [item] = list.activeItems;
    list.hide();
    if (item) await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(item.mark.uri));
  });
  list.onDidHide(() => {
    list.dispose();
  });
  list.show();
}
