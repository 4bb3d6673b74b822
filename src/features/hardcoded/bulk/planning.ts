import * as vscode from 'vscode';
import type { PlacedText, ProjectPlan, SecretRef } from '../../../core/replacement';
import type { Settings } from '../../../ui/ids';
import type { LoadMoving } from '../engine';
import type { Located } from '../locate';
import { fileAt, pathOf, planProject } from '../move/planning';

/** A place and the secret that takes it. */
export interface Replaced {
  readonly located: Located;
  readonly secret: SecretRef;
}

/** The plan of one workspace folder; `base` is a file in it. */
export interface FolderPlan {
  readonly base: vscode.Uri;
  readonly plan: ProjectPlan;
}

/** Plans all replacements in the texts of now, folder by folder. `style`: for each folder its own when absent. */
export async function planFolders(
  tools: LoadMoving,
  replaced: readonly Replaced[],
  style: Settings['move.style'] | undefined,
): Promise<readonly FolderPlan[]> {
  const folders = new Map<string, Map<string, Replaced[]>>();
  for (const one of replaced) {
    const { uri } = one.located.document;
    const folder = (vscode.workspace.getWorkspaceFolder(uri)?.uri ?? uri).toString();
    const files = folders.get(folder) ?? new Map<string, Replaced[]>();
    files.set(uri.toString(), [...(files.get(uri.toString()) ?? []), one]);
    folders.set(folder, files);
  }
  const plans: FolderPlan[] = [];
  for (const files of folders.values()) {
    const texts = [...files.values()].flatMap(textOf);
    const base = [...files.values()][0]?.[0]?.located.document.uri;
    if (base) plans.push({ base, plan: await planProject(tools, base, texts, style) });
  }
  return plans;
}

function textOf(replaced: readonly Replaced[]): PlacedText[] {
  const [first] = replaced;
  if (!first) return [];
  const { document } = first.located;
  const placements = replaced
    .map(({ located: { finding }, secret }) => ({ finding: { ...finding, fields: [] }, secret }))
    .sort((a, b) => a.finding.range.start - b.finding.range.start);
  const { languageId } = document;
  return [{ path: pathOf(document.uri), languageId, text: document.getText(), placements }];
}

/** Why a place stays in a plan; undefined where it is replaced. */
export function reasonIn(plans: readonly FolderPlan[], { located }: Replaced): string | undefined {
  const { document, finding } = located;
  for (const { base, plan } of plans)
    for (const { plan: one, placement, path } of plan.plans)
      if (
        one.kind === 'declined' &&
        placement.finding.range.start === finding.range.start &&
        fileAt(base, path).toString() === document.uri.toString()
      )
        return one.reason;
  return undefined;
}
