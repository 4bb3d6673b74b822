import * as vscode from 'vscode';
import { plain } from '../../core/text';
import type { Commands } from '../../ui/commands';
import type { FindingPlace } from '../../ui/findingPlace';
import { Command } from '../../ui/ids';
import { resourceOf } from './documents';
import type { LoadEngine } from './engine';
import type { Findings } from './findings';
import type { Ignored, Mark } from './ignored';
import { locate, type Located } from './locate';

/** What marking works with. */
interface Parts {
  readonly findings: Findings;
  readonly ignored: Ignored;
  readonly engine: LoadEngine;
}

/** Marking a finding as no secret, by a comment or in the baseline, and taking that back. */
export function registerIgnoring(parts: Parts & { readonly commands: Commands }): void {
  const { commands, findings, ignored } = parts;

  commands.register(Command.ignoreFinding, async (...args) => {
    const located = await locate(findings, args);
    if (located === undefined) return;
    const { remembered } = await ignore([located], parts);
    if (remembered > 0)
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('$(check) Remembered: {0} is no secret here', plain(located.finding.title)),
        5000,
      );
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

/** Marks several findings as no secrets: by one edit of all files, and by one entry of the baseline. */
export async function ignoreSeveral(places: readonly FindingPlace[], parts: Parts): Promise<void> {
  const done = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Marking what is no secret'),
      cancellable: true,
    },
    async (progress, token) => {
      const all: Located[] = [];
      for (const { uri, fingerprint, start } of places) {
        if (token.isCancellationRequested) return undefined;
        progress.report({ increment: 100 / places.length });
        const located = await locate(parts.findings, [uri, fingerprint, start]);
        if (located) all.push(located);
      }
      return ignore(all, parts);
    },
  );
  if (done === undefined) return;
  if (done.isRefused) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The editor refused the change: no file was edited, and nothing is ignored.'),
    );
    return;
  }
  vscode.window.setStatusBarMessage(
    vscode.l10n.t(
      '$(check) No secrets: {0} by a comment, {1} by memory',
      done.commented.toLocaleString(),
      done.remembered.toLocaleString(),
    ),
    8000,
  );
}

/** Comments where the language has them, else marks of the baseline; all or nothing. */
async function ignore(
  all: readonly Located[],
  { ignored, engine }: Pick<Parts, 'engine' | 'ignored'>,
): Promise<{ commented: number; remembered: number; isRefused: boolean }> {
  const { ignoreEdit } = await engine();
  const edit = new vscode.WorkspaceEdit();
  const written = new Set<string>();
  const files = new Set<string>();
  const marks: Mark[] = [];
  for (const located of all) {
    const { document, finding } = located;
    const comment = ignoreEdit(document.getText(), finding.range, document.languageId);
    if (comment === undefined) {
      marks.push(markOf(located));
      continue;
    }
    // One comment is enough for several findings of a line.
    const uri = document.uri.toString();
    const key = `${uri} ${comment.offset}`;
    if (!written.has(key))
      edit.insert(document.uri, document.positionAt(comment.offset), comment.insert);
    written.add(key);
    files.add(uri);
  }
  const isDone =
    files.size === 0 || (await vscode.workspace.applyEdit(edit, { isRefactoring: files.size > 1 }));
  if (isDone && marks.length > 0) await ignored.add(...marks);
  const remembered = isDone ? marks.length : 0;
  return { commented: all.length - marks.length, remembered, isRefused: !isDone };
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
