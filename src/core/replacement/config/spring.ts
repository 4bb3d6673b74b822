import type { TextEdit } from '../model';
import { eolOf } from '../paths';
import type { ConfigPlanner } from './model';
import { labelOf } from './references';

const INSTALL =
  'Add the dependency io.awspring.cloud:spring-cloud-aws-starter-secrets-manager to the build.';

/** `${prefix.key}` of Spring Cloud AWS, with `spring.config.import` of the secret under that prefix. */
export const spring: ConfigPlanner = ({ text, path, finding, secret }) => {
  const prefix = labelOf(secret, '-');
  const location = `aws-secretsmanager:${secret.name}?prefix=${prefix}.`;
  const placeholder = `\${${prefix}.${secret.key ?? ''}}`;
  const lookup = `spring.config.import=${location} and ${placeholder}`;
  if (secret.key === undefined)
    return { declined: 'Spring reads the keys of a secret, and this one has none.', lookup };
  const imports = path.endsWith('.properties')
    ? importProperty(text, location)
    : importYaml(text, location);
  if (imports === undefined)
    return { declined: 'Its imports stand in a form that is not read here.', lookup };
  return {
    edits: [
      ...imports,
      { start: finding.range.start, end: finding.range.end, newText: placeholder },
    ],
    install: INSTALL,
    notes: ['The value is read when the application starts.'],
  };
};

function importProperty(text: string, location: string): TextEdit[] {
  if (text.includes(location)) return [];
  const existing = /^spring\.config\.import\s*[=:]\s*([^\r\n]*)/m.exec(text);
  if (existing) {
    const at = existing.index + existing[0].length;
    return [{ start: at, end: at, newText: `,${location}` }];
  }
  const at = text.startsWith('\ufeff') ? 1 : 0;
  return [{ start: at, end: at, newText: `spring.config.import=${location}${eolOf(text)}` }];
}

function importYaml(text: string, location: string): TextEdit[] | undefined {
  if (text.includes(location)) return [];
  const eol = eolOf(text);
  const own = /^spring:[ \t]*(?:#[^\n]*)?\r?\n/m.exec(text);
  const insert = (at: number, lines: readonly string[]): TextEdit[] => [
    { start: at, end: at, newText: lines.map((line) => line + eol).join('') },
  ];
  const value = `"${location}"`;
  if (!own) {
    if (/^["']?spring/m.test(text)) return undefined;
    const start =
      /^\ufeff?(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:---[^\n]*\n)?/.exec(text)?.[0].length ?? 0;
    return insert(start, ['spring:', '  config:', `    import: ${value}`]);
  }
  const at = own.index + own[0].length;
  const block = /^(?:[ \t]+[^\n]*\n|[ \t]*\r?\n)*/.exec(text.slice(at))?.[0] ?? '';
  const indent = /^([ \t]+)\S/.exec(block)?.[1] ?? '  ';
  if (new RegExp(`^${indent}config:`, 'm').test(block)) return undefined;
  return insert(at, [`${indent}config:`, `${indent}${indent}import: ${value}`]);
}
