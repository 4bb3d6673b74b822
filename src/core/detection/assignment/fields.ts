import type { Source } from '../engine/finder';
import { lineEnd, lineStart } from '../lineBounds';
import { beforeName } from './around';
import { indentOf } from './yaml';

/** Characters before and after a name in which the field with its value is looked for. */
const REACH = 1_000;
const MOST_LINES = 8;
/** A token costs as much as so many characters that a pattern looks at. */
const COST = 30;

/** A field that says what another one is called: `"name": "DB_PASSWORD"`, `ParameterKey: DbPassword`. */
const NAMES =
  /(?:^|[\s,{(<[?&"'])[A-Za-z]{0,16}[_-]?(?:name|key|variable|property|field|option|setting|param|env|id)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?[\w./: -]{0,60}$/i;
/** A field that holds its value. */
const HOLDS =
  /^(?:(?:parameter|default|current|initial|string|text|plain|option)[_-]?)?value$|^default(?:s(?:to)?)?$/i;
const DEFAULTS = /^default(?:s(?:to)?|[_-]?value)?$/i;

/**
 * Where the value stands of a name that is a value itself, or that has an object of its own: beside it, in either order, as in
 * `{"name": "DB_PASSWORD", "value": "…"}`, or in what follows, as in `variable "db_password" { default = "…" }` and
 * `add_argument("--password", default="…")`.
 */
export function fieldValue(source: Source, start: number, end: number): number | undefined {
  const { text, format } = source;
  if (source.budget < 0) return undefined;
  const { quote, mark } = beforeName(text, start);
  const isNamed =
    (mark === ':' || mark === '=') && NAMES.test(text.slice(Math.max(0, start - 120), start));
  if (format === 'yaml') {
    const inBlock = isNamed ? besideInYaml(text, start) : belowInYaml(text, end);
    if (inBlock !== undefined) return inBlock;
  }
  const below = objectAfter(text, end);
  if (below !== undefined) return heldIn(source, below, HOLDS);
  if (!isNamed && (quote === '' || (mark !== '(' && mark !== ','))) return undefined;
  const open = openBefore(source, start);
  if (open === undefined) return undefined;
  if (isNamed) return heldIn(source, open, HOLDS, start);
  return text[open] === '(' ? heldIn(source, open, DEFAULTS, start) : undefined;
}

/** The bracket of the object that follows a name: `"password": {`, `variable "password" {`, `option('password', {`. */
function objectAfter(text: string, end: number): number | undefined {
  if (!/[{\s"'`:=,]/.test(text.charAt(end))) return undefined;
  const match = /^["'`]?\s{0,4}[:=,]{0,2}\s{0,4}(?=\{)/.exec(text.slice(end, end + 12));
  return match ? end + match[0].length : undefined;
}

/** The bracket in which a place stands. */
function openBefore(source: Source, start: number): number | undefined {
  const { text } = source;
  let depth = 0;
  for (let at = start - 1, least = Math.max(0, start - REACH); at >= least; at--) {
    const mark = text.charAt(at);
    if (mark === ')' || mark === ']' || mark === '}') depth++;
    else if ((mark === '(' || mark === '[' || mark === '{') && depth-- === 0)
      return mark === '[' ? undefined : at;
  }
  source.budget -= REACH;
  return undefined;
}

const TOKEN =
  /[ \t\r\n]+|"((?:[^"\\\n]|\\.){0,1200})"|'((?:[^'\\\n]|\\.){0,1200})'|`(?:[^`\\]|\\.){0,1200}`|([A-Za-z_][\w.-]*)|[\s\S]/y;

/**
 * Where the value begins of the first field of that name right in an object or call that opens at `open`. With `named`, that
 * place must stand right in it, too: so that brackets in strings mislead nobody.
 */
function heldIn(source: Source, open: number, names: RegExp, named?: number): number | undefined {
  const { text } = source;
  const last = Math.min(text.length, Math.max(open, named ?? 0) + REACH);
  let depth = 0;
  let key = '';
  let held: number | undefined;
  let isRight = named === undefined;
  for (let at = open + 1; at < last;) {
    TOKEN.lastIndex = at;
    const [token = '', double, single, word] = TOKEN.exec(text) ?? [];
    if (token === '') return undefined;
    const from = at;
    at += token.length;
    source.budget -= COST;
    if (named !== undefined && depth === 0 && from <= named && named < at) isRight = true;
    if (/^\s/.test(token)) continue;
    if (depth === 0 && held === undefined && (token === ':' || token === '=') && names.test(key))
      held = at + (/^>?[ \t]*/.exec(text.slice(at, at + 40))?.[0].length ?? 0);
    if (held !== undefined && isRight) return held;
    if (/^[([{]$/.test(token)) depth++;
    else if (/^[)\]}]$/.test(token) && depth-- === 0) return undefined;
    key = double ?? single ?? word ?? '';
  }
  return undefined;
}

const ENTRY = /^((?:[ \t]|- )*)["']?([\w.-]{1,40})["']?[ \t]*:[ \t]+(?=\S)/;

/** In the same mapping of YAML, above or below. */
function besideInYaml(text: string, start: number): number | undefined {
  const depth = indentOf(text, start);
  for (const step of [1, -1]) {
    let at = lineStart(text, start);
    for (let lines = 0; lines < MOST_LINES; lines++) {
      const isFirst = lines === 0;
      const isItem = /^[ \t]*- /.test(text.slice(at, at + 80));
      const entry = ENTRY.exec(text.slice(at, at + 160));
      const own = entry?.[1]?.length ?? indentOf(text, at);
      if (!isFirst && (own < depth || (step > 0 && isItem && own === depth))) break;
      if (!isFirst && own === depth && entry && HOLDS.test(entry[2] ?? ''))
        return at + entry[0].length;
      if (step < 0 && isItem && own === depth) break;
      const next = step > 0 ? lineEnd(text, at) + 1 : lineStart(text, at - 1);
      if (step > 0 ? next >= text.length : at === 0) break;
      at = next;
    }
  }
  return undefined;
}

/** In the mapping below a key of YAML: `DbPassword:` and, on a line below, `Default: …`. */
function belowInYaml(text: string, end: number): number | undefined {
  const head = /^["']?:[ \t]*\r?\n/.exec(text.slice(end, end + 12));
  if (!head) return undefined;
  const above = indentOf(text, end);
  let depth: number | undefined;
  let at = end + head[0].length;
  for (let lines = 0; lines < MOST_LINES && at < text.length; lines++) {
    const entry = ENTRY.exec(text.slice(at, at + 160));
    const own = indentOf(text, at);
    if (own <= above && text.charAt(at) !== '\n') return undefined;
    depth ??= own;
    if (own === depth && entry && HOLDS.test(entry[2] ?? '')) return at + entry[0].length;
    at = lineEnd(text, at) + 1;
  }
  return undefined;
}
