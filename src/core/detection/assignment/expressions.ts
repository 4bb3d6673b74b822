import { beforeName } from './around';
import { quotedAt, type Binding } from './literals';

/** `('…')`, `['…']`, `<string>'…'` around a literal. */
const WRAPPED = /(?:<\w{1,20}>|[([]\s{0,40})(?=["'`])/y;
/** What may choose a literal: `env.PASSWORD || '…'`, `input() or '…'`, `isNew ? '…' : other`, `isOld ? other : '…'`. */
const CHOICE = /(\|\||\?\?|\bor\b|\?|:)\s{0,20}["'`]/;
/** Characters of an expression before the literal, at most. */
const MOST = 160;
/** Names before this one on the left of an assignment, and what stands between it and the first value. */
const TUPLE_BEFORE =
  /(?:^|[\n;{])[ \t]*(?:(?:let|var|const|my|local)\s{1,4}\(?)?((?:[$\w.]{1,40}[ \t]*,[ \t]*){1,6})\$?$/;
const TUPLE_AFTER = /\)?[ \t]*(?:,[ \t]*[$\w.]{1,40}[ \t]*){0,6}:?=[ \t]*\(?/y;
const SKIPPED = /(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[\w.-]{1,60})[ \t]*,[ \t]*/y;

/** The literal of an expression that begins at a place: in brackets, or one of several that may be chosen. */
export function chosenAt(text: string, at: number): Binding | undefined {
  WRAPPED.lastIndex = at;
  const place = WRAPPED.test(text) ? WRAPPED.lastIndex : chosenPlace(text, at);
  const literal = place === undefined ? undefined : quotedAt(text, place);
  return literal && ENDED.test(text.slice(literal.end, literal.end + 50)) ? literal : undefined;
}

const ENDED = /^["'`]{1,3}\s{0,40}(?:[)\],;:}]|\r?\n|$|as\b)/;

/** Where the first literal stands that an expression on this line may choose; a colon is one of `? :`. */
function chosenPlace(text: string, at: number): number | undefined {
  const expression = text.slice(at, at + MOST);
  const found = CHOICE.exec(expression);
  if (!found || found.index === 0 || /[\n;{}]/.test(expression.slice(0, found.index)))
    return undefined;
  if (found[1] === ':' && !expression.slice(0, found.index).includes('?')) return undefined;
  return at + found.index + found[0].length - 1;
}

/** `user, password = 'app', '…'`: the literal at the name's own place among the values. */
export function tupleValue(text: string, start: number, end: number): Binding | undefined {
  if (beforeName(text, start).mark !== ',') return undefined;
  const names = TUPLE_BEFORE.exec(text.slice(Math.max(0, start - 160), start))?.[1];
  if (names === undefined) return undefined;
  TUPLE_AFTER.lastIndex = end;
  if (!TUPLE_AFTER.test(text)) return undefined;
  let at = TUPLE_AFTER.lastIndex;
  for (let left = names.split(',').length - 1; left > 0; left--) {
    SKIPPED.lastIndex = at;
    if (!SKIPPED.test(text)) return undefined;
    at = SKIPPED.lastIndex;
  }
  return quotedAt(text, at);
}
