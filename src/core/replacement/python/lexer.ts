import { lexCode } from '../engine/lexer';
import type { CodeLiteral, HoleSyntax, Syntax } from '../engine/syntax';

export interface PythonToken {
  readonly kind: 'newline' | 'other' | 'string';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface PythonLexed {
  /** In the order of the text; those inside a formatted string come after it. */
  readonly tokens: readonly PythonToken[];
  readonly literals: readonly CodeLiteral[];
}

/** A backslash does not keep a brace from its meaning. */
const rawHoles: readonly HoleSyntax[] = [
  { open: /\\(?=[{}])/y, isText: true },
  { open: /\{\{/y, isText: true },
  { open: /\{/y, close: '}' },
];
const holes: readonly HoleSyntax[] = [{ open: /\\N\{[^}]*\}/y, isText: true }, ...rawHoles];

const syntax: Syntax = {
  strings: [
    {
      kind: 'block',
      open: /([rR][fFtT]|[fFtT][rR])("""|''')/y,
      multiline: true,
      holes: rawHoles,
    },
    { kind: 'block', open: /([fFtT])("""|''')/y, multiline: true, holes },
    { kind: 'block', open: /([rRbBuU]{0,2})("""|''')/y, multiline: true },
    { kind: 'string', open: /([rR][fFtT]|[fFtT][rR])(["'])/y, holes: rawHoles },
    { kind: 'string', open: /([fFtT])(["'])/y, holes },
    { kind: 'string', open: /([rRbBuU]{0,2})(["'])/y },
  ],
  comment: /#[^\n]*|\\\r?\n/y,
  word: /[\p{L}_][\p{L}\p{N}_]*/uy,
};

/** Splits a text into strings, words and marks; comments and blanks are left out, line ends are kept. */
export function lexPython(text: string): PythonLexed {
  const { tokens, literals } = lexCode(text, syntax);
  const all: PythonToken[] = [];
  let at = 0;
  for (const { kind, text: word, start, end } of tokens) {
    if (start >= at) all.push(...lineEnds(text, at, start));
    all.push({ kind: kind === 'string' ? 'string' : 'other', text: word, start, end });
    at = Math.max(at, end);
  }
  all.push(...lineEnds(text, at, text.length));
  return { tokens: all, literals };
}

/** The first line end of a gap between tokens, unless a backslash takes it away. */
function lineEnds(text: string, from: number, to: number): PythonToken[] {
  const gap = text.slice(from, to).replaceAll(/\\\r?\n/g, (line) => ' '.repeat(line.length));
  const start = from + gap.indexOf('\n');
  return start < from ? [] : [{ kind: 'newline', text: '\n', start, end: start + 1 }];
}
