import type { Confidence, Finding, FindingField } from '../model';
import { suggestKey, suggestName } from '../naming';
import type { Rule, RuleChoice } from '../rule';
import { rules } from '../rules';
import { splitWords } from '../assignment/names';
import { lower } from '../assignment/assignments';
import { KeywordAutomaton } from './automaton';

const DEFAULT_WINDOW = { before: 64, after: 512 };

/** Rules with the automaton over their keywords. */
interface RuleSet {
  readonly rules: readonly Rule[];
  /** For each keyword of the automaton the index of its rule. */
  readonly owners: readonly number[];
  readonly automaton: KeywordAutomaton;
}

function prepare(rules: readonly Rule[]): RuleSet {
  const keywords = rules.flatMap((rule, index) =>
    rule.keywords.map((word) => [word, index] as const),
  );
  return {
    rules,
    owners: keywords.map(([, index]) => index),
    automaton: new KeywordAutomaton(keywords.map(([word]) => word)),
  };
}

const builtIn = prepare(rules);
const prepared = new WeakMap<readonly Rule[], RuleSet>();

/** Kept for as long as the caller keeps its list of rules. */
function prepareOnce(own: readonly Rule[]): RuleSet {
  const known = prepared.get(own) ?? prepare(own);
  prepared.set(own, known);
  return known;
}

/** What the rules of known formats find, the caller's own first, then in the order of the rules; they may overlap. */
export function ruleFindings(text: string, path: string, choice: RuleChoice = {}): Finding[] {
  const { own = [], disabled } = choice;
  const found: Finding[] = [];
  for (const set of own.length > 0 ? [prepareOnce(own), builtIn] : [builtIn])
    runRules(set, text, path, disabled, found);
  return found;
}

function runRules(
  { rules, owners, automaton }: RuleSet,
  text: string,
  path: string,
  disabled: ReadonlySet<string> | undefined,
  found: Finding[],
): void {
  /** To where each rule has looked already. */
  const seen = new Int32Array(rules.length).fill(-1);
  automaton.scan(text, (keyword, at) => {
    const index = owners[keyword] ?? 0;
    const rule = rules[index];
    if (!rule || at < (seen[index] ?? 0) || disabled?.has(rule.id)) return;
    seen[index] = matchAround(rule, text, at, path, found);
  });
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
  const { confidence = 'high' } = rule;
  const value = text.slice(start, end);
  if (/^(.)\1+$|(.)\2{9}/.test(value)) return undefined;
  const verdict = rule.check?.({ value, text, start, end });
  if (verdict === 'reject') return undefined;
  return verdict === 'doubtful' ? lower(confidence) : confidence;
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
    severity: rule.severity ?? 'high',
    reason: rule.reason ?? `The form of: ${rule.title}.`,
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
