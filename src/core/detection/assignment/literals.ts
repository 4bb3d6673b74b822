import type { Format } from '../formats';
import { isInFlow, yamlScalarAt } from './yaml';

/** A literal that is bound to a name: its range without quotes. */
export interface Binding {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

const QUOTED =
  /(?:[rRbBfFuUL]{1,2}|@|\$@?)?(?:"""(?:[ \t]{0,80}\r?\n[ \t]{0,80})?((?:[^"\\]|\\.|"(?!"")){0,1200}?)\s{0,80}"""|'''(?:[ \t]{0,80}\r?\n[ \t]{0,80})?((?:[^'\\]|\\.|'(?!'')){0,1200}?)\s{0,80}'''|"((?:[^"\\\n]|\\.){0,1200})"|'((?:[^'\\\n]|\\.){0,1200})'|`((?:[^`\\]|\\.){0,1200})`)/dy;
/** Strings in which nothing is escaped: `R"(…)"` of C++, `r#"…"#` of Rust, `[[…]]` of Lua. */
const RAW =
  /R"\w{0,16}\(([^\n]{0,1200}?)\)\w{0,16}"|b?r#{1,3}"([^\n]{0,1200}?)"#{1,3}|\[\[([^\]\n]{1,1200})\]\]/dy;

/** Of values without quotes, in characters, and of what may stand between one and the end of its line. */
const MAX_VALUE = 1200;
const MAX_BLANKS = 80;

const UNQUOTED: Readonly<Record<Format, RegExp | undefined>> = {
  code: undefined,
  // A backslash at the end goes on with the next line: such a value is left.
  lines: /([^\s"'#;][^\n\r]{0,1200}?)(?<!\\)(?=[ \t]*(?:\r?\n|$|[ \t][#;]))/dy,
  yaml: /([^\s"'#&*!|>{[%@`-][^\n\r]{0,1200}?)(?=[ \t]*(?:\r?\n|$|[ \t]#))/dy,
  shell: /([^\s"'`;|&<>()]{1,400})/dy,
  xml: /([^\s<>"'][^<>\n\r]{0,400}?)(?=\s*<\/)/dy,
  text: /([^\s"'`,;<>()]{1,400})/dy,
};
/** In `{…}` and `[…]` of YAML a value ends before the next mark of them. */
const FLOW = /([^\s"'#&*!|>{}[\]%@`,-][^\n\r,[\]{}]{0,1200}?)(?=[ \t]*(?:[,\]}\r\n]|$))/dy;

/** Where a backslash before a single quote is none: YAML doubles the quote, a shell knows no such thing. */
const SINGLE: Readonly<Partial<Record<Format, RegExp>>> = {
  yaml: /'((?:[^'\n]|''){0,1200})'/dy,
  shell: /'([^'\n]{0,1200})'/dy,
};

/** Up to the next blank. */
export const WORD = /([^\s"'`,;&|<>()]{1,400})/dy;

/** The literal that stands at a place, quoted or as the format writes values without quotes. */
export function literalAt(text: string, at: number, format: Format): Binding | undefined {
  const own = format === 'code' ? RAW : SINGLE[format];
  const quoted = (own && ranged(text, at, own, true)) ?? quotedAt(text, at);
  if (quoted || format === 'code') return quoted;
  // A value of a flow ends within its line, however long that is.
  if (format === 'yaml' && isInFlow(text, at)) return unquotedAt(text, at, FLOW);
  if ((format === 'lines' || format === 'yaml') && !endsSoon(text, at)) return undefined;
  if (format !== 'yaml') return unquotedAt(text, at, UNQUOTED[format]);
  return yamlScalarAt(text, at) ?? unquotedAt(text, at, UNQUOTED.yaml);
}

/** No pattern goes through a line that is too long for a value, at each name that stands in it. */
function endsSoon(text: string, at: number): boolean {
  const last = at + MAX_VALUE + MAX_BLANKS;
  for (let index = at; index < last; index++) {
    const code = text.charCodeAt(index);
    if (Number.isNaN(code) || code === 10 || code === 13) return true;
    const isComment = code === 35 || code === 59;
    if (isComment && index > at && /[ \t]/.test(text.charAt(index - 1))) return true;
  }
  return false;
}

/** A string inside of a string: `"{\\"password\\": \\"…\\"}"`. */
const ESCAPED =
  /\\"((?:[^"\\\n]|\\\\(?:\\["'])?|\\[^"\\\n]){1,600})\\"|\\'((?:[^'\\\n]|\\\\(?:\\["'])?|\\[^'\\\n]){1,600})\\'/dy;

/** The inside of the quotes that open at a place. */
export function quotedAt(text: string, at: number): Binding | undefined {
  return ranged(text, at, text[at] === '\\' ? ESCAPED : QUOTED, true);
}

/** What a pattern's group takes at a place. */
export function unquotedAt(
  text: string,
  at: number,
  pattern: RegExp | undefined,
): Binding | undefined {
  return pattern && ranged(text, at, pattern, false);
}

function ranged(text: string, at: number, pattern: RegExp, quoted: boolean): Binding | undefined {
  pattern.lastIndex = at;
  const range = pattern.exec(text)?.indices?.slice(1).find(Boolean);
  return range && { start: range[0], end: range[1], quoted };
}
