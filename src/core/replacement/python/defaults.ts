import { applyEdits } from '../edits';
import type { CodeLiteral } from '../engine/syntax';
import type { TextEdit } from '../model';
import { eolOf } from '../paths';
import type { PythonLexed, PythonToken } from './lexer';
import { openBracket, tokenAfter } from './objections';

/**
 * `def f(password=None)` with the look-up in the body, where the literal is a parameter's default: a default is
 * made once, when the module is loaded. `literalEdits` are those that replace it in place; undefined elsewhere.
 */
export function asDefault(
  text: string,
  { tokens }: PythonLexed,
  literal: CodeLiteral,
  literalEdits: readonly TextEdit[],
): TextEdit[] | undefined {
  const index = tokens.findIndex(({ start }) => start === literal.start);
  const after = tokens[tokenAfter(tokens, literal.end)];
  const open = openBracket(tokens, index);
  const isFunction = tokens[open - 2]?.text === 'def' && tokens[open]?.text === '(';
  if (!isFunction || tokens[index - 1]?.text !== '=' || !/^[,)]$/.test(after?.text ?? ''))
    return undefined;
  const typed = tokens[index - 3]?.text === ':' ? tokens[index - 2] : undefined;
  const parameter = typed ? tokens[index - 4] : tokens[index - 2];
  const body = bodyOf(text, tokens, open);
  if (!body || parameter?.kind !== 'other' || !/^\w+$/.test(parameter.text)) return undefined;
  const edited = applyEdits(text, literalEdits);
  const value = edited
    .slice(literal.start, edited.length - (text.length - literal.end))
    .trimStart();
  const eol = eolOf(text);
  const lines = [`if ${parameter.text} is None:`, `${body.unit}${parameter.text} = ${value}`];
  const statement = lines.map((line) => body.indent + line + eol).join('');
  return [
    ...(typed?.text === 'str' ? [{ start: typed.end, end: typed.end, newText: ' | None' }] : []),
    { start: literal.start, end: literal.end, newText: 'None' },
    { start: body.at, end: body.at, newText: statement },
  ];
}

/** Where the first statement of a function's body begins, past its docstring; undefined for a body on the same line. */
function bodyOf(
  text: string,
  tokens: readonly PythonToken[],
  open: number,
): { readonly at: number; readonly indent: string; readonly unit: string } | undefined {
  let at = closeOf(tokens, open) + 1;
  while (tokens[at] && !(tokens[at]?.text === ':' && tokens[at + 1]?.kind === 'newline')) {
    if (tokens[at]?.kind === 'newline') return undefined;
    at++;
  }
  let first = at + 2;
  while (tokens[first]?.kind === 'newline') first++;
  const isDocstring = tokens[first]?.kind === 'string' && tokens[first + 1]?.kind === 'newline';
  if (isDocstring) {
    first += 2;
    while (tokens[first]?.kind === 'newline') first++;
  }
  const token = tokens[first];
  const def = tokens[open - 2];
  if (!token || !def) return undefined;
  const line = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const indent = text.slice(line(token.start), token.start);
  const outer = /^[ \t]*/.exec(text.slice(line(def.start)))?.[0] ?? '';
  if (indent.trim() !== '' || !indent.startsWith(outer) || indent === outer) return undefined;
  return { at: line(token.start), indent, unit: indent.slice(outer.length) };
}

function closeOf(tokens: readonly PythonToken[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const { text = '', kind } = tokens[at] ?? {};
    if (kind !== 'other') continue;
    if (/^[([{]$/.test(text)) depth++;
    if (/^[)\]}]$/.test(text) && --depth === 0) return at;
  }
  return tokens.length;
}
