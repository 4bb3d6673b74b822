import { isSecretsError, type SecretsError } from '../errors';
import { addKey, type StoredValue } from './addKey';
import type { CreateSecretRequest, SecretsClient } from './client';
import { KeyValueSecret } from './keyValue';
import { SecretValue } from './value';

/** Where a value goes: a secret of its own, plain or under a key, or a further key of an existing secret. */
export type StoreTarget =
  | {
      readonly kind: 'newSecret';
      readonly request: Omit<CreateSecretRequest, 'value'>;
      readonly key?: string;
    }
  | { readonly kind: 'existingSecret'; readonly arn: string; readonly key: string };

/**
 * What became of the value. `verified`: read back as AWSCURRENT and equal. `unverified`: written, but
 * the read differs (no error) or failed (`error`): nothing may be removed elsewhere on its account.
 */
export type StoreOutcome = StoredValue &
  ({ readonly kind: 'verified' } | { readonly kind: 'unverified'; readonly error?: SecretsError });

/**
 * Stores a text, reads it back and compares in constant time. Rejects with a SecretsError when nothing
 * was stored; see `addKey` for what it throws of an existing secret.
 */
export async function storeAndVerify(
  client: SecretsClient,
  target: StoreTarget,
  text: string,
): Promise<StoreOutcome> {
  const stored =
    target.kind === 'newSecret'
      ? await create(client, target, text)
      : await addKey(client, target.arn, target.key, text);
  try {
    const read = await client.getSecretValue(stored.arn);
    const content = read.value.text();
    const found =
      stored.key === undefined || content === undefined
        ? content
        : KeyValueSecret.parse(content)?.get(stored.key);
    const same =
      found !== undefined && SecretValue.fromText(found).equals(SecretValue.fromText(text));
    return { ...stored, kind: same ? 'verified' : 'unverified' };
  } catch (error) {
    if (isSecretsError(error)) return { ...stored, kind: 'unverified', error };
    throw error;
  }
}

async function create(
  client: SecretsClient,
  { request, key }: Extract<StoreTarget, { kind: 'newSecret' }>,
  text: string,
): Promise<StoredValue> {
  const content = key === undefined ? text : KeyValueSecret.from([[key, text]]).serialise();
  const created = await client.createSecret({ ...request, value: SecretValue.fromText(content) });
  return { ...created, ...(key !== undefined && { key }), written: true };
}
