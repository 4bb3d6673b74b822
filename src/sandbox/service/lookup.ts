import { requireSecretId } from '../model/identifiers';
import { invalidParameter, invalidRequest, notFound } from '../protocol/errors';
import type { SecretRecord } from '../store/records';
import type { Context } from './context';

/** The secret, also while its deletion is scheduled. Purges it first when its recovery window ended. */
export function find(context: Context, secretId: string): SecretRecord {
  requireSecretId(secretId);
  const secret = context.secrets.find(secretId);
  if (secret === undefined || isPurged(context, secret))
    throw notFound("Secrets Manager can't find the specified secret.");
  return secret;
}

/** The secret, unless its deletion is scheduled. */
export function findLive(context: Context, secretId: string): SecretRecord {
  const secret = find(context, secretId);
  if (secret.deletedAt !== undefined)
    throw invalidRequest(
      "You can't perform this operation on the secret because it was marked for deletion.",
    );
  return secret;
}

/** The secret, unless its deletion is scheduled or it is a replica, which is read-only. */
export function findWritable(context: Context, secretId: string): SecretRecord {
  const secret = findLive(context, secretId);
  requirePrimary(secret);
  return secret;
}

export function requirePrimary(secret: SecretRecord): void {
  if (secret.primaryRegion !== undefined)
    throw invalidParameter(
      "Operation not permitted on a replica secret. Call must be made in primary secret's region.",
    );
}

/** True once the recovery window is over; the secret is gone then. */
export function isPurged(context: Context, secret: SecretRecord): boolean {
  if (secret.purgeAt === undefined || secret.purgeAt > context.now) return false;
  context.secrets.remove(secret);
  return true;
}
