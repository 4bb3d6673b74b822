import * as vscode from 'vscode';
import type { ScanFinding } from '../../core/detection/results';
import type { Commands } from '../../ui/commands';
import { Command, type CommandId } from '../../ui/ids';
import type { FindingsOf } from './follow';
import { isFindingNode } from './nodes';
import { uriOf } from './results';

/** What the tree does to findings, one or many, and what of the editor does it to one. */
const actions: readonly (readonly [CommandId, CommandId])[] = [
  [Command.moveFindings, Command.moveToSecretsManager],
  [Command.useExistingForFindings, Command.useExistingSecret],
  [Command.ignoreFindings, Command.ignoreFinding],
];

/** The lens' actions for the findings that are selected in the tree, one after the other, and leaves their files saved. */
export function registerActions(commands: Commands, findingsOf: FindingsOf): void {
  for (const [forMany, forOne] of actions)
    commands.register(forMany, async (clicked, selected) => {
      const nodes: unknown[] = Array.isArray(selected) ? selected : [clicked];
      const findings = nodes.filter(isFindingNode).map(({ finding }) => finding);
      await runOnAll(findings, forOne, findingsOf);
    });
}

/** Ends with the first one that stays as it was: the user has dismissed it. */
async function runOnAll(
  findings: readonly ScanFinding[],
  command: CommandId,
  findingsOf: FindingsOf,
): Promise<void> {
  let done = 0;
  for (const finding of findings) {
    const document = await vscode.workspace.openTextDocument(uriOf(finding));
    if (command !== Command.ignoreFinding) await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(command, document.uri, finding.fingerprint, finding.start);
    const left = await findingsOf(document);
    if (left.some(({ fingerprint }) => fingerprint === finding.fingerprint)) break;
    done++;
  }
  if (findings.length > 1)
    vscode.window.setStatusBarMessage(
      vscode.l10n.t(
        '$(check) {0} of {1} findings done',
        done.toLocaleString(),
        findings.length.toLocaleString(),
      ),
      8000,
    );
}
