import type { Inputs } from '../model/inputs';
import type { SecretRecord } from '../store/records';
import type { Context } from './context';
import { checkFilters, passes } from './filters';
import { isPurged } from './lookup';
import { page } from './paging';
import { metadata, stagesOf } from './read';

type SortBy = NonNullable<Inputs['ListSecrets']['SortBy']>;

const ranks: Readonly<Record<SortBy, (secret: SecretRecord) => number | string>> = {
  name: (secret) => secret.name,
  'created-date': (secret) => secret.createdAt,
  'last-accessed-date': (secret) => secret.lastAccessedDay ?? 0,
  'last-changed-date': (secret) => secret.changedAt,
};

export function listSecrets(context: Context, input: Inputs['ListSecrets']): object {
  const { Filters = [], SortBy = 'created-date' } = input;
  checkFilters(Filters);
  const rank = ranks[SortBy];
  const { items, nextToken } = page(context.secrets.all, {
    rank,
    key: ({ arn }) => arn,
    matches: (secret) =>
      (input.IncludePlannedDeletion === true || secret.deletedAt === undefined) &&
      !isPurged(context, secret) &&
      passes(secret, Filters),
    size: input.MaxResults ?? 100,
    token: input.NextToken,
    descending: input.SortOrder === 'desc',
  });
  return {
    SecretList: items.map((secret) => ({
      ...metadata(secret),
      SecretVersionsToStages: stagesOf(secret),
    })),
    ...(nextToken !== undefined && { NextToken: nextToken }),
  };
}
