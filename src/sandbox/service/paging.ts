import { ServiceError } from '../protocol/errors';

/** A place in the order: by rank, then by key. */
interface Place {
  readonly rank: number | string;
  readonly key: string;
}

/** How a listing is ordered and cut. */
export interface Paging<T> {
  readonly rank: (item: T) => number | string;
  readonly key: (item: T) => string;
  readonly matches: (item: T) => boolean;
  readonly size: number;
  readonly token: string | undefined;
  readonly descending?: boolean;
}

/**
 * One page in order, in one pass without sorting all. The token names the last item told, not a position:
 * what comes or goes meanwhile neither repeats nor hides another item. Throws InvalidNextTokenException
 * for a token of another kind.
 */
export function page<T>(
  all: Iterable<T>,
  { rank, key, matches, size, token, descending = false }: Paging<T>,
): { readonly items: readonly T[]; readonly nextToken?: string } {
  const sign = descending ? -1 : 1;
  const after = token === undefined ? undefined : parse(token);
  /** The first `size + 1` in order, so far. */
  const first: (Place & { readonly item: T })[] = [];
  for (const item of all) {
    const ownRank = rank(item);
    const last = first[size];
    if (after !== undefined && sign * compare(ownRank, key(item), after) <= 0) continue;
    if (last !== undefined && sign * compare(ownRank, key(item), last) >= 0) continue;
    if (!matches(item)) continue;
    const own = { rank: ownRank, key: key(item), item };
    first.splice(insertion(first, own, sign), 0, own);
    if (first.length > size + 1) first.pop();
  }
  const last = first.length > size ? first[size - 1] : undefined;
  return {
    items: first.slice(0, size).map(({ item }) => item),
    ...(last && { nextToken: format(last) }),
  };
}

function insertion(ordered: readonly Place[], own: Place, sign: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ordered[middle];
    if (other && sign * compare(other.rank, other.key, own) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(rank: Place['rank'], key: string, other: Place): number {
  if (rank !== other.rank) return rank < other.rank ? -1 : 1;
  return key < other.key ? -1 : key > other.key ? 1 : 0;
}

function format({ key, rank }: Place): string {
  return Buffer.from(JSON.stringify([rank, key])).toString('base64url');
}

function parse(token: string): Place {
  try {
    const [rank, key] = JSON.parse(Buffer.from(token, 'base64url').toString()) as unknown[];
    if ((typeof rank === 'number' || typeof rank === 'string') && typeof key === 'string')
      return { rank, key };
  } catch {
    // Falls through to the one answer for every token that is not ours.
  }
  throw new ServiceError('InvalidNextTokenException', 'Invalid NextToken value.');
}
