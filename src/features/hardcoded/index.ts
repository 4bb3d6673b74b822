import * as vscode from 'vscode';
import type { Session } from '../../core/secrets/session';
import { storeAndVerify, type StoreTarget } from '../../core/secrets/storeAndVerify';
import { SecretValue } from '../../core/secrets/value';
import { plain } from '../../core/text';
import type { Commands } from '../../ui/commands';
import type { DetectionSettings } from '../../ui/detectionSettings';
import { Command } from '../../ui/ids';
import type { Targets } from '../../ui/targets';
import { Diagnostics } from './diagnostics';
import type { LoadEngine } from './engine';
import { Findings, type KeyStorage } from './findings';
import { Ignored, type IgnoreMemory } from './ignored';
import { registerHover } from './hover';
import { registerIgnoring } from './ignoring';
import { registerLens } from './lens';
import { locate, relocate, type Located } from './locate';
import { move } from './move';
import { registerOwnRuleProblems } from './ownRuleProblems';
import { registerQuickFixes } from './quickFix';
import { report } from './report';
import { applyPlan, planAt } from './rewrite';
import { registerRulePages } from './rulePages';
import { registerRuleSwitch } from './ruleSwitch';
import { Scans } from './scans';
import type { Scanner } from './scanQueue';
import { chooseReference, chooseTarget, requireSession } from './target';

/** Finding hardcoded credentials in open files, and moving them into Secrets Manager. */
export function registerHardcoded(parts: {
  readonly commands: Commands;
  readonly targets: Targets;
  readonly engine: LoadEngine;
  readonly settings: DetectionSettings;
  readonly scanner: Scanner;
  readonly secrets: KeyStorage;
  readonly memory: IgnoreMemory;
}): vscode.Disposable {
  const { commands, targets, engine, settings, scanner, secrets, memory } = parts;
  const ignored = new Ignored(memory);
  const scans = new Scans(engine, scanner);
  const findings = new Findings(secrets, { engine, settings, ignored, scans });

  commands.register(Command.moveToSecretsManager, async (...args) => {
    const located = await locate(findings, args);
    if (located === undefined) {
      tellNothingFound();
      return;
    }
    const { literalValue } = await engine();
    const value = literalValue(
      located.document.getText(),
      located.finding,
      located.document.languageId,
    );
    if (value === undefined) {
      tellUnclear(located);
      return;
    }
    const session = await requireSession(targets);
    if (session === undefined) return;
    const target = await chooseTarget(located, session, targets);
    if (target !== undefined) await moveTo(engine, findings, located, session, target, value);
  });

  commands.register(Command.useExistingSecret, async (...args) => {
    const located = await locate(findings, args);
    if (located === undefined) {
      tellNothingFound();
      return;
    }
    const session = await requireSession(targets);
    if (session !== undefined) await replaceByExisting(engine, findings, located, session, targets);
  });

  registerIgnoring({ commands, findings, ignored, engine });
  registerRuleSwitch(commands);

  return vscode.Disposable.from(
    ignored,
    scans,
    findings,
    new Diagnostics(findings),
    registerLens(findings),
    registerHover(findings),
    registerQuickFixes(findings),
    registerRulePages(engine),
    registerOwnRuleProblems(settings),
  );
}

async function moveTo(
  engine: LoadEngine,
  findings: Findings,
  located: Located,
  session: Session,
  target: StoreTarget,
  value: string,
): Promise<void> {
  const title = vscode.l10n.t('Moving {0}', located.finding.title);
  let now = located;
  const outcome = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title },
    () =>
      move({
        store: () => storeAndVerify(session.client, target, value),
        plan: async ({ name, key }) => {
          const again = await relocate(findings, located);
          if (again === undefined) return undefined;
          now = again;
          return planAt(engine, again, { name, ...(key !== undefined && { key }) });
        },
        apply: (plan) => applyPlan(now.document, plan),
      }),
  );
  await session.store.refreshSecret(outcome.stored.arn).catch(() => undefined);
  void report(engine, outcome, located, session);
}

async function replaceByExisting(
  engine: LoadEngine,
  findings: Findings,
  located: Located,
  session: Session,
  targets: Targets,
): Promise<void> {
  const reference = await chooseReference(session, targets);
  if (reference === undefined) return;
  const { name } = reference.target.secret;
  const { document, finding } = located;
  const { literalValue } = await engine();
  const literal = literalValue(document.getText(), finding, document.languageId);
  const same =
    literal !== undefined &&
    SecretValue.fromText(literal).equals(SecretValue.fromText(reference.value));
  if (!same && !(await confirmOtherValue(name))) return;
  const again = await relocate(findings, located);
  if (again === undefined) {
    tellNothingFound();
    return;
  }
  const secret = { name, ...(reference.key !== undefined && { key: reference.key }) };
  const plan = await planAt(engine, again, secret);
  if (plan.kind === 'edit' && (await applyPlan(document, plan))) {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('$(check) {0} is read from {1} now', finding.title, plain(name)),
      8000,
    );
    return;
  }
  const reason =
    plan.kind === 'declined' ? plan.reason : vscode.l10n.t('The editor refused the change.');
  const copy = vscode.l10n.t('Copy Look-Up');
  const lookup = plan.kind === 'declined' ? (plan.lookup ?? '') : '';
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('The file was not edited: {0}', reason),
    ...(lookup === '' ? [] : [copy]),
  );
  if (chosen === copy) await vscode.env.clipboard.writeText(lookup);
}

async function confirmOtherValue(name: string): Promise<boolean> {
  const replace = vscode.l10n.t('Replace Anyway');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} holds another value than the file.', plain(name)),
    { modal: true, detail: vscode.l10n.t('The program will use the value of the secret.') },
    replace,
  );
  return chosen === replace;
}

function tellNothingFound(): void {
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('$(info) No hardcoded credential was found here'),
    5000,
  );
}

function tellUnclear({ finding }: Located): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The {0} was not moved: what its escapes mean cannot be told in this language. Write it without backslashes first.',
      finding.title,
    ),
  );
}
