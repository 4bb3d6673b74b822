import { invalidRequest } from '../protocol/errors';
import type { SecretRecord, VersionRecord } from '../store/records';
import type { Context } from './context';
import { AWSCURRENT, AWSPENDING, AWSPREVIOUS } from './labels';

/** The key that AWS manages; a secret under it tells no key. */
export const DEFAULT_KEY = 'alias/aws/secretsmanager';

/** The key to remember: undefined for the one that AWS manages, also by its alias or an empty text. */
export function ownKey(keyId: string | undefined): string | undefined {
  return keyId === '' || keyId === DEFAULT_KEY ? undefined : keyId;
}

/** Nobody of another account may use the key that AWS manages: InvalidRequestException (recorded from AWS). */
export function requireUsableKey({ caller, accountId }: Context, of: VersionRecord): void {
  if (caller.accountId !== accountId && of.kmsKeyId === undefined)
    throw invalidRequest(
      "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.",
    );
}

/** Gives a secret another key, and its versions that AWS's own labels stand on; others keep theirs, as on AWS. */
export function changeKey(secret: SecretRecord, keyId: string): void {
  const key = ownKey(keyId);
  const labels = [AWSCURRENT, AWSPENDING, AWSPREVIOUS];
  setKey(secret, key);
  for (const version of secret.versions.values())
    if (version.labels.some((label) => labels.includes(label))) setKey(version, key);
}

export function setKey(of: SecretRecord | VersionRecord, key: string | undefined): void {
  if (key === undefined) delete of.kmsKeyId;
  else of.kmsKeyId = key;
}
