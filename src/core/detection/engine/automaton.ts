const SYMBOLS = 128;

/**
 * Finds all of many keywords in one pass, ASCII case folded (Aho and Corasick, 1975), as a table of
 * transitions. Characters beyond ASCII lead back to the root.
 */
export class KeywordAutomaton {
  readonly #next: Int32Array;
  /** Keywords that end in each state. */
  readonly #found: readonly (readonly number[])[];
  readonly #lengths: readonly number[];

  /** Keywords are lower-case ASCII. */
  constructor(keywords: readonly string[]) {
    const states = keywords.reduce((sum, keyword) => sum + keyword.length, 1);
    const next = new Int32Array(states * SYMBOLS).fill(-1);
    const found: number[][] = [[]];
    let used = 1;
    keywords.forEach((keyword, index) => {
      let state = 0;
      for (let at = 0; at < keyword.length; at++) {
        const slot = state * SYMBOLS + keyword.charCodeAt(at);
        if (next[slot] === -1) {
          found[used] = [];
          next[slot] = used++;
        }
        state = next[slot] ?? 0;
      }
      found[state]?.push(index);
    });
    complete(next, found, used);
    this.#next = next.slice(0, used * SYMBOLS);
    this.#found = found;
    this.#lengths = keywords.map((keyword) => keyword.length);
  }

  /** Calls back for every hit, in the order of their ends. */
  scan(text: string, hit: (keyword: number, start: number) => void): void {
    const next = this.#next;
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      let code = text.charCodeAt(at);
      if (code >= SYMBOLS) {
        state = 0;
        continue;
      }
      if (code >= 65 && code <= 90) code += 32;
      state = next[state * SYMBOLS + code] ?? 0;
      if (state === 0) continue;
      const ended = this.#found[state];
      if (ended === undefined || ended.length === 0) continue;
      for (const keyword of ended) hit(keyword, at + 1 - (this.#lengths[keyword] ?? 0));
    }
  }
}

/** Fills the missing transitions breadth first with those of the longest proper suffix. */
function complete(next: Int32Array, found: number[][], states: number): void {
  const fallback = new Int32Array(states);
  const queue: number[] = [];
  for (let code = 0; code < SYMBOLS; code++) {
    const target = next[code] ?? -1;
    if (target === -1) next[code] = 0;
    else queue.push(target);
  }
  // The queue grows while it is gone through.
  for (const state of queue) {
    const suffix = fallback[state] ?? 0;
    found[state]?.push(...(found[suffix] ?? []));
    for (let code = 0; code < SYMBOLS; code++) {
      const slot = state * SYMBOLS + code;
      const target = next[slot] ?? -1;
      const viaSuffix = next[suffix * SYMBOLS + code] ?? 0;
      if (target === -1) next[slot] = viaSuffix;
      else {
        fallback[target] = viaSuffix;
        queue.push(target);
      }
    }
  }
}
