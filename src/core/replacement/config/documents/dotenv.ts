import { envEntries } from '../../../lookups/envFile';
import { hasOnlyEscapes } from '../../literals';
import { holds, type ReadScalar } from './model';

/** A variable, which dotenv expands by a plug-in, and shells and Compose do. */
const EXPANSION = /\$[A-Za-z0-9_{($]|`/;

/**
 * Loaders of .env files disagree: dotenv, Node, python-dotenv, Compose and shells each have rules of their own for
 * backslashes, variables and `#`. Only what all of them read alike is told, and `\n` in double quotes, as
 * all but shells do.
 */
export const readDotenv: ReadScalar = (text, range) => {
  const entry = envEntries(text).find(({ start, source }) =>
    holds({ start, end: start + source.length }, range),
  );
  if (!entry) return undefined;
  const { name, quote, source, start } = entry;
  const content = { start, end: start + source.length };
  const margin = quote.length;
  const decode = (part: string): string | undefined => {
    // python-dotenv expands `${…}` between single quotes, too.
    if (quote === "'" || quote === '`') return /\\|\$\{/.test(part) ? undefined : part;
    if (EXPANSION.test(source)) return undefined;
    if (quote === '"')
      return hasOnlyEscapes(part, /\\n/y) ? part.replaceAll('\\n', '\n') : undefined;
    return /[\\#'"]/.test(source) || text.charAt(content.end) === '#' ? undefined : part;
  };
  return {
    whole: { start: start - margin, end: content.end + margin },
    content,
    quote,
    path: [name],
    value: decode(source),
    decode: (part) => decode(text.slice(part.start, part.end)),
  };
};
