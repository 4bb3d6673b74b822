import * as vscode from 'vscode';
import { storeAndVerify } from '../../../core/secrets/storeAndVerify';
import { plain } from '../../../core/text';
import type { Targets } from '../../../ui/targets';
import type { LoadMoving } from '../engine';
import type { Findings } from '../findings';
import { relocate, type Located } from '../locate';
import { reportMoved } from './after';
import { targetOf } from './draft';
import { refreshed } from './elsewhere';
import { exposureOf, type GitPort } from './exposure';
import { sourceTags, textsOf, type Moving } from './moving';
import { applyChanges, pathOf, planProject } from './planning';
import { requireSession } from './reference';
import { reportUnmoved } from './report';
import { decide, type Decision } from './sheet';
import { move, type MoveOutcome } from './steps';

/** What moving a credential works with. */
export interface MoveParts {
  readonly targets: Targets;
  readonly tools: LoadMoving;
  readonly findings: Findings;
  readonly git: () => Promise<GitPort>;
}

/** Moves a credential by a plan that is shown first; says at the end what became of it, and what is to be done. */
export async function moveFinding(located: Located, parts: MoveParts): Promise<void> {
  const { tools, targets } = parts;
  const credential = await credentialOf(tools, located);
  if (credential === undefined) {
    tellUnclear(located);
    return;
  }
  const session = await requireSession(targets);
  if (session === undefined) return;
  const tags = sourceTags(located.document.uri);
  const decision = await decide(tools, targets, { located, session, tags, ...credential });
  if (decision === undefined) return;
  const title = vscode.l10n.t('Moving {0}', located.finding.title);
  const outcome = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title },
    () => carryOut(decision, parts),
  );
  const { session: chosen } = decision.moving;
  await chosen.store.refreshSecret(outcome.stored.arn).catch(() => undefined);
  const ended = { outcome, located, session: chosen };
  if (outcome.kind !== 'moved') {
    void reportUnmoved(tools, ended);
    return;
  }
  const { value } = decision.moving.parts[0];
  const exposure = await exposureOf(parts.git, [{ file: located.document.uri, value }]);
  void reportMoved(ended, outcome.plan, exposure);
}

/** The credential's parts and its repetitions, read from the text as it is now. */
async function credentialOf(
  tools: LoadMoving,
  { document, finding }: Located,
): Promise<Pick<Moving, 'parts' | 'twins'> | undefined> {
  const { findingsOf, partsOf } = await tools();
  const { languageId } = document;
  const source = { text: document.getText(), path: pathOf(document.uri), languageId };
  const parts = partsOf(source, finding);
  if (parts === undefined) return undefined;
  const taken = new Set(parts.map(({ range }) => range.start));
  const twins = findingsOf(parts[0].value, source).filter(({ range }) => !taken.has(range.start));
  return { parts, twins };
}

function carryOut(decision: Decision, parts: MoveParts): Promise<MoveOutcome> {
  const { moving, draft, elsewhere } = decision;
  const { tools, findings } = parts;
  const base = moving.located.document.uri;
  const { value } = moving.parts[0];
  return move({
    store: () => storeAndVerify(moving.session.client, targetOf(draft, moving.parts), value),
    plan: async ({ arn }) => {
      const located = await relocate(findings, moving.located);
      if (located === undefined) return undefined;
      const credential = await credentialOf(tools, located);
      if (credential?.parts[0].value !== value) return undefined;
      const others = await refreshed(tools, base, value, elsewhere);
      const texts = textsOf({ located, ...credential }, draft, others, arn);
      return planProject(tools, base, texts, draft.style);
    },
    apply: (plan) => applyChanges(base, plan.changes),
  });
}

function tellUnclear({ finding }: Located): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The {0} was not moved: what its escapes mean cannot be told in this language. Write it without backslashes first.',
      plain(finding.title),
    ),
  );
}
