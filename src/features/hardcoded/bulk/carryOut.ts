import * as vscode from 'vscode';
import { isSecretsError } from '../../../core/errors';
import type { Session } from '../../../core/secrets/session';
import { storeAndVerify, type StoreOutcome } from '../../../core/secrets/storeAndVerify';
import { explain } from '../../../ui/messages';
import type { LoadMoving } from '../engine';
import type { Findings } from '../findings';
import { relocate } from '../locate';
import { sourceTags } from '../move/moving';
import { applyChanges, pathOf } from '../move/planning';
import type { Planned } from './draft';
import type { Left } from './entries';
import { planFolders, reasonIn, type FolderPlan, type Replaced } from './planning';

type Moved = Planned['moved'][number];

/** How a move of several credentials ended. What is not among `moved` stands in its file as before. */
export interface Outcome {
  readonly stored: readonly StoreOutcome[];
  readonly moved: readonly Replaced[];
  readonly left: readonly Left[];
  readonly plans: readonly FolderPlan[];
  /** The user ended it before any file was edited. */
  readonly isCancelled: boolean;
}

interface Parts {
  readonly tools: LoadMoving;
  readonly findings: Findings;
}

/**
 * The order of a single move: all secrets are stored, read back and compared, then the credentials are found again in the
 * texts of now, planned, and edited, each folder by one edit. A secret that fails leaves its own places as they are.
 */
export async function carryOut(
  { draft: { session, style }, moved, left }: Planned,
  parts: Parts,
  progress: vscode.Progress<{ readonly increment: number; readonly message?: string }>,
  token: vscode.CancellationToken,
): Promise<Outcome> {
  const { stored, safe, failed } = await storeAll(session, moved, progress, token);
  const all = [...left, ...failed];
  const ended = { stored, moved: [], left: all, plans: [], isCancelled: false };
  if (token.isCancellationRequested) return { ...ended, isCancelled: true };
  const { found, gone } = await findAgain(safe, stored, parts);
  const plans = await planFolders(parts.tools, found, style);
  const refused = new Set<FolderPlan>();
  for (const one of plans)
    if (one.plan.changes.length > 0 && !(await applyChanges(one.base, one.plan.changes)))
      refused.add(one);
  const reasons = found.map((one): Left | undefined => {
    const isRefused = [...refused].some(({ base }) => inFolderOf(base, one));
    const reason = isRefused
      ? vscode.l10n.t('it is stored, but the editor refused the change')
      : reasonIn(plans, one);
    return reason === undefined ? undefined : { located: one.located, reason };
  });
  return {
    ...ended,
    moved: found.filter((_, index) => reasons[index] === undefined),
    left: [...all, ...gone, ...reasons.filter((one) => one !== undefined)],
    plans: plans.filter((one) => !refused.has(one)),
  };
}

function inFolderOf(base: vscode.Uri, { located }: Replaced): boolean {
  const { uri } = located.document;
  const folder = vscode.workspace.getWorkspaceFolder(base);
  return folder === undefined
    ? uri.toString() === base.toString()
    : vscode.workspace.getWorkspaceFolder(uri) === folder;
}

/** After one of these the next secret can still be stored; after any other all would fail alike. */
const OWN_FAULT: ReadonlySet<string> = new Set(['accessDenied', 'alreadyExists', 'invalidInput']);

/** One call for each secret, with all of its keys. */
async function storeAll(
  session: Session,
  moved: readonly Moved[],
  progress: vscode.Progress<{ readonly increment: number; readonly message?: string }>,
  token: vscode.CancellationToken,
): Promise<{ stored: StoreOutcome[]; safe: Moved[]; failed: Left[] }> {
  const secrets = new Map<string, Moved[]>();
  for (const one of moved) {
    const { name } = one.entry.secret;
    secrets.set(name, [...(secrets.get(name) ?? []), one]);
  }
  const [stored, safe, failed]: [StoreOutcome[], Moved[], Left[]] = [[], [], []];
  const fail = (members: readonly Moved[], reason: string): void => {
    for (const { replaced } of members)
      failed.push(...replaced.map(({ located }) => ({ located, reason })));
  };
  let stopped: string | undefined;
  for (const [name, members] of secrets) {
    if (token.isCancellationRequested) break;
    progress.report({ increment: 100 / secrets.size, message: name });
    if (stopped !== undefined) {
      fail(members, stopped);
      continue;
    }
    try {
      const outcome = await store(session, name, members);
      stored.push(outcome);
      if (outcome.kind === 'verified') safe.push(...members);
      else fail(members, vscode.l10n.t('it is stored, but could not be read back as it was'));
    } catch (error) {
      if (!isSecretsError(error)) throw error;
      fail(members, explain(error).happened);
      if (!OWN_FAULT.has(error.code)) stopped = vscode.l10n.t('not tried after the failure before');
    }
  }
  return { stored, safe, failed };
}

/** The secret of a name, with a key for each value; its tags tell where the first one stood. */
function store(session: Session, name: string, members: readonly Moved[]): Promise<StoreOutcome> {
  const [first, ...rest] = members.map(({ entry }) => entry);
  if (first === undefined) throw new Error(`The secret ${name} has no value.`);
  const tags = sourceTags(first.places[0].document.uri);
  const others = rest.map(({ secret, value }) => [secret.key ?? '', value] as const);
  const key = first.secret.key ?? '';
  const target = { kind: 'newSecret', request: { name, tags }, key, others } as const;
  return storeAndVerify(session.client, target, first.value);
}

/** The places in the texts of now, where they still hold the value. */
async function findAgain(
  safe: readonly Moved[],
  stored: readonly StoreOutcome[],
  { findings, tools }: Parts,
): Promise<{ found: Replaced[]; gone: Left[] }> {
  const { literalValue } = await tools();
  const arns = new Map(stored.map(({ name, arn }) => [name, arn]));
  const [found, gone]: [Replaced[], Left[]] = [[], []];
  for (const { entry, replaced } of safe)
    for (const { located, secret } of replaced) {
      const now = await relocate(findings, located);
      const { document } = located;
      const { languageId } = document;
      const value =
        now && literalValue(document.getText(), now.finding, languageId, pathOf(document.uri));
      const arn = arns.get(secret.name);
      if (now && value === entry.value)
        found.push({ located: now, secret: { ...secret, ...(arn !== undefined && { arn }) } });
      else
        gone.push({
          located,
          reason: vscode.l10n.t('it is stored, but no longer stands where it was'),
        });
    }
  return { found, gone };
}
