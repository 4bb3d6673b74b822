import { lexCode } from '../../engine/lexer';
import { literalAround } from '../../engine/site';
import type { Syntax } from '../../engine/syntax';
import { hasOnlyEscapes, unescape } from '../../literals';
import type { ReadScalar, Scalar } from './model';

/** What Terraform's language looks like, as far as its strings go. */
export const hcl: Syntax = {
  strings: [
    { kind: 'string', open: /()(")/y, holes: [{ open: /(?<!\$)\$\{|(?<!%)%\{/y, close: '}' }] },
  ],
  comment: /#[^\n]*|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/y,
  word: /[\p{L}_][\p{L}\p{N}_-]*/uy,
};

/** The quoted string that holds a range; its path is the attribute's name. */
export const readHcl: ReadScalar = (text, range) => {
  const literal = literalAround(lexCode(text, hcl).literals, range);
  if (!literal) return undefined;
  const { start, end, content } = literal;
  const name = /([\w-]+)"?\s*[=:]\s*$/.exec(text.slice(Math.max(0, start - 200), start))?.[1];
  const decode: Scalar['decode'] = (part) => meaning(text.slice(part.start, part.end));
  return {
    whole: { start, end },
    content,
    quote: '"',
    path: name === undefined ? [] : [name],
    value: decode(content),
    decode,
  };
};

function meaning(source: string): string | undefined {
  if (/(?<![$%])[$%]\{/.test(source)) return undefined;
  if (!hasOnlyEscapes(source, /\\(?:[nrt"\\]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/y)) return undefined;
  const value = unescape(source, { known: 'nrt', keepsUnknown: false });
  // Terraform composes what a text holds of letters and marks apart.
  return value?.replace(/\$\$\{|%%\{/g, (doubled) => doubled.slice(1)).normalize('NFC');
}
