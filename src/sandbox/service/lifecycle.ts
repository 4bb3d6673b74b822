import type { Inputs } from '../model/inputs';
import { invalidParameter, invalidRequest } from '../protocol/errors';
import { epoch, type Context } from './context';
import { find, requirePrimary } from './lookup';
import type { SecretRecord } from '../store/records';

const DAY_MS = 86_400_000;
const WINDOW_DAYS = { min: 7, max: 30 };

export function deleteSecret(context: Context, input: Inputs['DeleteSecret']): object {
  const { RecoveryWindowInDays: days, ForceDeleteWithoutRecovery: force = false } = input;
  if (days !== undefined && (days < WINDOW_DAYS.min || days > WINDOW_DAYS.max))
    throw invalidParameter(
      'The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).',
    );
  if (force && days !== undefined)
    throw invalidParameter(
      "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
    );
  if (force) return forceDelete(context, input.SecretId);
  const secret = find(context, input.SecretId);
  requireDeletable(secret);
  if (secret.deletedAt !== undefined)
    throw invalidRequest(
      "You tried to perform the operation on a secret that's currently marked deleted.",
    );
  secret.deletedAt = context.now;
  secret.purgeAt = context.now + (days ?? WINDOW_DAYS.max) * DAY_MS;
  secret.changedAt = context.now;
  return { ARN: secret.arn, Name: secret.name, DeletionDate: epoch(secret.purgeAt) };
}

/** Succeeds also for a secret that does not exist (recorded from AWS). */
function forceDelete(context: Context, secretId: string): object {
  const secret = context.secrets.find(secretId);
  if (secret) {
    requireDeletable(secret);
    context.secrets.remove(secret);
  }
  const { region, accountId } = context;
  return {
    ARN: secret?.arn ?? `arn:aws:secretsmanager:${region}:${accountId}:secret:${secretId}`,
    Name: secret?.name ?? secretId,
    DeletionDate: epoch(context.now),
  };
}

/** A replica is deleted by its primary, and a primary only after its replicas. */
function requireDeletable(secret: SecretRecord): void {
  requirePrimary(secret);
  const regions = [...(secret.replicas?.keys() ?? [])].sort();
  if (regions.length > 0)
    throw invalidParameter(
      `You can't delete secret ${secret.arn} that still has replica regions [${regions.join(', ')}]`,
    );
}

export function restoreSecret(context: Context, input: Inputs['RestoreSecret']): object {
  const secret = find(context, input.SecretId);
  requirePrimary(secret);
  if (secret.deletedAt !== undefined) secret.changedAt = context.now;
  delete secret.deletedAt;
  delete secret.purgeAt;
  return { ARN: secret.arn, Name: secret.name };
}
