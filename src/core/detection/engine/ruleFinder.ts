import type { Confidence, FindingField } from '../model';
import type { Rule, Verdict } from '../rule';
import { nameBefore } from './boundName';
import { lower, type Finder, type Found, type Source } from './finder';

const DEFAULT_WINDOW = { before: 64, after: 512 };

/** Runs a rule's pattern around its keywords. */
export function ruleFinder(rule: Rule & { readonly family?: string }): Finder {
  const { before = DEFAULT_WINDOW.before, after = DEFAULT_WINDOW.after } = rule.window ?? {};
  const reach = rule.anchored === true ? 1 : before;
  const told = infoOf(rule);
  return {
    id: rule.id,
    keywords: rule.keywords,
    look(source, at, end, found) {
      const from = Math.max(0, at - reach);
      const window = source.text.slice(from, end + after);
      if (rule.needs !== undefined && !window.includes(rule.needs)) return at;
      if (rule.files?.test(source.path) === false || source.budget < 0) return at;
      const match = matchAt(rule, window, at - from);
      if (!match) {
        source.budget -= window.length;
        return at;
      }
      const [, to] = match.indices?.[0] ?? [0, 0];
      const one = judge(rule, told, source, match, from);
      if (one) found.push(one);
      return Math.max(at + 1, from + to);
    },
    ...(rule.keywords.length === 0 && {
      lookAll: (source, found) => {
        lookAll(rule, told, source, found);
      },
    }),
  };
}

/** Every match in a file whose name says what it holds. */
function lookAll(rule: Rule, told: Found['rule'], source: Source, found: Found[]): void {
  if (rule.files?.test(source.path) !== true) return;
  for (const match of source.text.matchAll(rule.pattern)) {
    const one = judge(rule, told, source, match, 0);
    if (one) found.push(one);
  }
}

/** The first match that reaches beyond `at`; an anchored one begins there. */
function matchAt({ pattern, anchored }: Rule, window: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = anchored === true ? at : 0;
  for (;;) {
    const match = pattern.exec(window);
    if (!match || pattern.lastIndex > at) return match;
    if (match[0] === '') pattern.lastIndex++;
  }
}

function judge(
  rule: Rule,
  told: Found['rule'],
  { text }: Source,
  match: RegExpExecArray,
  from: number,
): Found | undefined {
  const range = groupsOf(match).find(([key]) => key === 'secret')?.[1] ??
    match.indices?.[0] ?? [0, 0];
  const [start, end] = [range[0] + from, range[1] + from];
  const value = text.slice(start, end);
  if (value === '' || /^(.)\1+$/.test(value)) return undefined;
  const verdict = rule.check?.({ value, text, start, end });
  if (verdict === 'reject') return undefined;
  const holds = rule.checksum?.(value);
  const { confidence = 'high', reason = `It has the form of: ${rule.title}.` } = rule;
  return {
    rule: told,
    start,
    end,
    confidence: sureness(confidence, holds, verdict),
    reason:
      holds === undefined ? reason : `${reason} Its checksum ${holds ? 'holds' : 'does not hold'}.`,
    ...nameBefore(text, start),
    fields: fieldsOf(match, from),
  };
}

function sureness(
  confidence: Confidence,
  holds: boolean | undefined,
  verdict: Verdict,
): Confidence {
  if (verdict === 'unlikely') return 'low';
  if (holds === true || verdict === 'certain') return 'high';
  return holds === false || verdict === 'doubtful' ? lower(confidence) : confidence;
}

/** The named groups that took part; those that stand in several alternatives end in a number. */
function groupsOf(match: RegExpExecArray): (readonly [key: string, range: [number, number]])[] {
  return Object.entries(match.indices?.groups ?? {})
    .filter(([, range]) => (range as unknown) !== undefined)
    .map(([key, range]) => [key.replace(/\d+$/, ''), range]);
}

function fieldsOf(match: RegExpExecArray, from: number): FindingField[] {
  return groupsOf(match)
    .filter(([key, [start, end]]) => key !== 'secret' && end > start)
    .map(([key, [start, end]]) => ({ key, range: { start: start + from, end: end + from } }));
}

/** What a list says of a rule; a user's own ones are a family. */
export function infoOf(rule: Rule & { readonly family?: string }): Found['rule'] {
  const { id, title, family = 'own', severity = 'high', revocationPage, key, distinct } = rule;
  return {
    id,
    title,
    family,
    severity,
    ...(revocationPage !== undefined && { revocationPage }),
    ...(key !== undefined && { key }),
    ...(distinct !== undefined && { distinct }),
  };
}
