const ASCII = 128;
/** Set in an entry whose state ends a keyword. */
const ENDS = 0x8000;
const STATE = 0x7fff;

/**
 * Finds all of many keywords in one pass, ASCII case folded (Aho and Corasick, 1975), as one table of
 * transitions: a row for each state, the shallow ones first so that what is used most lies together, and a
 * column for each character that keywords have. All other characters lead back to the root.
 */
export class KeywordAutomaton {
  readonly #next: Uint16Array;
  readonly #columns: Uint8Array;
  readonly #width: number;
  /** The keywords that end in each state. */
  readonly #found: readonly (readonly number[] | undefined)[];
  readonly #lengths: readonly number[];

  /** Keywords are lower-case ASCII. Throws a RangeError when they have more than 32,767 states. */
  constructor(keywords: readonly string[]) {
    const columns = columnsOf(keywords);
    const width = Math.max(0, ...columns) + 1;
    const { next, ends } = makeTrie(keywords, columns, width);
    this.#found = complete(next, ends, width);
    for (let slot = 0; slot < next.length; slot++) {
      const state = next[slot] ?? 0;
      if (this.#found[state] !== undefined) next[slot] = state | ENDS;
    }
    this.#next = next;
    this.#columns = columns;
    this.#width = width;
    this.#lengths = keywords.map((keyword) => keyword.length);
  }

  /** Calls back for every hit, in the order of their ends. */
  scan(text: string, hit: (keyword: number, start: number, end: number) => void): void {
    const next = this.#next;
    const columns = this.#columns;
    const width = this.#width;
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      state = code < ASCII ? (next[state * width + (columns[code] ?? 0)] ?? 0) : 0;
      if (state < ENDS) continue;
      state &= STATE;
      for (const keyword of this.#found[state] ?? [])
        hit(keyword, at + 1 - (this.#lengths[keyword] ?? 0), at + 1);
    }
  }
}

/** The column of each character, upper case as lower case; 0 for those that no keyword has. */
function columnsOf(keywords: readonly string[]): Uint8Array {
  const columns = new Uint8Array(ASCII);
  let used = 0;
  for (const keyword of keywords)
    for (let at = 0; at < keyword.length; at++) columns[keyword.charCodeAt(at)] ||= ++used;
  for (let code = 65; code <= 90; code++) columns[code] = columns[code + 32] ?? 0;
  return columns;
}

/** Letter after letter of all keywords, so that a state's number grows with its depth. */
function makeTrie(
  keywords: readonly string[],
  columns: Uint8Array,
  width: number,
): { readonly next: Uint16Array; readonly ends: (number[] | undefined)[] } {
  const most = keywords.reduce((sum, keyword) => sum + keyword.length, 1);
  const next = new Uint16Array(most * width);
  const states = new Uint16Array(keywords.length);
  const ends: (number[] | undefined)[] = [];
  let used = 1;
  const deepest = keywords.reduce((length, keyword) => Math.max(length, keyword.length), 0);
  for (let depth = 0; depth < deepest; depth++)
    keywords.forEach((keyword, index) => {
      if (depth >= keyword.length) return;
      const slot = (states[index] ?? 0) * width + (columns[keyword.charCodeAt(depth)] ?? 0);
      if (next[slot] === 0) next[slot] = used++;
      const state = next[slot] ?? 0;
      states[index] = state;
      if (depth === keyword.length - 1) (ends[state] ??= []).push(index);
    });
  if (used > STATE) throw new RangeError(`Too many keywords: ${used} states.`);
  ends.length = used;
  return { next: next.slice(0, used * width), ends };
}

/** Fills missing transitions with those of the longest proper suffix; returns what ends in each state. */
function complete(
  next: Uint16Array,
  ends: (number[] | undefined)[],
  width: number,
): (readonly number[] | undefined)[] {
  const suffixes = new Uint16Array(ends.length);
  for (let state = 0; state < ends.length; state++) {
    const suffix = suffixes[state] ?? 0;
    const more = state === 0 ? undefined : ends[suffix];
    if (more) ends[state] = [...(ends[state] ?? []), ...more];
    for (let column = 1; column < width; column++) {
      const slot = state * width + column;
      const viaSuffix = state === 0 ? 0 : (next[suffix * width + column] ?? 0);
      const child = next[slot] ?? 0;
      if (child === 0) next[slot] = viaSuffix;
      else suffixes[child] = viaSuffix;
    }
  }
  return ends;
}
