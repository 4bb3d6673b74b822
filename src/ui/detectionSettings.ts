import * as vscode from 'vscode';
import type { Confidence, RuleChoice } from '../core/detection';
import type { OwnRuleProblem } from '../core/detection/own/ownRules';
import type * as Engine from '../core/engine';
import { SETTINGS_SECTION } from './ids';
import { readSetting } from './settings';

/** What the settings of a folder say of detection in it. */
export interface DetectionPolicy {
  readonly enabled: boolean;
  /** Less sure findings are left out. */
  readonly minimum: Confidence;
  readonly rules: RuleChoice;
  /** The setting with rules of one's own, as it was read: for workers. */
  readonly ownRules: unknown;
  /** Rules of one's own that are left out, and why. */
  readonly problems: readonly OwnRuleProblem[];
}

const SECTION = `${SETTINGS_SECTION}.detection`;

/** Reads the settings of detection, once for each folder until they change. */
export class DetectionSettings implements vscode.Disposable {
  private readonly policies = new Map<string, Promise<DetectionPolicy>>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor(private readonly engine: () => Promise<typeof Engine>) {
    this.subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(SECTION)) return;
      this.policies.clear();
      this.changed.fire();
    });
  }

  /** That of the folder in which the resource lies. */
  of(uri: vscode.Uri): Promise<DetectionPolicy> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = folder?.toString() ?? '';
    const known = this.policies.get(key);
    if (known) return known;
    const policy = this.read(folder);
    this.policies.set(key, policy);
    policy.catch(() => this.policies.delete(key));
    return policy;
  }

  private async read(folder: vscode.Uri | undefined): Promise<DetectionPolicy> {
    const switches = readSetting('detection.rules', folder);
    const ownRules = readSetting('detection.ownRules', folder);
    const { own, problems } = await this.readOwn(ownRules);
    const off = Object.entries(switches).filter(([, on]) => !on);
    return {
      enabled: readSetting('detection.enabled', folder),
      minimum: readSetting('detection.minimumConfidence', folder),
      rules: { disabled: new Set(off.map(([id]) => id)), own },
      ownRules,
      problems,
    };
  }

  private async readOwn(
    given: unknown,
  ): Promise<Required<Pick<RuleChoice, 'own'>> & Pick<DetectionPolicy, 'problems'>> {
    if (!Array.isArray(given) || given.length === 0) return { own: [], problems: [] };
    const { loadOwnRules, ruleList } = await this.engine();
    const { readOwnRules } = await loadOwnRules();
    const { rules, problems } = readOwnRules(given, new Set(ruleList.map(({ id }) => id)));
    return { own: rules, problems };
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, this.subscription).dispose();
  }
}

/** True where the setting of glob patterns leaves a file out. */
export function isExcluded(uri: vscode.Uri, document: vscode.TextDocument): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return Object.entries(readSetting('detection.exclude', folder)).some(([glob, on]) => {
    const pattern = folder ? new vscode.RelativePattern(folder, glob) : glob;
    return on && vscode.languages.match({ pattern }, document) > 0;
  });
}
