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
  /** The keywords that end in each state, state after state, and where those of each begin: no object is met in the scan. */
  readonly #found: Uint16Array;
  readonly #from: Uint32Array;
  readonly #lengths: Uint16Array;

  /** Keywords are lower-case ASCII. Throws a RangeError when they have more than 32,767 states. */
  constructor(keywords: readonly string[]) {
    const trie = new Trie(keywords);
    this.#columns = trie.columnOf;
    this.#width = trie.width;
    const { next, found } = complete(trie);
    this.#next = next;
    this.#found = Uint16Array.from(found.flatMap((ending) => ending ?? []));
    this.#from = new Uint32Array(found.length + 1);
    for (const [state, ending] of found.entries())
      this.#from[state + 1] = (this.#from[state] ?? 0) + (ending?.length ?? 0);
    this.#lengths = Uint16Array.from(keywords, (keyword) => keyword.length);
  }

  /** Calls back for every hit, in the order of their ends. */
  scan(text: string, hit: (keyword: number, start: number, end: number) => void): void {
    const next = this.#next;
    const columns = this.#columns;
    const width = this.#width;
    const [found, from, lengths] = [this.#found, this.#from, this.#lengths];
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      state = code < ASCII ? (next[state * width + (columns[code] ?? 0)] ?? 0) : 0;
      if (state < ENDS) continue;
      state &= STATE;
      const last = from[state + 1] ?? 0;
      for (let index = from[state] ?? 0; index < last; index++) {
        const keyword = found[index] ?? 0;
        hit(keyword, at + 1 - (lengths[keyword] ?? 0), at + 1);
      }
    }
  }
}

/** The letters of all keywords as a tree in arrays: a node's children are a list. */
class Trie {
  /** The column of each character, upper case as lower case; 0 for those that no keyword has. */
  readonly columnOf = new Uint8Array(ASCII);
  width = 1;
  /** Of each node the column of its character, its first child, and the next child of its parent. */
  readonly columns: Uint8Array;
  readonly firstChild: Uint16Array;
  readonly sibling: Uint16Array;
  /** The keywords that end in each node. */
  readonly ends: (number[] | undefined)[] = [];
  size = 1;

  constructor(keywords: readonly string[]) {
    let most = 1;
    for (const keyword of keywords) most += keyword.length;
    this.columns = new Uint8Array(most);
    this.firstChild = new Uint16Array(most);
    this.sibling = new Uint16Array(most);
    const { columnOf } = this;
    for (let index = 0; index < keywords.length; index++) {
      const keyword = keywords[index] ?? '';
      let node = 0;
      for (let at = 0; at < keyword.length; at++) {
        const code = keyword.charCodeAt(at);
        const column = (columnOf[code] ||= this.width++);
        node = this.#childOf(node, column);
      }
      (this.ends[node] ??= []).push(index);
    }
    for (let code = 65; code <= 90; code++) columnOf[code] = columnOf[code + 32] ?? 0;
  }

  #childOf(node: number, column: number): number {
    let child = this.firstChild[node] ?? 0;
    while (child !== 0 && this.columns[child] !== column) child = this.sibling[child] ?? 0;
    if (child !== 0) return child;
    if (this.size > STATE) throw new RangeError(`Too many keywords: over ${STATE} states.`);
    child = this.size++;
    this.columns[child] = column;
    this.sibling[child] = this.firstChild[node] ?? 0;
    this.firstChild[node] = child;
    return child;
  }
}

/**
 * The table of a tree. States are numbered level by level; the row of one is that of its longest proper suffix, which is
 * complete by then, with its own children in place of the suffix's.
 */
function complete({ columns, firstChild, sibling, ends, size, width }: Trie): {
  readonly next: Uint16Array;
  readonly found: readonly (readonly number[] | undefined)[];
} {
  const next = new Uint16Array(size * width);
  const found = new Array<readonly number[] | undefined>(size);
  const nodes = new Uint16Array(size);
  const suffixes = new Uint16Array(size);
  let used = 1;
  for (let state = 0; state < size; state++) {
    const node = nodes[state] ?? 0;
    const row = state * width;
    const suffix = (suffixes[state] ?? 0) * width;
    if (state > 0) next.copyWithin(row, suffix, suffix + width);
    for (let child = firstChild[node] ?? 0; child !== 0; child = sibling[child] ?? 0) {
      const slot = row + (columns[child] ?? 0);
      const to = used++;
      const shorter = state === 0 ? 0 : (next[slot] ?? 0) & STATE;
      nodes[to] = child;
      suffixes[to] = shorter;
      const own = ends[child];
      const inherited = found[shorter];
      found[to] = own && inherited ? [...own, ...inherited] : (own ?? inherited);
      next[slot] = found[to] === undefined ? to : to | ENDS;
    }
  }
  return { next, found };
}
