import * as vscode from 'vscode';
import type { Confidence } from '../../core/detection';
import type { ScanFinding } from '../../core/detection/results';
import type { DetectionSettings } from '../../ui/detectionSettings';
import { readSetting } from '../../ui/settings';
import { uriOf } from './results';
import type { FolderPolicy } from './scan';

const levels: readonly Confidence[] = ['low', 'medium', 'high'];

/** What the settings say of scans in a folder. */
export async function policyOf(
  folder: vscode.Uri,
  settings: DetectionSettings,
): Promise<FolderPolicy> {
  const { rules, ownRules } = await settings.of(folder);
  const files: unknown = vscode.workspace.getConfiguration('files', folder).get('exclude');
  const excluded = [files, readSetting('detection.exclude', folder)];
  return {
    disabled: [...(rules.disabled ?? [])].sort(),
    own: ownRules,
    excluded: excluded.flatMap((globs) =>
      Object.entries(globs ?? {}).flatMap(([glob, on]) => (on === true ? [glob] : [])),
    ),
  };
}

/** False for what is less sure than the settings want, and for what the user took for no secret. */
export function isShown(
  finding: ScanFinding,
  isIgnored: (uri: vscode.Uri, fingerprint: string) => boolean,
): boolean {
  const minimum = readSetting('detection.minimumConfidence', vscode.Uri.parse(finding.folder));
  return (
    levels.indexOf(finding.confidence) >= levels.indexOf(minimum) &&
    !isIgnored(uriOf(finding), finding.fingerprint)
  );
}
