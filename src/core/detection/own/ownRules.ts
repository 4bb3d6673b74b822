import type { Confidence } from '../model';
import type { Rule } from '../rule';
import { LinearPattern, PatternError } from './linearPattern';

/** A rule of the user's own that was left out. */
export interface OwnRuleProblem {
  /** Its name, or its place in the list. */
  readonly rule: string;
  /** What is wrong, as a sentence. */
  readonly problem: string;
}

export interface OwnRules {
  readonly rules: readonly Rule[];
  readonly problems: readonly OwnRuleProblem[];
}

const MAX_RULES = 200;
const MAX_PATTERN = 4_000;
const MAX_KEYWORDS = 50;
const confidences: readonly unknown[] = ['high', 'medium', 'low'] satisfies Confidence[];

/**
 * Reads the setting with rules of the user's own: a list of `{name, keywords, pattern}`, with `id`, `confidence` and
 * `revocationPage` where wanted. What cannot be used is told with the rule's name. It never throws.
 */
export function readOwnRules(setting: unknown, taken: ReadonlySet<string>): OwnRules {
  if (!Array.isArray(setting)) return { rules: [], problems: [] };
  const rules: Rule[] = [];
  const problems: OwnRuleProblem[] = [];
  const ids = new Set(taken);
  for (const [index, entry] of (setting as readonly unknown[]).slice(0, MAX_RULES).entries()) {
    const given = isRecord(entry) ? entry : {};
    const name = typeof given['name'] === 'string' ? given['name'].trim().slice(0, 100) : '';
    try {
      const rule = readRule(given, name, ids);
      ids.add(rule.id);
      rules.push(rule);
    } catch (error) {
      if (!(error instanceof RuleProblem)) throw error;
      problems.push({ rule: name === '' ? `#${index + 1}` : name, problem: error.message });
    }
  }
  if (setting.length > MAX_RULES)
    problems.push({ rule: `#${MAX_RULES + 1}`, problem: `Only ${MAX_RULES} rules are read.` });
  return { rules, problems };
}

class RuleProblem extends Error {}

function readRule(
  given: Readonly<Record<string, unknown>>,
  name: string,
  ids: ReadonlySet<string>,
): Rule {
  if (name === '') throw new RuleProblem('It has no name.');
  const id = typeof given['id'] === 'string' ? given['id'] : kebab(name);
  if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(id))
    throw new RuleProblem('It needs an id of lower-case letters, digits and hyphens.');
  if (ids.has(id)) throw new RuleProblem(`Another rule has the id ${id}.`);
  const page = given['revocationPage'];
  return {
    id,
    title: name,
    keywords: readKeywords(given['keywords']),
    pattern: readPattern(given['pattern']),
    confidence: readConfidence(given['confidence']),
    reason: 'A rule of your own matches.',
    ...(typeof page === 'string' && page.startsWith('https://') && { revocationPage: page }),
  };
}

function readKeywords(given: unknown): string[] {
  const words = (Array.isArray(given) ? (given as unknown[]) : [])
    .filter((word) => typeof word === 'string')
    .map((word) => word.toLowerCase())
    .slice(0, MAX_KEYWORDS);
  if (words.length === 0 || !words.every((word) => /^[\x20-\x7e]{3,100}$/.test(word)))
    throw new RuleProblem(
      'It needs keywords of 3 ASCII characters or more, one of which stands in or near every value.',
    );
  return words;
}

function readPattern(given: unknown): LinearPattern {
  if (typeof given !== 'string' || given === '') throw new RuleProblem('It has no pattern.');
  if (given.length > MAX_PATTERN)
    throw new RuleProblem(`Its pattern is longer than ${MAX_PATTERN} characters.`);
  try {
    return new LinearPattern(given);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    throw new RuleProblem(`Its pattern is not in RE2's syntax: ${error.message}.`);
  }
}

function readConfidence(given: unknown): Confidence {
  if (given === undefined) return 'high';
  if (!confidences.includes(given))
    throw new RuleProblem('Its confidence must be high, medium or low.');
  return given as Confidence;
}

function kebab(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
