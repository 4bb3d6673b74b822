import { ServiceError } from '../protocol/errors';
import { comparePlaces, position, type Entry, type Place } from '../store/sortedIndex';

/** What of an order is told, and how it is cut. */
export interface Paging<T> {
  readonly matches: (item: T) => boolean;
  readonly size: number;
  readonly token: string | undefined;
  readonly descending?: boolean;
}

/**
 * One page of what is in order. The token names the last item told, not a position: what comes or goes
 * meanwhile neither repeats nor hides another item. Throws InvalidNextTokenException for a token of another
 * kind.
 */
export function page<T>(
  ordered: readonly Entry<T>[],
  { matches, size, token, descending = false }: Paging<T>,
): { readonly items: readonly T[]; readonly nextToken?: string } {
  const found: Entry<T>[] = [];
  const step = descending ? -1 : 1;
  for (let at = start(ordered, token, descending); found.length <= size; at += step) {
    const entry = ordered[at];
    if (entry === undefined) break;
    if (matches(entry.item)) found.push(entry);
  }
  const last = found.length > size ? found[size - 1] : undefined;
  return {
    items: found.slice(0, size).map(({ item }) => item),
    ...(last && { nextToken: format(last) }),
  };
}

/** Where to go on: after the place of the token, or at the beginning. */
function start(ordered: readonly Place[], token: string | undefined, descending: boolean): number {
  if (token === undefined) return descending ? ordered.length - 1 : 0;
  const last = parse(token);
  const at = position(ordered, last);
  const other = ordered[at];
  if (other && typeof other.rank !== typeof last.rank) throw invalidToken();
  if (descending) return at - 1;
  return other && comparePlaces(other, last) === 0 ? at + 1 : at;
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
  throw invalidToken();
}

function invalidToken(): ServiceError {
  return new ServiceError('InvalidNextTokenException', 'Invalid NextToken value.');
}
