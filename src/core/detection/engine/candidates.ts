import type { Confidence, Finding, FindingField } from '../model';
import { suggestKey, suggestName } from '../naming';
import type { Rule } from '../rule';
import { rules } from '../rules';
import { splitWords } from '../assignment/names';
import { lower } from '../assignment/assignments';
import { KeywordAutomaton } from './automaton';

const DEFAULT_WINDOW = { before: 64, after: 512 };

const keywords = rules.flatMap((rule, index) =>
  rule.keywords.map((word) => [word, index] as const),
);
const automaton = new KeywordAutomaton(keywords.map(([word]) => word));

/** What the rules of known formats find, in the order of the rules; they may overlap. */
export function ruleFindings(text: string, path: string): Finding[] {
  const found: Finding[] = [];
  /** To where each rule has looked already. */
  const seen = new Int32Array(rules.length).fill(-1);
  automaton.scan(text, (keyword, at) => {
    const index = keywords[keyword]?.[1] ?? 0;
    const rule = rules[index];
    if (rule && at >= (seen[index] ?? 0)) seen[index] = matchAround(rule, text, at, path, found);
  });
  return found;
}

/** Runs one rule around a keyword; returns to where its matches reach. */
function matchAround(rule: Rule, text: string, at: number, path: string, found: Finding[]): number {
  const { before = DEFAULT_WINDOW.before, after = DEFAULT_WINDOW.after } = rule.window ?? {};
  const from = Math.max(0, at - before);
  const window = text.slice(from, at + after);
  const { pattern } = rule;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(window); match; match = pattern.exec(window)) {
    const whole = match.indices?.[0] ?? [0, 0];
    if (match[0] === '') pattern.lastIndex++;
    if (from + whole[1] <= at) continue;
    const [start, end] = (match.indices?.groups?.['secret'] ?? whole).map((o) => o + from) as [
      number,
      number,
    ];
    const confidence = judge(rule, text, start, end);
    if (confidence !== undefined)
      found.push(toFinding(rule, text, path, start, end, confidence, fields(match, from)));
    return Math.max(at + 1, from + whole[1]);
  }
  return at + 1;
}

function judge(rule: Rule, text: string, start: number, end: number): Confidence | undefined {
  const value = text.slice(start, end);
  if (/^(.)\1+$|(.)\2{9}/.test(value)) return undefined;
  const verdict = rule.check?.({ value, text, start, end });
  if (verdict === 'reject') return undefined;
  return verdict === 'doubtful' ? lower(rule.confidence) : rule.confidence;
}

function fields(match: RegExpExecArray, from: number): FindingField[] {
  return Object.entries(match.indices?.groups ?? {})
    .filter(([key, range]) => key !== 'secret' && (range as unknown) !== undefined)
    .map(([key, [start, end]]) => ({ key, range: { start: start + from, end: end + from } }))
    .filter(({ range }) => range.end > range.start);
}

function toFinding(
  rule: Rule,
  text: string,
  path: string,
  start: number,
  end: number,
  confidence: Confidence,
  own: readonly FindingField[],
): Finding {
  const name = nameBefore(text, start);
  return {
    ruleId: rule.id,
    title: rule.title,
    range: { start, end },
    confidence,
    reason: rule.reason,
    ...(name !== undefined && { name }),
    suggestedName: suggestName(path, name, rule.id),
    suggestedKey: rule.key ?? (name === undefined ? 'value' : suggestKey(name)),
    fields: own,
    ...(rule.revocationPage !== undefined && { revocationPage: rule.revocationPage }),
  };
}

const BOUND =
  /([A-Za-z_$][\w$-]{1,60})["'`\]]{0,2}\s{0,4}(?::=|=>|=|:)\s{0,4}[rbfuRBFU@$]{0,2}["'`]{0,3}$/;

/** The name that the value is bound to, if it stands right before. */
function nameBefore(text: string, start: number): string | undefined {
  const line =
    text
      .slice(Math.max(0, start - 200), start)
      .split('\n')
      .at(-1) ?? '';
  const name = BOUND.exec(line.replace(/[a-z][a-z0-9+.-]*:\/\/\S*$/i, ''))?.[1];
  return name !== undefined && splitWords(name).length > 0 ? name : undefined;
}
