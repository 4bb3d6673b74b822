import type { Source } from '../engine/finder';
import type { Format } from '../formats';
import { lineStart } from '../lineBounds';
import { argumentAfter, wrappedAt } from './calls';
import { commandValue, isSubstituted, substituteAfter } from './commands';
import { chosenAt, tupleValue } from './expressions';
import { fieldValue } from './fields';
import { literalAt, unquotedAt, WORD, type Binding } from './literals';
import { attributeValue, markupValue } from './markup';

/** What may stand before an operator: an index, and what closes quotes and brackets. */
const CLOSE = String.raw`(?:\[\d{0,6}\])?\\?["'\`\]]{0,2}\s{0,20}`;
/** In code, a type: `password: string =`, `char password[] =`, `Password { get; set; } =`. */
const TYPE = String.raw`(?<=\S[ \t]{1,8})As[ \t]\w{1,20}[ \t]=|[?!]?:[ \t]{0,4}[&A-Za-z_][\w<>[\]|?., &']{0,40}[ \t]{0,4}=(?![=>])|(?<=\S[ \t]{1,8})[A-Za-z_*][\w.*[\]]{0,24}[ \t]{1,4}=(?![=>])|\s?\{ ?get;(?: ?\w{0,9} ?set;| ?init;)? ?\} ?=|`;
/** Comparisons bind, too: the literal on the other side is the credential. */
const SIGN = String.raw`::?=|[.+]=|=>|<-|->(?=[ \t]{1,4}")|[=!]==?|=|:(?!:)|\|\|=?|\?\?=?|\?=`;
const BLANKS = String.raw`[ \t]{0,40}(?:\r?\n[ \t]{1,40}(?=["'\`]))?`;
const OPERATOR = new RegExp(`${CLOSE}(?:${SIGN})${BLANKS}`, 'y');
const TYPED_OPERATOR = new RegExp(`${CLOSE}(?:${TYPE}${SIGN})${BLANKS}`, 'y');
/** `getenv("DB_PASSWORD", "…")`, `["DB_PASSWORD"] ?? "…"`. */
const DEFAULT = /["'`][)\]]?\s{0,4}(?:,|\|\||\?\?|or\b)\s{0,20}/y;
/** `get("db", "password", fallback="…")`. */
const FALLBACK =
  /["'`]\s{0,4},\s{0,20}(?:default|fallback)(?:_?[vV]alue)?\s{0,2}[=:]\s{0,2}(?=["'`])/y;
/** `"password" to "…"` of Kotlin. */
const TO = /["']\s{1,4}to\s{1,4}(?=")/y;
/** `password.equals("…")`. */
const EQUALS = /\.equals(?:IgnoreCase)?\(\s{0,10}/y;
/** `.password("…")`, `setPassword("…")`, C++'s `password{"…"}`. */
const CALL = /\(\s{0,10}|\{(?=R?"[^"\n]{1,200}"\})/y;
/** `<password>…`, `key="Password" value="…"`. */
const MARKUP = /(?:["']\s{1,10}value\s{0,4}=\s{0,4}|>\s{0,20})/y;
/** A list of variables in YAML: `name: DB_PASSWORD`, and `value: …` on the next line. */
const LISTED = /["']?[ \t]*\r?\n[ \t]+value:[ \t]+/y;
/** `password "…";` at the head of a line or block, as configuration files have it; `:password "…"`, `-Password "…"`. */
const DIRECTED =
  /(?:^|[\n{;(])[ \t]*$|(?:^|[\s{(])[:-]$|(?:^|[\s(])(?:setq?|defvar|defparameter|defconst|def)[ \t]+$/;
const DIRECTIVE = /[ \t]{1,4}(?=["'])/y;
/** `--password …`. */
const FLAG = /[ \t=]{1,4}/y;

/** The literal that is bound to the name which stands there, or undefined when nothing is. */
export function bindingAfter(source: Source, start: number, end: number): Binding | undefined {
  const { text, format } = source;
  if (isSubstituted(text, start, end)) return substituteAfter(text, end);
  const sure =
    embeddedAfter(text, start, end, format) ??
    argumentAfter(text, start, end) ??
    (format === 'code' ? tupleValue(text, start, end) : undefined);
  if (sure) return sure;
  if (canBind(text, end))
    for (const at of valueStarts(text, start, end, format)) {
      const binding = literalAt(text, at, format) ?? wrapped(text, at, format);
      if (binding && (binding.quoted || !isInline(text, start))) return binding;
      if (binding) return unquotedAt(text, at, WORD);
    }
  return comparedBefore(text, start) ?? besides(source, start, end);
}

/** Values that stand apart from their names: in another field, element or word. */
function besides(source: Source, start: number, end: number): Binding | undefined {
  const { text, format } = source;
  if (format === 'xml') {
    const binding = markupValue(text, start, end);
    if (binding) return binding;
  }
  const attribute = format === 'code' ? attributeValue(text, end) : undefined;
  if (attribute) return attribute;
  const field = fieldValue(source, start, end);
  return (
    (field === undefined ? undefined : literalAt(text, field, format)) ??
    commandValue(text, start, end, format)
  );
}

/** In languages that have expressions. */
function wrapped(text: string, at: number, format: Format): Binding | undefined {
  return format === 'code' ? (wrappedAt(text, at) ?? chosenAt(text, at)) : undefined;
}

/** One of several on a line, or an option: its value ends at the next blank. */
function isInline(text: string, start: number): boolean {
  if (text.startsWith('--', start - 2)) return true;
  if (!/[ \t]/.test(text.charAt(start - 1))) return false;
  const line = text.slice(Math.max(lineStart(text, start), start - 200), start);
  return /\w=\S+[ \t]+$/.test(line);
}

/** A value up to a blank, a quote or a backslash, for assignments inside strings. */
const PLAIN = /([^\s"'`\\;&|<>(){}$]{8,400})/dy;
/** The rest of a string that is an assignment as a whole: `- "DB_PASSWORD=…"`. */
const WHOLE = /(?<=["'`](?:[A-Z][A-Z0-9_-]{0,80}|--?[\w-]{1,80})=)([^\s"'`\\]{1,400})(?=["'`])/dy;

/** An assignment of a variable inside of a string. */
function embeddedAfter(
  text: string,
  start: number,
  end: number,
  format: Format,
): Binding | undefined {
  if (text[end] !== '=') return undefined;
  const isOption = text.charAt(start - 1) === '-';
  if (!isOption && !/^[A-Z][A-Z0-9_-]+$/.test(text.slice(start, end))) return undefined;
  const whole = unquotedAt(text, end + 1, WHOLE);
  return whole ?? (format === 'code' ? unquotedAt(text, end + 1, PLAIN) : undefined);
}

/** What follows most names that are no assignment: the end of a statement, of an argument or of a sentence. */
function canBind(text: string, end: number): boolean {
  let at = /^\\["']/.test(text.slice(end, end + 2)) ? end + 2 : end;
  while (/["'`\])]/.test(text.charAt(at)) && at < end + 3) at++;
  const mark = text.charAt(at);
  return !/[;{}&/*\\]/.test(mark) || /^(?:\{R?"|\s?\{ ?get;)/.test(text.slice(at, at + 8));
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
    [format === 'code' || format === 'text' ? TYPED_OPERATOR : OPERATOR, true],
    [DEFAULT, /[([]\s{0,4}$/.test(text.slice(Math.max(0, start - 8), Math.max(0, start - 1)))],
    [FALLBACK, format === 'code'],
    [CALL, format === 'code' && setters.test(text.slice(start, end))],
    [FLAG, isFlag],
    [EQUALS, format === 'code'],
    [TO, format === 'code'],
    [
      DIRECTIVE,
      /[ \t]/.test(text.charAt(end)) && DIRECTED.test(text.slice(Math.max(0, start - 80), start)),
    ],
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
  const mark = text.charAt(last);
  if (mark !== '=' && mark !== '(') return undefined;
  const head = text.slice(Math.max(0, start - 300), start);
  const match =
    /["']((?:[^"'\\\n]|\\.){4,200})["'](?:[ \t]{0,4}[=!]==?[ \t]{0,4}|\.equals(?:IgnoreCase)?\([ \t]{0,4})$/d.exec(
      head,
    );
  const range = match?.indices?.[1];
  const from = start - head.length;
  return range && { start: from + range[0], end: from + range[1], quoted: true };
}
