import { ServiceError } from '../protocol/errors';

/** One item with the place that it has in the order: by rank, then by key. */
export interface Ranked<T> {
  readonly key: string;
  readonly rank: number | string;
  readonly item: T;
}

/**
 * One page in order. The token names the last item told, not a position: what comes or goes meanwhile
 * neither repeats nor hides another item. Throws InvalidNextTokenException for a token of another kind.
 */
export function page<T>(
  all: readonly Ranked<T>[],
  token: string | undefined,
  size: number,
  descending = false,
): { readonly items: readonly T[]; readonly nextToken?: string } {
  const sign = descending ? -1 : 1;
  const after = token === undefined ? undefined : parse(token);
  const rest = [...all]
    .sort((a, b) => sign * compare(a, b))
    .filter((ranked) => after === undefined || sign * compare(ranked, after) > 0);
  const items = rest.slice(0, size);
  const last = items.at(-1);
  return {
    items: items.map(({ item }) => item),
    ...(last && rest.length > size && { nextToken: format(last) }),
  };
}

type Place = Pick<Ranked<unknown>, 'key' | 'rank'>;

function compare(a: Place, b: Place): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
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
