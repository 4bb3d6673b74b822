import type { TextEdit } from '../model';
import { closingOf, type Site } from './site';

/**
 * For the format string of a call like `printf`: the credential becomes a placeholder and the look-up
 * an argument at its place. Undefined where arguments are numbered or widths are arguments.
 */
export function formatted(site: Site, call: string): TextEdit[] | undefined {
  const { text, lexed, literal, range, enclosing, last } = site;
  const { tokens } = lexed;
  const open = enclosing.at(-1);
  if (open === undefined) return undefined;
  const format = text.slice(literal.content.start, literal.content.end);
  if (/%(?:\[|\d+\$|[-+# 0-9.]*\*)/.test(format)) return undefined;
  const head = text.slice(literal.content.start, range.start).replaceAll('%%', '');
  const before = head.split('%').length - 1;
  const close = closingOf(tokens, open);
  const commas: number[] = [];
  for (let at = last + 1, depth = 0; at < close; at++) {
    const mark = tokens[at]?.kind === 'mark' ? tokens[at]?.text : undefined;
    if (mark && /[([{]/.test(mark)) depth++;
    if (mark && /[)\]}]/.test(mark)) depth--;
    if (mark === ',' && depth === 0) commas.push(at);
  }
  const place = tokens[commas[before] ?? close];
  if (!place) return undefined;
  return [
    { start: range.start, end: range.end, newText: '%s' },
    { start: place.start, end: place.start, newText: `, ${call}` },
  ];
}

/** True when the literal is an argument of a function whose name matches. */
export function isArgumentOf({ lexed, enclosing }: Site, name: RegExp): boolean {
  const open = lexed.tokens[enclosing.at(-1) ?? -1];
  const called = lexed.tokens[(enclosing.at(-1) ?? 0) - 1];
  return open?.text === '(' && called?.kind === 'word' && name.test(called.text);
}
