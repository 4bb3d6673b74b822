import type { TextRange } from '../../detection/model';
import { readerOf, syntaxOf, type Scalar } from './documents';
import { yamlDocumentAt } from './documents/yaml';
import { configFormat, type ConfigFormat } from './formats';

interface Substitution {
  /** What the tool would substitute: such a value cannot be told. */
  readonly unsure: RegExp;
  /** How a text is kept from substitution, and what it stands for. */
  readonly escapes?: readonly (readonly [RegExp, string])[];
}

const dollars: Substitution = {
  unsure: /(?<!\$)(?:\$\$)*\$[A-Za-z_{]/,
  escapes: [[/\$\$/g, '$']],
};
const braces: Substitution = { unsure: /\$\{/ };

/** What a tool does with a text after its parser has read it. */
const substitutions: Readonly<Partial<Record<ConfigFormat, Substitution>>> = {
  actions: { unsure: /\$\{\{/ },
  ansible: { unsure: /\{\{|\{%/ },
  cloudformation: braces,
  compose: dollars,
  gitlab: dollars,
  kubernetes: { unsure: /(?<!\$)(?:\$\$)*\$\(/, escapes: [[/\$\$/g, '$']] },
  launch: braces,
  serverless: braces,
  spring: braces,
};

/**
 * What the program gets for a part of a configuration file: escapes of the file undone, and what keeps a text
 * from being substituted. Undefined when it cannot be told.
 */
export function configValue(
  text: string,
  range: TextRange,
  path: string,
  languageId: string,
): string | undefined {
  const syntax = syntaxOf(path, languageId, text);
  const scalar = syntax && readerOf(syntax)(text, range);
  const format = configFormat(path, languageId, text, range.start);
  return scalar && format && partValue(format, scalar, text, range);
}

/** The same, for a scalar that was read. */
export function partValue(
  format: ConfigFormat,
  scalar: Scalar,
  text: string,
  part: TextRange,
): string | undefined {
  const value = scalar.decode(part);
  if (value === undefined) return undefined;
  if (format === 'kubernetes' && scalar.path.length === 2) {
    const kind = kindAt(text, part.start);
    if (kind === 'Secret' && scalar.path[0] === 'data') return fromBase64(value);
    if (kind === 'Secret' || kind === 'ConfigMap') return value;
  }
  const { unsure, escapes = [] } = substitutions[format] ?? {};
  if (unsure?.test(value)) return undefined;
  return escapes.reduce((told, [pattern, meant]) => told.replace(pattern, () => meant), value);
}

/** The kind of the Kubernetes manifest at an offset. */
export function kindAt(text: string, offset: number): string | undefined {
  const kind: unknown = yamlDocumentAt(text, offset)?.get('kind');
  return typeof kind === 'string' ? kind : undefined;
}

/** Undefined for what is no base64, or bytes that are no text. */
function fromBase64(source: string): string | undefined {
  const joined = source.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(joined) || joined.length % 4 !== 0) return undefined;
  const bytes = Uint8Array.from(atob(joined), (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
