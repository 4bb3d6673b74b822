import * as vscode from 'vscode';
import type { ScanFinding } from '../../core/detection/results';
import type { Commands } from '../../ui/commands';
import type { FindingPlace } from '../../ui/findingPlace';
import { Command, type CommandId } from '../../ui/ids';
import { isFindingNode, isGroupNode } from './nodes';
import { uriOf } from './results';

/** What is done to several findings at once. */
export interface BulkActions {
  readonly moveSeveral: (places: readonly FindingPlace[]) => Promise<void>;
  readonly ignoreSeveral: (places: readonly FindingPlace[]) => Promise<void>;
}

/** The lens' actions for what is selected in the tree: for one finding its command, for several one plan. */
export function registerActions(
  commands: Commands,
  { moveSeveral, ignoreSeveral }: BulkActions,
): void {
  const register = (
    id: CommandId,
    forOne: CommandId,
    forMany?: (places: readonly FindingPlace[]) => Promise<void>,
  ): void => {
    commands.register(id, async (clicked, selected) => {
      const [first, ...others] = placesOf(clicked, selected);
      if (first === undefined) return;
      if (others.length > 0 && forMany) await forMany([first, ...others]);
      else await runOn(first, forOne);
    });
  };
  register(Command.moveFindings, Command.moveToSecretsManager, moveSeveral);
  register(Command.useExistingForFindings, Command.useExistingSecret);
  register(Command.ignoreFindings, Command.ignoreFinding, ignoreSeveral);
}

async function runOn({ uri, fingerprint, start }: FindingPlace, command: CommandId): Promise<void> {
  if (command !== Command.ignoreFinding)
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  await vscode.commands.executeCommand(command, uri, fingerprint, start);
}

/** The findings in files of the chosen nodes, with those of chosen groups, each once. */
function placesOf(clicked: unknown, selected: unknown): FindingPlace[] {
  const nodes: unknown[] = Array.isArray(selected) ? selected : [clicked];
  const findings = new Set(
    nodes.flatMap((node): readonly ScanFinding[] => {
      if (isFindingNode(node)) return [node.finding];
      return isGroupNode(node) ? node.group.findings : [];
    }),
  );
  return [...findings]
    .filter(({ source }) => source !== 'history')
    .map((finding) => ({
      uri: uriOf(finding),
      fingerprint: finding.fingerprint,
      start: finding.start,
    }));
}
