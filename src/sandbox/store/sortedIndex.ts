/** A place in an order: by rank, then by key. */
export interface Place {
  readonly rank: number | string;
  readonly key: string;
}

export interface Entry<T> extends Place {
  readonly item: T;
}

/** How items are ordered; ranks are of one type, keys differ. */
export interface Order<T> {
  readonly rank: (item: T) => number | string;
  readonly key: (item: T) => string;
}

/** Items in an order that is kept while they come, go and change: no listing sorts anew. */
export class SortedIndex<T> {
  readonly #order: Order<T>;
  readonly #entries: Entry<T>[];
  readonly #byKey: Map<string, Entry<T>>;

  constructor(items: Iterable<T>, order: Order<T>) {
    this.#order = order;
    this.#entries = sorted(items, order);
    this.#byKey = new Map(this.#entries.map((entry) => [entry.key, entry]));
  }

  get entries(): readonly Entry<T>[] {
    return this.#entries;
  }

  /** Adds an item, or moves it to where it belongs now. */
  put(item: T): void {
    const entry = entryOf(item, this.#order);
    const known = this.#byKey.get(entry.key);
    if (known?.rank === entry.rank && known.item === item) return;
    this.remove(entry.key);
    this.#entries.splice(position(this.#entries, entry), 0, entry);
    this.#byKey.set(entry.key, entry);
  }

  remove(key: string): void {
    const entry = this.#byKey.get(key);
    if (!entry) return;
    this.#entries.splice(position(this.#entries, entry), 1);
    this.#byKey.delete(key);
  }
}

export function sorted<T>(items: Iterable<T>, order: Order<T>): Entry<T>[] {
  return Array.from(items, (item) => entryOf(item, order)).sort(comparePlaces);
}

/** Where a place is in the order, or would be: everything before it comes before that place. */
export function position(entries: readonly Place[], place: Place): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = entries[middle];
    if (other && comparePlaces(other, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function comparePlaces(a: Place, b: Place): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function entryOf<T>(item: T, { rank, key }: Order<T>): Entry<T> {
  return { rank: rank(item), key: key(item), item };
}
