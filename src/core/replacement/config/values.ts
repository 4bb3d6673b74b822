import type { TextRange } from '../../detection/model';
import { hasOnlyEscapes, unescape } from '../literals';
import type { ConfigFormat } from './formats';
import { scalarAt } from './scalar';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** What a part of a configuration file means; undefined when it cannot be told. */
export function configValue(
  text: string,
  range: TextRange,
  path: string,
  format: ConfigFormat,
): string | undefined {
  const source = text.slice(range.start, range.end);
  if (/\.(?:xml|config)$/.test(path)) return fromXml(source);
  if (/\.(?:json|jsonc)$/.test(path)) return fromJson(source);
  if (format === 'terraform' || path.endsWith('.tfvars')) return fromHcl(source);
  const { quote, content } = scalarAt(text, range);
  if (path.endsWith('.properties')) return fromProperties(source);
  const isYaml = /\.ya?ml$/.test(path);
  if (isYaml && quote === "'") return source.replaceAll("''", "'");
  if (isYaml && quote === '"')
    return hasOnlyEscapes(source, /\\(?:[0abtnvfre "/\\]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U)/y)
      ? unescape(source, { known: '0abtnvfre', keepsUnknown: false })
      : undefined;
  if (isYaml) return source;
  if (format === 'dotenv' && quote === '"')
    return hasOnlyEscapes(source, /\\n/y) && !/(?<!\\)\$[A-Za-z_{(]/.test(source)
      ? source.replaceAll('\\n', '\n')
      : undefined;
  if (format === 'dotenv' && quote === '')
    return /(?<!\\)\$[A-Za-z_{(]/.test(text.slice(content.start, content.end)) ||
      /[\\#]/.test(source)
      ? undefined
      : source;
  if (path.endsWith('.toml') && quote === '"')
    return hasOnlyEscapes(source, /\\(?:[btnfr"\\]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/y)
      ? unescape(source, { known: 'btnfr', keepsUnknown: false })
      : undefined;
  return quote === "'" || !source.includes('\\') ? source : undefined;
}

function fromJson(source: string): string | undefined {
  try {
    return JSON.parse(`"${source}"`) as string;
  } catch {
    return undefined;
  }
}

function fromXml(source: string): string | undefined {
  const outcome = { failed: false };
  const value = source.replace(
    /&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));?/g,
    (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(String(hex), 16) : undefined;
      if (code !== undefined && code <= 0x10ffff) return String.fromCodePoint(code);
      const known = ENTITIES[String(name)];
      if (known === undefined || !whole.endsWith(';')) outcome.failed = true;
      return known ?? whole;
    },
  );
  return outcome.failed ? undefined : value;
}

function fromHcl(source: string): string | undefined {
  if (/(?<![$%])[$%]\{/.test(source)) return undefined;
  return hasOnlyEscapes(source, /\\(?:[nrt"\\]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/y)
    ? unescape(source, { known: 'nrt', keepsUnknown: false })?.replace(/\$\$\{|%%\{/g, (m) =>
        m.slice(1),
      )
    : undefined;
}

function fromProperties(source: string): string | undefined {
  if (source.includes('${')) return undefined;
  return hasOnlyEscapes(source, /\\(?:[trnf\\:=#! ]|u[0-9a-fA-F]{4})/y)
    ? unescape(source, { known: 'trnf', keepsUnknown: false })
    : undefined;
}
