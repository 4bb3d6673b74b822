import { closingOf, type Site } from '../engine/site';
import type { TextEdit } from '../model';
import { eolOf } from '../paths';

/** `string p = null`, and `p = p ?? …;` at the beginning of the body, which is read at each call; a string says why not. */
export function atCall(site: Site, call: string): string | TextEdit[] {
  const { text, lexed, literal, index, enclosing } = site;
  const { tokens } = lexed;
  const name = tokens[index - 2]?.text ?? '';
  const type = tokens[index - 3];
  const bracket = enclosing.at(-1) ?? 0;
  const close = closingOf(tokens, bracket);
  if (/^(?:class|struct|record)$/.test(tokens[bracket - 2]?.text ?? ''))
    return 'The default of a primary constructor must be constant.';
  const body = tokens.findIndex(({ text: mark }, at) => at > close && /^[{;=]$/.test(mark));
  const open = tokens[body];
  if (open?.text !== '{' || !tokens[body + 1])
    return 'The method has no block that could look it up.';
  if (tokens.slice(close, body).some((token) => token.text === name))
    return 'The constructor hands the parameter on.';
  if (type?.text !== 'string') return 'The type of the parameter is not string.';
  const isNullable = /\bstring\?|^\s*#nullable enable/m.test(text);
  const first = tokens[body + 1]?.start ?? open.end;
  const isBroken = text.slice(open.end, first).includes('\n');
  const indent = isBroken ? (/[ \t]*$/.exec(text.slice(0, first))?.[0] ?? '') : ' ';
  const lead = isBroken ? eolOf(text) + indent : ' ';
  return [
    ...(isNullable ? [{ start: type.end, end: type.end, newText: '?' }] : []),
    { start: literal.start, end: literal.end, newText: 'null' },
    { start: open.end, end: open.end, newText: `${lead}${name} = ${name} ?? ${call};` },
  ];
}
