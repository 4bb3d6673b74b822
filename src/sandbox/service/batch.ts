import type { Inputs } from '../model/inputs';
import { invalidParameter, invalidRequest, ServiceError } from '../protocol/errors';
import type { Context } from './context';
import { checkFilters, passes } from './filters';
import { find, isPurged } from './lookup';
import { page } from './paging';
import { getSecretValue } from './read';

const PAGE = 20;

/** Up to twenty values; a secret that cannot be read is told among the errors and stops no other. */
export function batchGetSecretValue(
  context: Context,
  input: Inputs['BatchGetSecretValue'],
): object {
  const { SecretIdList, Filters } = input;
  if (SecretIdList !== undefined && Filters !== undefined)
    throw invalidParameter("Either 'SecretIdList' or 'Filters' must be provided, but not both.");
  if (Filters === undefined && input.MaxResults !== undefined)
    throw invalidParameter(
      "'Filters' not specified. 'Filters' must also be specified when 'MaxResults' is provided.",
    );
  if (SecretIdList !== undefined) return read(context, SecretIdList);
  if (Filters === undefined)
    throw invalidParameter("Either 'SecretIdList' or 'Filters' must be provided.");
  checkFilters(Filters);
  const { items, nextToken } = page(context.secrets.ordered('created-date'), {
    matches: (secret) =>
      secret.deletedAt === undefined && !isPurged(context, secret) && passes(secret, Filters),
    size: input.MaxResults ?? PAGE,
    token: input.NextToken,
  });
  return {
    ...read(
      context,
      items.map(({ arn }) => arn),
    ),
    ...(nextToken !== undefined && { NextToken: nextToken }),
  };
}

function read(context: Context, secretIds: readonly string[]): object {
  const SecretValues: object[] = [];
  const Errors: object[] = [];
  for (const SecretId of secretIds)
    try {
      context.permit('GetSecretValue', { SecretId });
      requireLive(context, SecretId);
      SecretValues.push(getSecretValue(context, { SecretId }));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      Errors.push({ SecretId, ErrorCode: error.type, Message: error.message });
    }
  return { SecretValues, Errors };
}

/** A batch words it otherwise than GetSecretValue does. */
function requireLive(context: Context, secretId: string): void {
  if (find(context, secretId).deletedAt !== undefined)
    throw invalidRequest(
      "You tried to perform the operation on a secret that's currently marked deleted.",
    );
}
