import ignore from 'ignore';
import type { Habit } from './model';
import { list, parsedJson, record, texts } from './json';
import { anyOf } from './patterns';

/** `.secretlintignore`: paths, as in `.gitignore`. */
export function secretlintIgnore(text: string): Habit {
  const rules = ignore().add(text);
  return { skips: (path) => rules.ignores(path) };
}

/** `.secretlintrc.json`: allowed values, and rules that are switched off, also inside of presets. */
export function secretlintConfig(text: string): Habit {
  const problems: string[] = [];
  const config = parsedJson(text);
  if (config === undefined)
    return { problems: ['.secretlintrc: only JSON is read; this is none.'] };
  const rules = rulesOf(config);
  const sources = rules.flatMap(({ options }) => texts(record(options)['allows']));
  const allowed = anyOf(sources.map(toPattern), problems, '.secretlintrc');
  const off = rules.flatMap(({ id, disabled }) =>
    disabled === true && typeof id === 'string' ? [familyOf(id)] : [],
  );
  return {
    allows: ({ value, ruleId }) => off.some((family) => isOf(ruleId, family)) || allowed(value),
    problems,
  };
}

function rulesOf(config: unknown): Readonly<Record<string, unknown>>[] {
  return list(record(config)['rules'])
    .map(record)
    .flatMap((rule) => [rule, ...rulesOf(rule)]);
}

/** `/pattern/flags`, or a text that is meant literally. */
function toPattern(allowed: string): string {
  const [, source, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(allowed) ?? [];
  if (source === undefined) return allowed.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const known = flags.replace(/[^ims]/g, '');
  return known === '' ? source : `(?${known})${source}`;
}

/** `@secretlint/secretlint-rule-aws` → `aws`. */
function familyOf(ruleId: string): string {
  return ruleId.replace(/^.*secretlint-rule-/, '').replace(/^preset-.*$/, '');
}

function isOf(ruleId: string, family: string): boolean {
  return family !== '' && (ruleId === family || ruleId.startsWith(`${family}-`));
}

const DIRECTIVE = /secretlint-(disable|enable)(?![\w-])(?:[ \t]+([^\n*]*))?/g;

/**
 * True between `secretlint-disable` and `secretlint-enable`; a directive that names rules counts for those of the same
 * provider.
 */
export function isInDisabledBlock(text: string, offset: number, ruleId: string): boolean {
  if (!text.includes('secretlint-disable')) return false;
  let isOff = false;
  for (const { 1: word, 2: named = '', index } of text.matchAll(DIRECTIVE)) {
    if (index > offset) break;
    const families = named.split(/[\s,]+/).filter((name) => name.includes('secretlint-rule-'));
    if (families.length === 0 || families.some((name) => isOf(ruleId, familyOf(name))))
      isOff = word === 'disable';
  }
  return isOff;
}
