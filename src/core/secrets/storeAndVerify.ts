import { isSecretsError, type SecretsError } from '../errors';
import { addKeys, type KeyEntry, type StoredValue } from './addKeys';
import type { CreateSecretRequest, SecretsClient } from './client';
import { KeyValueSecret } from './keyValue';
import { SecretValue } from './value';

/**
 * Where a value goes: a secret of its own, plain or under a key, or a further key of an existing secret;
 * without a key the existing secret's text must be the value already. `others` are keys that are stored
 * with it, e.g. the user beside a password.
 */
export type StoreTarget =
  | {
      readonly kind: 'newSecret';
      readonly request: Omit<CreateSecretRequest, 'value'>;
      readonly key?: string;
      readonly others?: readonly KeyEntry[];
    }
  | {
      readonly kind: 'existingSecret';
      readonly arn: string;
      readonly key?: string;
      readonly others?: readonly KeyEntry[];
    };

/**
 * What became of the value. `verified`: read back as AWSCURRENT and equal. `unverified`: written, but
 * the read differs (no error) or failed (`error`): nothing may be removed elsewhere on its account.
 */
export type StoreOutcome = StoredValue &
  ({ readonly kind: 'verified' } | { readonly kind: 'unverified'; readonly error?: SecretsError });

/**
 * Stores a text, reads it back and compares in constant time, the other keys too. Rejects with a
 * SecretsError when nothing was stored; see `addKeys` for what it throws of an existing secret.
 */
export async function storeAndVerify(
  client: SecretsClient,
  target: StoreTarget,
  text: string,
): Promise<StoreOutcome> {
  const stored =
    target.kind === 'newSecret'
      ? await create(client, target, text)
      : await add(client, target, text);
  try {
    const read = (await client.getSecretValue(stored.arn)).value.text() ?? '';
    const same =
      stored.key === undefined
        ? isSame(read, text)
        : [[stored.key, text] as const, ...(target.others ?? [])].every(([key, wanted]) =>
            isSame(KeyValueSecret.parse(read)?.get(key), wanted),
          );
    return { ...stored, kind: same ? 'verified' : 'unverified' };
  } catch (error) {
    if (isSecretsError(error)) return { ...stored, kind: 'unverified', error };
    throw error;
  }
}

async function add(
  client: SecretsClient,
  { arn, key, others = [] }: Extract<StoreTarget, { kind: 'existingSecret' }>,
  text: string,
): Promise<StoredValue> {
  if (key !== undefined) return addKeys(client, arn, [[key, text], ...others]);
  const { name, versionId } = await client.getSecretValue(arn);
  return { arn, name, versionId, written: 'nothing' };
}

function isSame(found: string | undefined, wanted: string): boolean {
  return found !== undefined && SecretValue.fromText(found).equals(SecretValue.fromText(wanted));
}

async function create(
  client: SecretsClient,
  { request, key, others = [] }: Extract<StoreTarget, { kind: 'newSecret' }>,
  text: string,
): Promise<StoredValue> {
  const content =
    key === undefined ? text : KeyValueSecret.from([[key, text], ...others]).serialise();
  const created = await client.createSecret({ ...request, value: SecretValue.fromText(content) });
  return { ...created, ...(key !== undefined && { key }), written: 'secret' };
}
