import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import type { Confidence, Finding, RuleChoice } from '../core/detection';
import { judgeInWhole } from '../core/detection/whole';
import type { HabitFiles } from '../core/detection/habits';
import type { OwnRuleProblem } from '../core/detection/own/ownRules';
import type * as Engine from '../core/engine';
import { HabitFileReader } from './habitFiles';
import { SETTINGS_SECTION } from './ids';
import { readSetting } from './settings';

/** What the settings of a folder, and the files of other scanners in it, say of detection in it. */
export interface DetectionPolicy {
  readonly enabled: boolean;
  /** Less sure findings are left out. */
  readonly minimum: Confidence;
  readonly rules: RuleChoice;
  /** Rules of one's own that are left out, and why. */
  readonly problems: readonly OwnRuleProblem[];
  /** What of the files of other scanners could not be used, each a sentence. */
  readonly habitProblems: readonly string[];
  /** The setting with rules of one's own, as it was read: for workers. */
  readonly ownRules: unknown;
  /** The files of other scanners, as they were read: for workers. */
  readonly habits: HabitFiles;
  /** True for a file that another scanner was told to leave out; the path is relative to the folder. */
  readonly skips: (path: string) => boolean;
  /** Those of a text's findings that no comment and no file of another scanner takes for no secret. */
  readonly kept: (findings: readonly Finding[], text: string, path: string) => readonly Finding[];
}

const SECTION = `${SETTINGS_SECTION}.detection`;

/** Reads the settings of detection, once for each folder until they change. */
export class DetectionSettings implements vscode.Disposable {
  private readonly policies = new Map<string, Promise<DetectionPolicy>>();
  private readonly habits = new HabitFileReader();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor(private readonly engine: () => Promise<typeof Engine>) {
    const forget = (): void => {
      this.policies.clear();
      this.changed.fire();
    };
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      this.habits,
      this.habits.onDidChange(forget),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SECTION)) forget();
      }),
    );
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
    const switches = Object.entries(readSetting('detection.rules', folder));
    const disabled = switches.filter(([, on]) => !on).map(([id]) => id);
    const ownRules = readSetting('detection.ownRules', folder);
    const habits = folder ? await this.habits.read(folder) : {};
    return {
      enabled: readSetting('detection.enabled', folder),
      minimum: readSetting('detection.minimumConfidence', folder),
      ownRules,
      habits,
      ...(await this.rulesOf(disabled, ownRules, habits)),
    };
  }

  /** What reads rules of one's own and the files of other scanners is loaded where there are any. */
  private async rulesOf(
    disabled: readonly string[],
    ownRules: unknown,
    habits: HabitFiles,
  ): Promise<Pick<DetectionPolicy, 'rules' | 'problems' | 'habitProblems' | 'skips' | 'kept'>> {
    const hasOwn = Array.isArray(ownRules) && ownRules.length > 0;
    if (!hasOwn && Object.keys(habits).length === 0)
      return {
        rules: { disabled: new Set(disabled) },
        problems: [],
        habitProblems: [],
        skips: () => false,
        kept: judgeInWhole,
      };
    const { loadProject, ruleList } = await this.engine();
    const { Habits, readOwnRules, Scanner } = await loadProject();
    const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
    const scanner = new Scanner({ habits: new Habits(habits, sha1), disabled, own: ownRules });
    return {
      rules: scanner.rules,
      problems: readOwnRules(ownRules, new Set(ruleList.map(({ id }) => id))).problems,
      habitProblems: scanner.problems,
      skips: (path) => scanner.skips(path),
      kept: (findings, text, path) => scanner.kept(findings, text, path),
    };
  }

  dispose(): void {
    this.subscriptions.dispose();
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
