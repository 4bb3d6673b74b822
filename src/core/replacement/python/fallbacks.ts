import { applyEdits } from '../edits';
import type { CodeLiteral } from '../engine/syntax';
import type { TextEdit } from '../model';
import type { PythonLexed } from './lexer';
import { tokenAfter } from './objections';

const READS = /(?:^|[^\w.])((?:os\s*\.\s*)?(?:getenv|environ\s*\.\s*get)\s*\()$/;
/** What may stand around `a or b` without brackets. */
const BEFORE = /(?:[^=!<>]=|[([{,:]|\breturn|^)\s*$/;
const AFTER = /^[ \t]*(?:[)\]},#]|\r?\n|$)/;

export const EMPTY_IS_NONE = 'A variable that is set, but empty, counts as one that is not set.';

/**
 * `os.getenv("NAME") or …`, where the literal is the default of a variable: as an argument it would be looked up even
 * where the variable is set. `literalEdits` are those that replace it in place; undefined elsewhere.
 */
export function asFallback(
  text: string,
  { tokens }: PythonLexed,
  literal: CodeLiteral,
  literalEdits: readonly TextEdit[],
): TextEdit[] | undefined {
  const all = tokens.filter(({ kind }) => kind !== 'newline');
  const index = all.findIndex(({ start }) => start === literal.start);
  const [open, name, comma] = [all[index - 3], all[index - 2], all[index - 1]];
  const close = all[tokenAfter(all, literal.end)];
  if (open?.text !== '(' || name?.kind !== 'string' || comma?.text !== ',') return undefined;
  if (close?.text !== ')') return undefined;
  const isBlank = (from: number, to: number): boolean => text.slice(from, to).trim() === '';
  if (!isBlank(open.end, name.start) || !isBlank(literal.end, close.start)) return undefined;
  if (!isBlank(name.end, comma.start) || !isBlank(comma.end, literal.start)) return undefined;
  const head = text.slice(text.lastIndexOf('\n', open.start) + 1, open.end);
  const call = READS.exec(head)?.[1];
  if (call === undefined) return undefined;
  const start = open.end - call.length;
  const edited = applyEdits(text, literalEdits);
  const value = edited.slice(literal.start, edited.length - (text.length - literal.end));
  const isAlone =
    BEFORE.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start)) &&
    AFTER.test(text.slice(close.end));
  return [
    ...(isAlone ? [] : [{ start, end: start, newText: '(' }]),
    ...(open.end < name.start ? [{ start: open.end, end: name.start, newText: '' }] : []),
    { start: name.end, end: literal.start, newText: ') or ' },
    { start: literal.start, end: literal.end, newText: value.trimStart() },
    { start: literal.end, end: close.end, newText: isAlone ? '' : ')' },
  ];
}
