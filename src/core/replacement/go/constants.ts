import type { TextEdit } from '../model';
import { closingOf, type Site } from '../engine/site';
import { eolOf } from '../paths';

/** The declaration of constants that the literal stands in. */
export interface ConstantDeclaration {
  /** Index of the word `const`. */
  readonly keyword: number;
  /** Index of the group's bracket. */
  readonly group?: number;
  readonly name: string;
  /** The declared type, if any. */
  readonly type?: string;
}

/** Undefined when the literal is not the value of a constant. */
export function constantAround({
  lexed: { tokens },
  index,
  enclosing,
  text,
}: Site): ConstantDeclaration | undefined {
  const open = enclosing.at(-1);
  const group = open !== undefined && tokens[open - 1]?.text === 'const' ? open : undefined;
  let first = index;
  while (first > 0) {
    const before = tokens[first - 1];
    const token = tokens[first];
    if (!before || !token || first - 1 === group) break;
    if (/[\n;]/.test(text.slice(before.end, token.start)) || before.text === ';') break;
    first--;
  }
  const isSingle = tokens[first]?.text === 'const';
  if (!isSingle && group === undefined) return undefined;
  const at = isSingle ? first + 1 : first;
  const name = tokens[at]?.text ?? '';
  const words = tokens.slice(at + 1, index).map((token) => token.text);
  const equals = words.indexOf('=');
  const type = words.slice(0, equals).join('');
  return {
    keyword: isSingle ? first : (group ?? 1) - 1,
    ...(group !== undefined && { group }),
    name,
    ...(type !== '' && { type }),
  };
}

/**
 * Turns the constant into a variable. A string says why it cannot be one. In a group its line moves
 * behind the group; `literal` are the edits of the literal itself.
 */
export function toVariable(
  site: Site,
  { keyword, group, name, type }: ConstantDeclaration,
  call: string,
  literal: readonly TextEdit[],
): string | readonly TextEdit[] {
  const { text, lexed } = site;
  const { tokens } = lexed;
  if (type?.includes(',') === true) return 'Its statement declares several constants.';
  if (isUsedByConstants(site, name)) return 'Another constant is made of this one.';
  const word = tokens[keyword];
  if (!word) return 'Its declaration cannot be read.';
  const variable = { start: word.start, end: word.end, newText: 'var' };
  if (group === undefined) return [variable, ...literal];
  const close = tokens[closingOf(tokens, group)];
  const from = text.lastIndexOf('\n', site.literal.start) + 1;
  const to = text.indexOf('\n', site.literal.end) + 1;
  const line = text.slice(from, to);
  const members = tokens
    .slice(group + 1, closingOf(tokens, group))
    .filter(({ text: mark }) => mark === '=');
  if (members.length === 1) return [variable, ...literal];
  const simple = /^\s*(\w+)(?:\s+[\w.]+)?\s*=\s*(?:"(?:[^"\\]|\\.)*"|`[^`]*`)\s*$/.exec(line);
  const inside = text.slice(tokens[group]?.end, close?.start);
  const implicit = inside
    .split('\n')
    .some((other) => /^\s*\w+(?:\s*,\s*\w+)*\s*(?:\/\/.*)?$/.test(other));
  if (!simple || !close || !site.isWhole || /\biota\b/.test(inside) || implicit)
    return 'It is a constant of a group that cannot be taken apart.';
  const eol = eolOf(text);
  const declared = type === undefined ? `var ${name}` : `var ${name} ${type}`;
  return [
    { start: from, end: to, newText: '' },
    ...alignment(text, from, to),
    { start: close.end, end: close.end, newText: `${eol}${eol}${declared} = ${call}` },
  ];
}

function isUsedByConstants({ lexed: { tokens }, text }: Site, name: string): boolean {
  return tokens.some((token, at) => {
    if (token.text !== 'const' || token.kind !== 'word') return false;
    const line = text.indexOf('\n', token.end);
    const end =
      tokens[at + 1]?.text === '('
        ? closingOf(tokens, at + 1)
        : tokens.findIndex((other) => other.start > line);
    return tokens
      .slice(at, end === -1 ? undefined : end)
      .some((other, offset) => other.text === name && isUse(tokens, at + offset));
  });
}

/** A name to the right of `=`: not the first of a group. */
function isUse(tokens: Site['lexed']['tokens'], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  const isFirst = before === '(' && tokens[at - 2]?.text === 'const';
  return /^[=+(,]$/.test(before) && !isFirst && tokens[at + 1]?.text !== '=';
}

/** The neighbours' `=` moves as gofmt aligns them without the line from `from` to `to`. */
function alignment(text: string, from: number, to: number): TextEdit[] {
  const MEMBER = /^([ \t]*)(\w+)( +)=/;
  const above: { at: number; match: RegExpExecArray }[] = [];
  for (let end = from; end > 0;) {
    const start = text.lastIndexOf('\n', end - 2) + 1;
    const match = MEMBER.exec(text.slice(start, end));
    if (!match) break;
    above.push({ at: start, match });
    end = start;
  }
  const below: typeof above = [];
  for (let start = to; start < text.length;) {
    const next = text.indexOf('\n', start) + 1;
    const match = MEMBER.exec(text.slice(start, next === 0 ? undefined : next));
    if (!match || next === 0) break;
    below.push({ at: start, match });
    start = next;
  }
  const all = [...above, ...below];
  const width = Math.max(0, ...all.map(({ match }) => match[2]?.length ?? 0));
  return all.flatMap(({ at, match: [, indent = '', name = '', gap = ''] }) => {
    const start = at + indent.length + name.length;
    const wanted = ' '.repeat(width - name.length + 1);
    return gap === wanted ? [] : [{ start, end: start + gap.length, newText: wanted }];
  });
}
