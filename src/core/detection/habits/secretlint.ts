import ignore from 'ignore';
import { isOfFamily, secretlintFamily } from '../directives';
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
    disabled === true && typeof id === 'string' ? [secretlintFamily(id)] : [],
  );
  return {
    allows: ({ value, ruleId }) =>
      off.some((family) => isOfFamily(ruleId, family)) || allowed(value),
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
