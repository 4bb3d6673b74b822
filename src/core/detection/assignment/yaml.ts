import { lineStart } from '../lineBounds';
import type { Binding } from './literals';

/** Characters that are looked back for the bracket in which a value stands. */
const REACH = 800;

/** True inside of `{…}` or `[…]` of YAML; a bracket counts where a value may begin. */
export function isInFlow(text: string, at: number): boolean {
  let depth = 0;
  for (let place = at - 1, least = Math.max(0, at - REACH); place >= least; place--) {
    const mark = text.charAt(place);
    if (mark === '}' || mark === ']') depth++;
    else if ((mark === '{' || mark === '[') && depth-- === 0)
      return /(?:^|[\s:,{[])$/.test(text.slice(Math.max(0, place - 1), place));
    // A line that is no part of a flow collection: a key at its head, or the first of a list.
    else if (
      mark === '\n' &&
      depth === 0 &&
      /^(?:- |[\w"'][\w."' -]*:(?:\s|$))/.test(text.slice(place + 1, place + 80))
    )
      return false;
  }
  return false;
}

/** An anchor, or a tag that leaves a text what it is. */
const PROPERTIES = /(?:(?:&\w{1,60}|!!str|!unsafe)[ \t]+){1,2}(?=[^\s&*!|>{[%@`-])/y;
/** `|` or `>` with one line below, or a value on the line below its key. */
const BELOW = /(?:[|>][+-]?\d?[+-]?[ \t]*)?\r?\n([ \t]+)(\S[^\r\n]{0,1200}?)[ \t]*(?=\r?\n|$)/dy;

/** A plain value after its properties, or one that stands alone on the next line; undefined for any other. */
export function yamlScalarAt(text: string, at: number): Binding | undefined {
  PROPERTIES.lastIndex = at;
  if (PROPERTIES.test(text)) {
    const start = PROPERTIES.lastIndex;
    const rest = /^(["']?)([^\r\n]*?)\1(?<![ \t])[ \t]*(?:\r?\n|$|(?<=[ \t])#)/d.exec(
      text.slice(start, start + 1200),
    );
    const range = rest?.indices?.[2];
    return range && { start: start + range[0], end: start + range[1], quoted: rest[1] !== '' };
  }
  BELOW.lastIndex = at;
  const below = BELOW.exec(text);
  const range = below?.indices?.[2];
  if (!below || !range) return undefined;
  const [, indent = '', value = ''] = below;
  if (indent.length <= indentOf(text, at) || isIndented(text, range[1], indent.length))
    return undefined;
  const isBlock = /[|>]/.test(text.charAt(at));
  if (!isBlock && /^[-?&*!|>{["'#%@`]|:(?:\s|$)|\s#/.test(value)) return undefined;
  return { start: range[0], end: range[1], quoted: false };
}

/** Blanks before the line of a place, with the marks of list items. */
export function indentOf(text: string, at: number): number {
  const from = lineStart(text, at);
  return /^(?:[ \t]|- )*/.exec(text.slice(from, from + 200))?.[0].length ?? 0;
}

/** True when the line after a place goes on at that depth. */
function isIndented(text: string, at: number, depth: number): boolean {
  const next = /^[^\n]*\n([ \t]*)(\S?)/.exec(text.slice(at, at + 300));
  return next?.[2] !== undefined && next[2] !== '' && (next[1] ?? '').length >= depth;
}
