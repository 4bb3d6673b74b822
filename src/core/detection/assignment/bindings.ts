import type { Format } from '../formats';

/** A literal that is bound to a name: its range without quotes. */
export interface Binding {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/**
 * What may stand between a name and its value: closing quote or bracket, an optional type, an operator.
 * Comparisons bind too: the literal on the other side is the credential.
 */
const OPERATOR =
  /(?:\[\d{0,6}\])?["'`\]]{0,2}\s{0,20}(?:[?!]?:[ \t]{0,4}[A-Za-z_][\w<>[\]|?., &']{0,40}[ \t]{0,4}=(?![=>])|[ \t][A-Za-z_*][\w.*[\]]{0,24}[ \t]{1,4}=(?![=>])|::?=|[.+]=|=>|<-|[=!]==?|=|:(?!:)|\|\|=?|\?\?=?)[ \t]{0,40}(?:\r?\n[ \t]{1,40}(?=["'`]))?/y;
/** `getenv("DB_PASSWORD", "…")`, `["DB_PASSWORD"] ?? "…"`. */
const DEFAULT = /["'`][)\]]?\s{0,4}(?:,|\|\||\?\?|or\b)\s{0,20}/y;
/** `.password("…")`, `setPassword("…")`. */
const CALL = /\(\s{0,10}/y;
/** `<password>…`, `key="Password" value="…"`. */
const MARKUP = /(?:["']\s{1,10}value\s{0,4}=\s{0,4}|>\s{0,20})/y;
/** A list of variables in YAML: `name: DB_PASSWORD`, and `value: …` on the next line. */
const LISTED = /["']?[ \t]*\r?\n[ \t]+value:[ \t]+/y;
/** `password "…";` at the head of a line, as configuration files have it. */
const DIRECTIVE = /[ \t]{1,4}(?=["'])/y;
/** `--password …`. */
const FLAG = /[ \t=]{1,4}/y;

const QUOTED =
  /(?:[rRbBfFuUL]{1,2}|@|\$@?)?(?:"""((?:[^"\\]|\\.|"(?!"")){0,1200}?)"""|'''((?:[^'\\]|\\.|'(?!'')){0,1200}?)'''|"((?:[^"\\\n]|\\.){0,1200})"|'((?:[^'\\\n]|\\.){0,1200})'|`((?:[^`\\]|\\.){0,1200})`)/dy;

const UNQUOTED: Readonly<Record<Format, RegExp | undefined>> = {
  code: undefined,
  lines: /([^\s"'#;][^\n\r]{0,1200}?)(?=[ \t]*(?:\r?\n|$|[ \t][#;]))/dy,
  yaml: /([^\s"'#&*!|>{[%@`-][^\n\r]{0,1200}?)(?=[ \t]*(?:\r?\n|$|[ \t]#))/dy,
  shell: /([^\s"'`;|&<>()]{1,400})/dy,
  xml: /([^\s<>"'][^<>\n\r]{0,400}?)(?=\s*<\/)/dy,
  text: /([^\s"'`,;<>()]{1,400})/dy,
};

/** The literal that is bound to the name which ends at `end`, or undefined when nothing is. */
export function bindingAfter(
  text: string,
  start: number,
  end: number,
  format: Format,
): Binding | undefined {
  if (!canBind(text, end)) return comparedBefore(text, start);
  for (const at of valueStarts(text, start, end, format)) {
    const binding = literalAt(text, at, format);
    if (binding) return binding;
  }
  const before = comparedBefore(text, start);
  if (before) return before;
  const isVariable = format === 'code' && /^[A-Z][A-Z0-9_-]+$/.test(text.slice(start, end));
  return isVariable && text[end] === '=' ? literalAt(text, end + 1, format, true) : undefined;
}

/** What follows most names that are no assignment: the end of a statement, of an argument or of a sentence. */
function canBind(text: string, end: number): boolean {
  let at = end;
  while (/["'`\])]/.test(text.charAt(at)) && at < end + 3) at++;
  return !/[;{}&/*\\]/.test(text.charAt(at));
}

function* valueStarts(
  text: string,
  start: number,
  end: number,
  format: Format,
): Generator<number, void> {
  const isFlag = text.slice(start - 2, start) === '--';
  const setters = /(?:^|[._])(?:set|with|add)?_?[A-Za-z]*$/;
  const patterns: (readonly [RegExp, boolean])[] = [
    [LISTED, format === 'yaml'],
    [MARKUP, format === 'xml'],
    [OPERATOR, true],
    [DEFAULT, /[([]\s{0,4}$/.test(text.slice(Math.max(0, start - 8), Math.max(0, start - 1)))],
    [CALL, format === 'code' && setters.test(text.slice(start, end))],
    [FLAG, isFlag],
    [DIRECTIVE, /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 80), start))],
  ];
  for (const [pattern, applies] of patterns) {
    if (!applies) continue;
    pattern.lastIndex = end;
    if (pattern.test(text)) yield pattern.lastIndex;
  }
}

/** `"…" == password`: the literal stands before its name. */
function comparedBefore(text: string, start: number): Binding | undefined {
  let last = start - 1;
  while (text.charAt(last) === ' ') last--;
  if (text.charAt(last) !== '=') return undefined;
  const head = text.slice(Math.max(0, start - 300), start);
  const match = /["']((?:[^"'\\\n]|\\.){4,200})["'][ \t]{0,4}[=!]==?[ \t]{0,4}$/d.exec(head);
  const range = match?.indices?.[1];
  const from = start - head.length;
  return range && { start: from + range[0], end: from + range[1], quoted: true };
}

/** A value up to a blank, a quote or a backslash, for assignments inside strings. */
const PLAIN = /([^\s"'`\\;&|<>(){}$]{8,400})/dy;

function literalAt(
  text: string,
  at: number,
  format: Format,
  embedded = false,
): Binding | undefined {
  if (embedded) return unquotedAt(text, at, PLAIN);
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text)?.indices?.slice(1).find(Boolean);
  if (quoted) return { start: quoted[0], end: quoted[1], quoted: true };
  const pattern = UNQUOTED[format];
  return pattern && unquotedAt(text, at, pattern);
}

function unquotedAt(text: string, at: number, pattern: RegExp): Binding | undefined {
  pattern.lastIndex = at;
  const range = pattern.exec(text)?.indices?.[1];
  return range && { start: range[0], end: range[1], quoted: false };
}
