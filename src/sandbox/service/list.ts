import type { Inputs } from '../model/inputs';
import type { Context } from './context';
import { checkFilters, passes } from './filters';
import { isPurged } from './lookup';
import { page } from './paging';
import { metadata, stagesOf } from './read';

export function listSecrets(context: Context, input: Inputs['ListSecrets']): object {
  const { Filters = [], SortBy = 'created-date' } = input;
  checkFilters(Filters);
  const { items, nextToken } = page(context.secrets.ordered(SortBy), {
    matches: (secret) =>
      (input.IncludePlannedDeletion === true || secret.deletedAt === undefined) &&
      !isPurged(context, secret) &&
      passes(secret, Filters),
    size: input.MaxResults ?? 100,
    token: input.NextToken,
    descending: input.SortOrder === 'desc',
  });
  return {
    SecretList: items.map((secret) => {
      const stages = stagesOf(secret);
      return {
        ...metadata(secret),
        ...(Object.keys(stages).length > 0 && { SecretVersionsToStages: stages }),
      };
    }),
    ...(nextToken !== undefined && { NextToken: nextToken }),
  };
}
