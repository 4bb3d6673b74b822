import type { Struck } from './fault';

/** What each paged operation answers for a page without items. */
const empty: Readonly<Record<string, object>> = {
  BatchGetSecretValue: { SecretValues: [], Errors: [] },
  ListSecretVersionIds: { Versions: [] },
  ListSecrets: { SecretList: [] },
};

/** Stands for the beginning of the list, which has no token of its own. */
const BEGINNING = 'empty-page-before-the-first';

/** An empty page whose token leads to where the call was, or undefined where an operation has no pages. */
export function emptyPage({ operation, input }: Struck): object | undefined {
  const page = empty[operation];
  if (page === undefined) return undefined;
  const { NextToken } = (input ?? {}) as { NextToken?: unknown };
  return { ...page, NextToken: NextToken ?? BEGINNING };
}

/** The call without the token that stands for the beginning. */
export function withoutEmptyToken(call: Struck): Struck {
  if ((call.input as { NextToken?: unknown } | null)?.NextToken !== BEGINNING) return call;
  const input = { ...(call.input as Record<string, unknown>) };
  delete input['NextToken'];
  return { ...call, input };
}
