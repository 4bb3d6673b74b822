import * as vscode from 'vscode';
import { Command, type CommandId } from '../../ui/ids';
import { SOURCE } from './diagnostics';
import { rangeOf, resourceOf, SELECTOR } from './documents';
import type { LoadEngine } from './engine';
import type { Findings, NamedFinding } from './findings';

/** What may be done about the findings that the selection touches. */
export function registerQuickFixes(findings: Findings, engine: LoadEngine): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, context) {
      const touched = (await findings.of(document)).filter(
        ({ finding }) => rangeOf(document, finding.range).intersection(range) !== undefined,
      );
      const loaded = await engine();
      return touched.flatMap((named) => fixes(document, named, context.diagnostics, loaded));
    },
  };
  return vscode.languages.registerCodeActionsProvider(SELECTOR, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

function fixes(
  document: vscode.TextDocument,
  { finding, fingerprint }: NamedFinding,
  diagnostics: readonly vscode.Diagnostic[],
  { ignoreEdit, switchOffMark }: Awaited<ReturnType<LoadEngine>>,
): vscode.CodeAction[] {
  const range = rangeOf(document, finding.range);
  const own = diagnostics.filter((one) => one.source === SOURCE && one.range.isEqual(range));
  const action = (title: string): vscode.CodeAction => {
    const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    made.diagnostics = own;
    return made;
  };
  const fix = (title: string, command: CommandId, ...args: unknown[]): vscode.CodeAction => {
    const made = action(title);
    made.command = { title, command, arguments: args };
    made.isPreferred = command === Command.moveToSecretsManager;
    return made;
  };
  const which = [document.uri, fingerprint, finding.range.start];
  const { ruleId } = finding;
  const resource = resourceOf(document);
  const folder = vscode.workspace.getWorkspaceFolder(resource);
  const off = Command.switchOffRule;
  const inFile = (): vscode.CodeAction[] => {
    const { languageId } = document;
    const comment = ignoreEdit(
      document.getText(),
      finding.range,
      languageId,
      switchOffMark(ruleId),
    );
    if (!comment) return [];
    const made = action(vscode.l10n.t('Switch Off {0} in This File', ruleId));
    made.edit = new vscode.WorkspaceEdit();
    made.edit.insert(document.uri, document.positionAt(comment.offset), comment.insert);
    return [made];
  };
  return [
    fix(vscode.l10n.t('Move to Secrets Manager…'), Command.moveToSecretsManager, ...which),
    fix(vscode.l10n.t('Use an Existing Secret…'), Command.useExistingSecret, ...which),
    fix(vscode.l10n.t('Not a Secret: Ignore'), Command.ignoreFinding, ...which),
    ...inFile(),
    ...(folder
      ? [fix(vscode.l10n.t('Switch Off {0} in This Folder', ruleId), off, ruleId, resource)]
      : []),
    fix(vscode.l10n.t('Switch Off {0} Everywhere', ruleId), off, ruleId),
  ];
}
