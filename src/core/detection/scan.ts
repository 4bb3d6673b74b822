import { lower } from './assignment/assignments';
import { assignmentFindings } from './assignment/findings';
import { ruleFindings } from './engine/candidates';
import { isExample, isGenerated } from './formats';
import type { Finding } from './model';
import type { RuleChoice } from './rule';
import { isSuppressed } from './suppression';

const MAX_LINE = 20_000;

export interface ScanOptions {
  /** The editor's language, where it says more than the path. */
  readonly languageId?: string | undefined;
  readonly rules?: RuleChoice;
}

/**
 * The hardcoded credentials of a text, in its order, never overlapping: one value, one finding, of the
 * most specific rule. It never throws, and its time grows with the length of the text.
 */
export function scan(text: string, path: string, options: ScanOptions = {}): Finding[] {
  if (isGenerated(path)) return [];
  const { languageId, rules } = options;
  const all = [
    ...ruleFindings(text, path, rules),
    ...assignmentFindings(text, path, languageId).filter(
      ({ ruleId }) => !rules?.disabled?.has(ruleId),
    ),
  ];
  const example = isExample(path);
  return withoutFields(withoutOverlaps(all))
    .filter(({ range }) => !isInLongLine(text, range.start))
    .filter(({ range }) => !isSuppressed(text, range.start, range.end))
    .map((finding) => (example ? { ...finding, confidence: lower(finding.confidence) } : finding));
}

/** Of findings that overlap the earliest in the list stays: rules come before assignments. */
function withoutOverlaps(found: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of found) {
    const { start, end } = finding.range;
    const at = firstFrom(kept, start);
    const [before, after] = [kept[at - 1], kept[at]];
    if ((before && before.range.end > start) || (after && after.range.start < end)) continue;
    kept.splice(at, 0, finding);
  }
  return kept;
}

/** Drops what is a part of another credential: an access key id beside its secret. */
function withoutFields(found: readonly Finding[]): Finding[] {
  const parts = new Set(found.flatMap(({ fields }) => fields.map(({ range }) => range.start)));
  return found.filter(({ range }) => !parts.has(range.start));
}

/** Index of the first finding, of those in order, that begins at `start` or later. */
function firstFrom(ordered: readonly Finding[], start: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.range.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Minified and embedded data. */
function isInLongLine(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - MAX_LINE), start).lastIndexOf('\n');
  const after = text.slice(start, start + MAX_LINE).indexOf('\n');
  const head = before === -1 ? Math.min(start, MAX_LINE) : Math.min(start, MAX_LINE) - before;
  return head + (after === -1 ? Math.min(text.length - start, MAX_LINE) : after) >= MAX_LINE;
}
