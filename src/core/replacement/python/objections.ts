import type { TextRange } from '../../detection/model';
import type { CodeLiteral } from '../engine/syntax';
import type { PythonLexed, PythonToken } from './lexer';

/** Index of the first token at or after an offset. */
export function tokenAfter(tokens: readonly PythonToken[], offset: number): number {
  const index = tokens.findIndex(({ start }) => start >= offset);
  return index === -1 ? tokens.length : index;
}

/** Why no look-up may stand here, or undefined. */
export function objectionTo(
  text: string,
  { tokens, literals }: PythonLexed,
  literal: CodeLiteral,
  range: TextRange,
): string | undefined {
  const index = tokens.findIndex(({ start }) => start === literal.start);
  const next = tokenAfter(tokens, literal.end);
  const before = tokens[index - 1];
  const after = tokens[next];
  if (before?.text === 'case' && !(after?.text === ':' && isAllOf(literal, range)))
    return 'A part of a pattern of match must be constant.';
  const isStatement =
    (before === undefined || before.kind === 'newline') &&
    (after === undefined || after.kind === 'newline');
  if (isStatement && literal.kind === 'block') return 'It stands in a docstring.';
  if (isAnnotation(tokens, index, next)) return 'It is a type, not a value.';
  const { content } = literal;
  const rest = text.slice(content.start, range.start) + text.slice(range.end, content.end);
  if (
    /b/i.test(literal.prefix) &&
    !/r/i.test(literal.prefix) &&
    /\\(?:x[89a-fA-F]|[23][0-7]{2}|[uUN])/.test(rest)
  )
    return 'Its bytes are not those of a text.';
  const isWhole = rest === '' && !/[ft]/i.test(literal.prefix);
  const inHole = literals.some(({ holes }) =>
    holes.some(({ start, end }) => start < literal.start && literal.end < end),
  );
  return inHole && !isWhole ? 'It stands in a field of another formatted string.' : undefined;
}

function isAllOf({ content, prefix }: CodeLiteral, range: TextRange): boolean {
  return range.start === content.start && range.end === content.end && !/[bft]/i.test(prefix);
}

/** `Literal["…"]`, or `name: "…"` at the beginning of a statement. */
function isAnnotation(tokens: readonly PythonToken[], index: number, next: number): boolean {
  const before = tokens[index - 1]?.text;
  const after = tokens[next];
  const isEnd = after === undefined || after.kind === 'newline' || after.text === '=';
  const first = tokens[index - 3];
  if (before === ':' && isEnd && (first === undefined || first.kind === 'newline')) return true;
  const open = openBracket(tokens, index);
  return tokens[open]?.text === '[' && /^Literal$/.test(tokens[open - 1]?.text ?? '');
}

/** Index of the bracket that is open before a token; -1 when none is. */
export function openBracket(tokens: readonly PythonToken[], index: number): number {
  let depth = 0;
  for (let at = index - 1; at >= 0; at--) {
    const { text = '', kind } = tokens[at] ?? {};
    if (kind !== 'other') continue;
    if (/^[)\]}]$/.test(text)) depth++;
    if (/^[([{]$/.test(text) && depth-- === 0) return at;
  }
  return -1;
}
