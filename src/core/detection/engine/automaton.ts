const ASCII = 128;

/**
 * Finds all of many keywords in one pass, ASCII case folded (Aho and Corasick, 1975), as one table of
 * transitions: a row for each state, in breadth-first order so that the common ones lie together, and a column
 * for each character that keywords have. All other characters lead back to the root.
 */
export class KeywordAutomaton {
  /** Where the row of the next state begins. */
  readonly #next: Int32Array;
  readonly #columns: Uint8Array;
  /** 1 where a row's state ends a keyword, at the row's beginning. */
  readonly #ends: Uint8Array;
  readonly #found: ReadonlyMap<number, readonly number[]>;
  readonly #lengths: readonly number[];

  /** Keywords are lower-case ASCII. */
  constructor(keywords: readonly string[]) {
    this.#columns = columnsOf(keywords);
    const width = Math.max(...this.#columns) + 1;
    const trie = makeTrie(keywords);
    const { next, found } = complete(trie, this.#columns, width);
    this.#next = next;
    this.#found = found;
    this.#ends = new Uint8Array(next.length);
    for (const row of found.keys()) this.#ends[row] = 1;
    this.#lengths = keywords.map((keyword) => keyword.length);
  }

  /** Calls back for every hit, in the order of their ends. */
  scan(text: string, hit: (keyword: number, start: number, end: number) => void): void {
    const next = this.#next;
    const columns = this.#columns;
    const ends = this.#ends;
    let row = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      row = code < ASCII ? (next[row + (columns[code] ?? 0)] ?? 0) : 0;
      if (ends[row] !== 1) continue;
      for (const keyword of this.#found.get(row) ?? [])
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

interface Node {
  readonly children: Map<number, Node>;
  readonly ends: number[];
  row: number;
  /** The node of the longest proper suffix. */
  suffix: Node | undefined;
}

const makeNode = (): Node => ({ children: new Map(), ends: [], row: 0, suffix: undefined });

function makeTrie(keywords: readonly string[]): Node {
  const root = makeNode();
  keywords.forEach((keyword, index) => {
    let node = root;
    for (let at = 0; at < keyword.length; at++) {
      const code = keyword.charCodeAt(at);
      const child = node.children.get(code) ?? makeNode();
      node.children.set(code, child);
      node = child;
    }
    node.ends.push(index);
  });
  return root;
}

/** Breadth first: a state's row begins as that of its longest proper suffix, which is complete by then. */
function complete(
  root: Node,
  columns: Uint8Array,
  width: number,
): { readonly next: Int32Array; readonly found: ReadonlyMap<number, readonly number[]> } {
  const queue: Node[] = [root];
  // The queue grows while it is gone through.
  for (const node of queue) {
    for (const [code, child] of node.children) {
      child.row = queue.length * width;
      child.suffix = node === root ? root : follow(node.suffix, code, root);
      child.ends.push(...child.suffix.ends);
      queue.push(child);
    }
  }
  const next = new Int32Array(queue.length * width);
  const found = new Map<number, readonly number[]>();
  for (const { row, suffix, children, ends } of queue) {
    if (suffix) next.copyWithin(row, suffix.row, suffix.row + width);
    for (const [code, child] of children) next[row + (columns[code] ?? 0)] = child.row;
    if (ends.length > 0) found.set(row, ends);
  }
  return { next, found };
}

/** The state that a character leads to from a state, or from its suffixes. */
function follow(from: Node | undefined, code: number, root: Node): Node {
  for (let node = from; node; node = node.suffix) {
    const child = node.children.get(code);
    if (child) return child;
  }
  return root;
}
