import type { Change } from './change';
import type { Finding, TextRange } from './model';
import { rules } from './rules';
import { scan, type ScanOptions } from './scan';
import { insertFinder, REACH as STATEMENT_REACH } from './structures/insert';
import { kubernetesFinder, REACH as MANIFEST_REACH } from './structures/kubernetes';

/** What assignments see of a text: a name, the object in which another field holds its value, and the longest value. */
const ASSIGNMENT_REACH = 3_400;
/** Rules that see more are rare, and their keywords are looked for first. */
const MAX_NARROW = 4_000;

const windows = [
  ...rules.map(({ keywords, window: { before = 64, after = 512 } = {} }) => ({
    keywords,
    reach: before + after,
  })),
  { keywords: kubernetesFinder.keywords, reach: 2 * MANIFEST_REACH },
  { keywords: insertFinder.keywords, reach: STATEMENT_REACH },
];
const wide = windows.filter(({ reach }) => reach > MAX_NARROW);
const WIDE_REACH = Math.max(MAX_NARROW, ...wide.map(({ reach }) => reach));
const NARROW_REACH = Math.max(
  ASSIGNMENT_REACH,
  ...windows.filter(({ reach }) => reach <= MAX_NARROW).map(({ reach }) => reach),
);
const wideKeywords = wide.flatMap(({ keywords }) => keywords);

/**
 * The findings of a text that has changed, from those that it had: equal to a scan of the whole, in time that
 * grows with the change and not with the text. Only the change and its surroundings are looked at; where the old
 * findings and the new ones do not meet in them, wider surroundings are, up to the whole text.
 */
export function rescan(
  text: string,
  path: string,
  before: readonly Finding[],
  change: Change,
  options: ScanOptions = {},
): Finding[] {
  const dirty = grow(change, before);
  for (let reach = reachOf(text, dirty); 6 * reach < text.length; reach *= 2) {
    const found = rescanAround(text, path, before, dirty, reach, options);
    if (found) return found;
  }
  return scan(text, path, options);
}

/** Old findings that the change touches are looked at anew as a whole. */
function grow(change: Change, before: readonly Finding[]): Change {
  let { start, oldEnd } = change;
  for (const { range, fields } of before) {
    const [from, to] = extent(range, fields);
    if (to < change.start || from > change.oldEnd) continue;
    start = Math.min(start, from);
    oldEnd = Math.max(oldEnd, to);
  }
  return { start, oldEnd, newEnd: change.newEnd + oldEnd - change.oldEnd };
}

function extent(range: TextRange, fields: Finding['fields']): [start: number, end: number] {
  const ranges = [range, ...fields.map((field) => field.range)];
  return [Math.min(...ranges.map(({ start }) => start)), Math.max(...ranges.map(({ end }) => end))];
}

function reachOf(text: string, { start, newEnd }: Change): number {
  const near = text.slice(Math.max(0, start - WIDE_REACH), newEnd + WIDE_REACH).toLowerCase();
  return wideKeywords.some((keyword) => near.includes(keyword)) ? WIDE_REACH : NARROW_REACH;
}

/**
 * Looks at the change and thrice the reach on either side: the innermost part takes the new findings, the outermost
 * is only looked at, and in the one between old and new findings must be the same.
 */
function rescanAround(
  text: string,
  path: string,
  before: readonly Finding[],
  { start, oldEnd, newEnd }: Change,
  reach: number,
  options: ScanOptions,
): Finding[] | undefined {
  const shift = newEnd - oldEnd;
  const window = {
    start: lineStart(text, start - 3 * reach),
    end: lineEnd(text, newEnd + 3 * reach),
  };
  if (window.end - window.start > text.length / 2) return undefined;
  const inner = { start: start - reach, end: newEnd + reach };
  const outer = { start: start - 2 * reach, end: newEnd + 2 * reach };
  const old = before.flatMap((finding) => {
    if (finding.range.end <= start) return [finding];
    return finding.range.start >= oldEnd ? [moved(finding, shift)] : [];
  });
  const seen = scan(text.slice(window.start, window.end), path, options).map((finding) =>
    moved(finding, window.start),
  );
  const isIn = ({ range }: Finding, { start, end }: TextRange): boolean =>
    range.start >= start && range.start < end;
  const strip = (findings: readonly Finding[]): string =>
    findings
      .filter((finding) => isIn(finding, outer) && !isIn(finding, inner))
      .map(({ ruleId, range }) => `${range.start} ${range.end} ${ruleId}`)
      .join();
  if (strip(old) !== strip(seen)) return undefined;
  return [
    ...old.filter(({ range }) => range.start < inner.start),
    ...seen.filter((finding) => isIn(finding, inner)),
    ...old.filter(({ range }) => range.start >= inner.end),
  ];
}

function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const shifted = ({ start, end }: TextRange): TextRange => ({ start: start + by, end: end + by });
  return {
    ...finding,
    range: shifted(finding.range),
    fields: finding.fields.map((field) => ({ ...field, range: shifted(field.range) })),
  };
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = offset >= text.length ? -1 : text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}
