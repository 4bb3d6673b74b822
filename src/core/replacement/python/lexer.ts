import type { Literal } from '../literals';

export interface PythonToken {
  readonly kind: 'newline' | 'other' | 'string';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface PythonLexed {
  readonly tokens: readonly PythonToken[];
  readonly literals: readonly Literal[];
}

const STRING =
  /([rRbBuUfFtT]{0,2})(?:("""|''')(?:[^\\]|\\[^])*?\2|(["'])(?:(?!\3)[^\\\n]|\\(?:\r\n|[^]))*\3)/y;
const SKIP = /[ \t\r\f\ufeff]+|#[^\n]*|\\\r?\n/y;
const WORD = /[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*/uy;

/** Splits a text into strings, words and marks; comments and blanks are left out, line ends are kept. */
export function lexPython(text: string): PythonLexed {
  const tokens: PythonToken[] = [];
  const literals: Literal[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const skipped = match(SKIP);
    if (skipped) {
      at += skipped[0].length;
      continue;
    }
    const string = match(STRING);
    const length = (string ?? match(WORD))?.[0].length ?? 1;
    const end = at + length;
    if (string) {
      const [, prefix = '', triple, single] = string;
      literals.push({ start: at, end, prefix, quote: triple ?? single ?? '"' });
    }
    const kind = string ? 'string' : text[at] === '\n' ? 'newline' : 'other';
    tokens.push({ kind, text: text.slice(at, end), start: at, end });
    at = end;
  }
  return { tokens, literals };
}
