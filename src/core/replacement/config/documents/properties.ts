import { hasOnlyEscapes, unescape } from '../../literals';
import { holds, type ReadScalar } from './model';

/** A logical line of a .properties file: comments, keys with escapes, values continued by a backslash. */
const LINE =
  /^[ \t\f]*(?:[#!][^\r\n]*|((?:[^\\\s:=]|\\[^])+)(?:[ \t\f]*[:=][ \t\f]*|[ \t\f]+)((?:[^\\\r\n]|\\(?:\r\n|[^]))*))/dgm;
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|\r\n[ \t\f]*|[\r\n][ \t\f]*|[^ux0-7])/y;

/** Reads as java.util.Properties does. */
export const readProperties: ReadScalar = (text, range) => {
  for (const { indices, 1: key } of text.matchAll(LINE)) {
    const at = indices?.[2];
    if (key === undefined || !at || !holds({ start: at[0], end: at[1] }, range)) continue;
    const content = { start: at[0], end: at[1] };
    return {
      whole: content,
      content,
      quote: '',
      path: [meaning(key) ?? key],
      value: meaning(text.slice(...at)),
      decode: ({ start, end }) => meaning(text.slice(start, end)),
    };
  }
  return undefined;
};

function meaning(source: string): string | undefined {
  if (!hasOnlyEscapes(source, ESCAPE)) return undefined;
  const joined = source.replace(/(?<!\\)((?:\\\\)*)\\(?:\r\n|[\r\n])[ \t\f]*/g, '$1');
  return unescape(joined, { known: 'trnf', keepsUnknown: false });
}
