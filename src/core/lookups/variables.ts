import { SecretsError } from '../errors';
import type { SecretsClient } from '../secrets/client';
import { KeyValueSecret } from '../secrets/keyValue';
import { holdsReference, resolveReferences, type DynamicReference } from './dynamicReference';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The variables that hold references, with these resolved; each secret is read once. Rejects with a
 * SecretsError: `invalidInput` for a reference that is not well formed, or names a key that is not there.
 */
export async function resolvedVariables(
  variables: Variables,
  client: () => Promise<SecretsClient>,
): Promise<Record<string, string>> {
  const texts = new Map<string, Promise<string>>();
  const textOf = async ({ id, label, versionId }: DynamicReference): Promise<string> => {
    const version = {
      ...(label !== undefined && { label }),
      ...(versionId !== undefined && { versionId }),
    };
    const { value } = await (await client()).getSecretValue(id, version);
    const text = value.text();
    if (text === undefined) throw new SecretsError('invalidInput', `The secret ${id} is binary.`);
    return text;
  };
  const read = async (reference: DynamicReference): Promise<string> => {
    const { id, key, label = '', versionId = '' } = reference;
    const version = [id, label, versionId].join('\n');
    const pending = texts.get(version) ?? textOf(reference);
    texts.set(version, pending);
    const text = await pending;
    if (key === undefined) return text;
    const value = KeyValueSecret.parse(text)?.get(key);
    if (value === undefined)
      throw new SecretsError('invalidInput', `The secret ${id} has no key ${key}.`);
    return value;
  };
  const resolved: Record<string, string> = {};
  for (const [name, value] of Object.entries(variables))
    if (value !== undefined && holdsReference(value))
      resolved[name] = await resolveReferences(value, read);
  return resolved;
}
