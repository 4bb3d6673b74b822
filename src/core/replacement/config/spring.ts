import { isMap, isScalar, isSeq } from 'yaml';
import type { SecretRef, TextEdit } from '../model';
import { eolOf } from '../paths';
import { yamlDocumentAt } from './documents/yaml';
import type { ConfigPlanner } from './model';
import { labelOf } from './references';
import { inPlace } from './write';
import { appended, indentAt, isFlow, startOf } from './yamlEdit';

const INSTALL =
  'Add the dependency io.awspring.cloud:spring-cloud-aws-starter-secrets-manager to the build.';

/** `${prefix.key}` of Spring Cloud AWS, with `spring.config.import` of the secret under that prefix. */
export const spring: ConfigPlanner = {
  rewrite: (site) => {
    const { text, syntax, finding, secret } = site;
    const lookup = spring.lookup(site);
    const declined = springObjection(site.secret, site.isUrl);
    if (declined !== undefined) return { declined, lookup };
    const imports = springImport(text, syntax === 'properties', secret, finding.range.start);
    if (imports === undefined)
      return { declined: 'Its imports stand in a form that is not edited here.', lookup };
    return {
      edits: [...imports, ...inPlace(site, springPlaceholder(secret))],
      install: INSTALL,
      notes: ['The value is read when the application starts.'],
    };
  },
  lookup: ({ secret }) =>
    `spring.config.import=${locationOf(secret.name)} and ${springPlaceholder(secret)}`,
};

/** Why a placeholder cannot stand for a secret; undefined when it can. */
export function springObjection({ key }: SecretRef, isUrl: boolean): string | undefined {
  if (key === undefined) return 'Spring reads the keys of a secret, and this one has none.';
  if (!/^[\w.-]+$/.test(key)) return 'A placeholder cannot name a key with such characters.';
  return isUrl ? 'Spring does not percent-encode: give the password a property.' : undefined;
}

/**
 * Adds a secret to `spring.config.import` of the document around an offset of the application's settings; undefined where
 * the imports stand in another form than expected.
 */
export function springImport(
  text: string,
  isProperties: boolean,
  secret: SecretRef,
  offset: number,
): TextEdit[] | undefined {
  const location = locationOf(secret.name);
  return isProperties ? importProperty(text, location, offset) : importYaml(text, location, offset);
}

function locationOf(name: string): string {
  return `aws-secretsmanager:${name}?prefix=${labelOf({ name }, '-')}.`;
}

/** `${app-db.password}`. */
export function springPlaceholder({ name, key = '' }: SecretRef): string {
  return `\${${labelOf({ name }, '-')}.${key}}`;
}

/** A line that divides documents of a .properties file. */
const DIVIDER = /^[#!]---[ \t]*$/gm;

function importProperty(text: string, location: string, offset: number): TextEdit[] {
  const dividers = [...text.matchAll(DIVIDER)].map(({ index, 0: line }) => index + line.length);
  const from = dividers.findLast((end) => end < offset) ?? 0;
  const to = dividers.find((end) => end > offset) ?? text.length;
  const own = text.slice(from, to);
  if (own.includes(location)) return [];
  const existing = /^spring\.config\.import[ \t]*[=:][ \t]*([^\r\n]*)/m.exec(own);
  if (existing && !existing[0].endsWith('\\')) {
    const at = from + existing.index + existing[0].trimEnd().length;
    return [{ start: at, end: at, newText: `${existing[1] === '' ? '' : ','}${location}` }];
  }
  const at = from === 0 ? (text.startsWith('\ufeff') ? 1 : 0) : text.indexOf('\n', from) + 1;
  return [{ start: at, end: at, newText: `spring.config.import=${location}${eolOf(text)}` }];
}

function importYaml(text: string, location: string, offset: number): TextEdit[] | undefined {
  const document = yamlDocumentAt(text, offset);
  const root = document?.contents;
  if (!document || !isMap(root) || isFlow(root)) return undefined;
  const value = `"${location}"`;
  const insert = (at: number | undefined, lines: readonly string[]): TextEdit[] | undefined => {
    if (at === undefined) return undefined;
    const indent = indentAt(text, at);
    const newText = lines.map((line) => `${line}${eolOf(text)}${indent}`).join('');
    return [{ start: at, end: at, newText }];
  };
  const settings: unknown = document.get('spring');
  if (!document.has('spring'))
    return document.has('spring.config.import') || document.has('spring.config')
      ? undefined
      : insert(startOf(root.items[0]?.key), ['spring:', '  config:', `    import: ${value}`]);
  if (!isMap(settings) || isFlow(settings)) return undefined;
  const first = startOf(settings.items[0]?.key);
  const config: unknown = settings.get('config');
  if (config === undefined)
    return settings.has('config.import')
      ? undefined
      : insert(first, ['config:', `  import: ${value}`]);
  if (!isMap(config) || isFlow(config)) return undefined;
  const present: unknown = config.get('import', true);
  if (present === undefined) return insert(startOf(config.items[0]?.key), [`import: ${value}`]);
  if (isSeq(present)) {
    if (present.items.some((item) => isScalar(item) && item.value === location)) return [];
    const added = appended(text, present, [`- ${value}`]);
    return added && [added];
  }
  if (!isScalar(present) || typeof present.value !== 'string' || !present.range) return undefined;
  if (present.value.includes(location)) return [];
  const [start, end] = present.range;
  const combined = present.value === '' ? location : `${present.value},${location}`;
  return [{ start, end, newText: JSON.stringify(combined) }];
}
