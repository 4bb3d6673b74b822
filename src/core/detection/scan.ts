import { assignmentFinder } from './assignment/finder';
import { isGenerated, lowerBy, stepsOfLine, stepsOfPath } from './contexts';
import type { Found, Source } from './engine/finder';
import { ruleFinder } from './engine/ruleFinder';
import { FinderSet } from './engine/run';
import { vendorFinder } from './engine/vendorFinder';
import { formatOf } from './formats';
import type { Finding } from './model';
import { suggestKey, suggestName } from './naming';
import type { Rule, RuleChoice } from './rule';
import { rules } from './rules';
import { vendors } from './rules/vendors';
import { insertFinder } from './structures/insert';
import { kubernetesFinder } from './structures/kubernetes';
import { isSuppressed } from './suppression';

const MAX_LINE = 20_000;
/** Characters that patterns may look at in vain, for each character of the text, and for the shortest text. */
const BUDGET = { each: 40, least: 1_000_000 };

export interface ScanOptions {
  /** The editor's language, where it says more than the path. */
  readonly languageId?: string | undefined;
  readonly rules?: RuleChoice;
}

let made: FinderSet | undefined;
let inner: FinderSet | undefined;

/** Made at the first scan. */
function builtIn(): FinderSet {
  made ??= builtIns();
  return made;
}

function builtIns(): FinderSet {
  return new FinderSet([
    kubernetesFinder,
    insertFinder,
    ...rules.map(ruleFinder),
    ...vendors.map(vendorFinder),
    assignmentFinder,
  ]);
}

const prepared = new WeakMap<readonly Rule[], FinderSet>();

/** Kept for as long as the caller keeps its list of rules. */
function prepareOnce(own: readonly Rule[]): FinderSet {
  const known = prepared.get(own) ?? new FinderSet(own.map(ruleFinder));
  prepared.set(own, known);
  return known;
}

/**
 * The hardcoded credentials of a text, in its order, never overlapping: one value, one finding, of the
 * most specific rule. It never throws, and its time grows with the length of the text.
 */
export function scan(text: string, path: string, options: ScanOptions = {}): Finding[] {
  if (isGenerated(path)) return [];
  const { own = [], disabled } = options.rules ?? {};
  const format = formatOf(path, options.languageId);
  const source: Source = {
    text,
    path,
    format,
    budget: BUDGET.least + BUDGET.each * text.length,
    decoded: (inner, innerPath) => findDecoded(inner, innerPath, disabled),
  };
  const all = [
    ...(own.length > 0 ? prepareOnce(own).run(source, disabled) : []),
    ...builtIn().run(source, disabled),
  ].filter(({ rule }) => !disabled?.has(rule.id));
  if (all.length === 0) return [];
  const steps = stepsOfPath(path);
  return withoutLongLines(text, withoutFields(withoutOverlaps(all).filter(({ isNone }) => !isNone)))
    .filter(({ start, end }) => !isSuppressed(text, start, end))
    .map((found) =>
      toFinding(found, path, Math.max(steps, stepsOfLine(text, found.start, path, format))),
    );
}

/** What a text holds that another holds in encoded form. A set keeps the state of one run: this one has its own. */
function findDecoded(
  text: string,
  path: string,
  disabled: ReadonlySet<string> | undefined,
): readonly Found[] {
  inner ??= builtIns();
  const budget = BUDGET.each * text.length;
  const source = { text, path, format: formatOf(path), budget, decoded: undefined };
  return withoutOverlaps(inner.run(source, disabled)).filter(({ rule }) => !disabled?.has(rule.id));
}

/** A token that its form gives away is worth a look even in an example. */
function toFinding(found: Found, path: string, steps: number): Finding {
  const { rule, start, end, confidence, reason, name, fields = [] } = found;
  const { id, title, severity, key, revocationPage } = rule;
  // What the rule is called says how a value was found, where its form tells no provider.
  const told = name ?? (rule.family === 'assignment' ? key : undefined);
  return {
    ruleId: id,
    title,
    range: { start, end },
    confidence: lowerBy(confidence, rule.distinct === true ? Math.min(steps, 1) : steps),
    severity,
    reason,
    ...(name !== undefined && { name }),
    suggestedName: suggestName(path, told, id),
    suggestedKey: key ?? (name === undefined ? 'value' : suggestKey(name)),
    fields,
    ...(revocationPage !== undefined && { revocationPage }),
  };
}

/** Of findings that overlap the earliest in the list stays: the most specific. Returns them in the text's order. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: (readonly [rank: number, found: Found])[] = [];
  const inOrder = found
    .map((one, rank) => [rank, one] as const)
    .sort(([a, { start }], [b, other]) => start - other.start || a - b);
  for (const next of inOrder) {
    const last = kept.at(-1);
    if (last && last[1].end > next[1].start) {
      if (last[0] < next[0]) continue;
      kept.pop();
    }
    kept.push(next);
  }
  return kept.map(([, one]) => one);
}

/** Drops what is a part of another credential: an access key id beside its secret. */
function withoutFields(found: readonly Found[]): Found[] {
  const parts = new Set(found.flatMap(({ fields = [] }) => fields.map(({ range }) => range.start)));
  return found.filter(({ start }) => !parts.has(start));
}

/** Drops what stands in minified and embedded data; the findings are in order, so that no line is measured twice. */
function withoutLongLines(text: string, found: readonly Found[]): Found[] {
  let [from, to] = [0, -1];
  return found.filter(({ start }) => {
    if (start > to) {
      from = text.lastIndexOf('\n', start) + 1;
      const end = text.indexOf('\n', start);
      to = end === -1 ? text.length : end;
    }
    return to - from < MAX_LINE;
  });
}
