import ignore from 'ignore';
import { isMap, parseDocument } from 'yaml';
import { isOfFamily, secretlintFamily } from '../directives';
import type { Habit } from './model';
import { list, parsedJson, record, texts } from './json';
import { anyOf } from './patterns';

/** `.secretlintignore`: paths, as in `.gitignore`. */
export function secretlintIgnore(text: string): Habit {
  const rules = ignore().add(text);
  return { skips: (path) => rules.ignores(path) };
}

/** `.secretlintrc` in JSON or YAML: allowed values, and rules that are switched off, also inside of presets. */
export function secretlintConfig(text: string, fileName: string): Habit {
  const problems: string[] = [];
  const config = parsedJson(text) ?? parsedYaml(text);
  if (config === undefined) return { problems: [`${fileName}: it is neither JSON nor YAML.`] };
  const rules = rulesOf(config);
  const sources = rules.flatMap(({ options }) => texts(record(options)['allows']));
  const allowed = anyOf(sources.map(toPattern), problems, fileName);
  const off = rules.flatMap(({ id, disabled }) =>
    disabled === true && typeof id === 'string' ? [secretlintFamily(id)] : [],
  );
  return {
    allows: ({ value, ruleId }) =>
      off.some((family) => isOfFamily(ruleId, family)) || allowed(value),
    problems,
  };
}

/** A configuration that is a program is not run. */
export function secretlintProgram(_text: string, fileName: string): Habit {
  return { problems: [`${fileName}: programs are not run; write it as .secretlintrc.json.`] };
}

/** Undefined for what is no YAML, or no object. */
function parsedYaml(text: string): unknown {
  try {
    const document = parseDocument(text);
    return document.errors.length === 0 && isMap(document.contents) ? document.toJS() : undefined;
  } catch {
    // Aliases of aliases, more than any file needs.
    return undefined;
  }
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
