import * as vscode from 'vscode';
import type { SecretRef } from '../../../core/replacement';
import { plain } from '../../../core/text';
import type { FindingPlace } from '../../../ui/findingPlace';
import type { LoadMoving } from '../engine';
import type { Findings } from '../findings';
import { locate, type Located } from '../locate';
import { nameIn } from '../move/moving';
import { pathOf } from '../move/planning';

/** A value that goes under one key of a secret, and the places that will look it up there. It is in memory only. */
export interface Entry {
  readonly value: string;
  readonly secret: SecretRef;
  readonly places: readonly [Located, ...Located[]];
  /** False: it stays as it is. */
  readonly isTaken: boolean;
}

/** A credential that stays where it is, and why. */
export interface Left {
  readonly located: Located;
  /** One sentence. */
  readonly reason: string;
}

/** The credentials that one chose, as they are now. */
export interface Gathered {
  readonly entries: readonly Entry[];
  readonly left: readonly Left[];
}

/** `src/app.py:12`. */
export function placeText({ document, finding }: Located): string {
  const { line } = document.positionAt(finding.range.start);
  return `${plain(pathOf(document.uri))}:${line + 1}`;
}

/**
 * Reads the chosen credentials from the texts of now: a value that stands in several places is one entry, and those of a
 * file whose names begin alike are keys of one secret.
 */
export async function gather(
  places: readonly FindingPlace[],
  { findings, tools }: { readonly findings: Findings; readonly tools: LoadMoving },
  token: vscode.CancellationToken,
): Promise<Gathered> {
  const { literalValue, grouped, candidates, Ledger } = await tools();
  const ledger = new Ledger();
  const entries = new Map<string, Entry>();
  const left: Left[] = [];
  for (const found of await locateAll(places, findings, token)) {
    const [{ document }] = found;
    const path = pathOf(document.uri);
    const text = document.getText();
    const named = grouped(
      path,
      found.map(({ finding }) => finding),
    );
    for (const [index, located] of found.entries()) {
      const { finding } = located;
      const value = literalValue(text, finding, document.languageId, path);
      if (value === undefined) {
        left.push({ located, reason: vscode.l10n.t('what its escapes mean cannot be told') });
        continue;
      }
      const known = entries.get(value);
      const suggested = named[index] ?? finding;
      const name = nameIn(document.uri, suggested);
      const secret = known?.secret ?? ledger.assign(value, candidates(name, suggested));
      const all = known ? ([...known.places, located] as const) : ([located] as const);
      entries.set(value, { value, secret, places: [...all] as [Located], isTaken: true });
    }
  }
  return { entries: [...entries.values()], left };
}

/** Those that are still there, each once, by document. */
async function locateAll(
  places: readonly FindingPlace[],
  findings: Findings,
  token: vscode.CancellationToken,
): Promise<[Located, ...Located[]][]> {
  const documents = new Map<string, [Located, ...Located[]]>();
  for (const { uri, fingerprint, start } of places) {
    if (token.isCancellationRequested) return [];
    const located = await locate(findings, [uri, fingerprint, start]);
    if (located === undefined) continue;
    const others = documents.get(uri.toString());
    if (others === undefined) documents.set(uri.toString(), [located]);
    else if (!others.some((one) => one.finding.range.start === located.finding.range.start))
      others.push(located);
  }
  return [...documents.values()];
}
