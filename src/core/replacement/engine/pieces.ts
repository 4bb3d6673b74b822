import type { SecretRef, TextEdit } from '../model';
import { near, type Site } from './site';

/** How a language joins strings. */
export interface Joining {
  /** With blanks around it, e.g. ` + `. */
  readonly operator: string;
  /** Tokens next to the literal that bind tighter than the operator. */
  readonly tighter?: RegExp;
}

const TIGHTER = /^[.[*/%?!]$|^::$|^as$/;

/** The literal's own quotes. */
export function quotesOf({ text, literal }: Site): readonly [open: string, close: string] {
  const { start, end, content } = literal;
  return [text.slice(start, content.start), text.slice(content.end, end)];
}

/** The whole literal becomes the call; a part of it a call between the joined rest. */
export function joined(site: Site, call: string, joining: Joining): TextEdit[] {
  const { literal, range, isWhole } = site;
  if (isWhole) return [{ start: literal.start, end: literal.end, newText: spaced(site, call) }];
  const [open, close] = quotesOf(site);
  const { operator, tighter = TIGHTER } = joining;
  const loose = tighter.test(near(site, -1)) || tighter.test(near(site, 1));
  const [left, right] = loose ? ['(', ')'] : ['', ''];
  const hasHead = range.start > literal.content.start;
  const hasTail = range.end < literal.content.end;
  const edits: TextEdit[] = [];
  if (loose && hasHead) edits.push({ start: literal.start, end: literal.start, newText: left });
  edits.push({
    start: hasHead ? range.start : literal.start,
    end: hasTail ? range.end : literal.end,
    newText: (hasHead ? close + operator : left) + call + (hasTail ? operator + open : right),
  });
  if (loose && hasTail) edits.push({ start: literal.end, end: literal.end, newText: right });
  return edits;
}

/** A blank before the call where the literal's quote ended a word. */
function spaced({ text, literal }: Site, call: string): string {
  return (/[\w$]/.test(text.charAt(literal.start - 1)) ? ' ' : '') + call;
}

/** Name and key as double-quoted arguments, which every C-like language reads alike. */
export function quotedArguments({ name, key }: SecretRef, dollar = false): string {
  return [name, ...(key === undefined ? [] : [key])]
    .map((part) => `"${part.replace(dollar ? /["\\$]/g : /["\\]/g, '\\$&')}"`)
    .join(', ');
}

/** Name and key as single-quoted arguments, for languages in which these hold no variables. */
export function singleQuotedArguments({ name, key }: SecretRef): string {
  return [name, ...(key === undefined ? [] : [key])]
    .map((part) => `'${part.replace(/['\\]/g, '\\$&')}'`)
    .join(', ');
}

/** The note where a look-up is made once. */
export const READ_ONCE =
  'It is read once, when the program starts: a rotation is seen after a restart.';
