import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import type { Commands } from '../../ui/commands';
import type { DetectionSettings } from '../../ui/detectionSettings';
import type { FindingPlace } from '../../ui/findingPlace';
import type { Targets } from '../../ui/targets';
import { registerMoves, type LoadMoves } from './commands';
import { Diagnostics } from './diagnostics';
import type { LoadEngine, LoadMoving } from './engine';
import { Findings, type KeyStorage, type NamedFinding } from './findings';
import { Ignored, type IgnoreMemory } from './ignored';
import { registerHover } from './hover';
import { ignoreSeveral, registerIgnoring } from './ignoring';
import { registerLens } from './lens';
import type { MoveParts } from './move';
import { registerOwnRuleProblems } from './ownRuleProblems';
import { registerQuickFixes } from './quickFix';
import { registerRulePages } from './rulePages';
import { registerRuleSwitch } from './ruleSwitch';
import { Scans } from './scans';
import type { Scanner } from './scanQueue';

/** What is known of open files, for other parts of the product. */
export interface Hardcoded extends Disposable {
  /** What is shown of a document. */
  readonly findingsOf: (document: vscode.TextDocument) => Promise<readonly NamedFinding[]>;
  /** True for what the user took for no secret. */
  readonly isIgnored: (uri: vscode.Uri, fingerprint: string) => boolean;
  /** Moves several findings by one plan. */
  readonly moveSeveral: (places: readonly FindingPlace[]) => Promise<void>;
  /** Marks several findings as no secrets by one edit. */
  readonly ignoreSeveral: (places: readonly FindingPlace[]) => Promise<void>;
  /** The key of the fingerprints. */
  readonly key: () => Promise<string>;
  /** Settings or the baseline changed. */
  readonly onDidChange: vscode.Event<void>;
}

/** Finding hardcoded credentials in open files, and moving them into Secrets Manager. */
export function registerHardcoded(parts: {
  readonly commands: Commands;
  readonly targets: Targets;
  readonly engine: LoadEngine;
  readonly moves: LoadMoves;
  readonly moving: LoadMoving;
  readonly settings: DetectionSettings;
  readonly scanner: Scanner;
  readonly secrets: KeyStorage;
  readonly memory: IgnoreMemory;
  readonly git: MoveParts['git'];
}): Hardcoded {
  const { commands, engine, moves, settings, scanner, secrets, memory } = parts;
  const ignored = new Ignored(memory);
  const scans = new Scans(engine, scanner);
  const findings = new Findings(secrets, { engine, settings, ignored, scans });

  const moveParts = { targets: parts.targets, tools: parts.moving, findings, git: parts.git };
  registerMoves(commands, moves, moveParts);
  registerIgnoring({ commands, findings, ignored, engine });
  registerRuleSwitch(commands);

  const all = vscode.Disposable.from(
    ignored,
    scans,
    findings,
    new Diagnostics(findings),
    registerLens(findings),
    registerHover(findings),
    registerQuickFixes(findings, engine),
    registerRulePages(engine),
    registerOwnRuleProblems(settings),
  );
  return {
    findingsOf: (document) => findings.of(document),
    isIgnored: (uri, fingerprint) => ignored.has(uri, fingerprint),
    moveSeveral: async (places) => (await moves()).moveSeveral(places, moveParts),
    ignoreSeveral: (places) => ignoreSeveral(places, { findings, ignored, engine }),
    key: findings.key,
    onDidChange: findings.onDidChange,
    dispose: () => void all.dispose(),
  };
}
