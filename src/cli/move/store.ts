import { isSecretsError } from '../../core/errors';
import type { SecretRef } from '../../core/replacement';
import type { SecretsClient } from '../../core/secrets/client';
import type { Tag } from '../../core/secrets/model';
import { storeAndVerify, type StoreOutcome } from '../../core/secrets/storeAndVerify';

/**
 * Stores a value under a key: in a new secret, or beside the keys of one that exists. Undefined when
 * the place is taken by another value. Rejects with a SecretsError when nothing was stored, and with
 * an Error when what was read back differs.
 */
export async function storeAt(
  client: SecretsClient,
  { name, key }: SecretRef,
  value: string,
  tags: readonly Tag[],
): Promise<StoreOutcome | undefined> {
  const outcome = await create(client, name, key, value, tags);
  if (outcome?.kind === 'unverified')
    throw new Error(`What was read back from ${name} is not what was stored.`);
  return outcome;
}

async function create(
  client: SecretsClient,
  name: string,
  key: string | undefined,
  value: string,
  tags: readonly Tag[],
): Promise<StoreOutcome | undefined> {
  try {
    const request = { name, tags };
    const target = { kind: 'newSecret', request, ...(key !== undefined && { key }) } as const;
    return await storeAndVerify(client, target, value);
  } catch (error) {
    if (!isSecretsError(error) || error.code !== 'alreadyExists' || key === undefined) throw error;
  }
  try {
    return await storeAndVerify(client, { kind: 'existingSecret', arn: name, key }, value);
  } catch (error) {
    if (isSecretsError(error) && ['alreadyExists', 'invalidInput'].includes(error.code))
      return undefined;
    throw error;
  }
}
