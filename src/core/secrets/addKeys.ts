import { isSecretsError, SecretsError } from '../errors';
import type { RetrievedValue, SecretsClient } from './client';
import { KeyValueSecret } from './keyValue';
import { AWSCURRENT } from './model';
import { SecretValue } from './value';

/** Marks a version that is stored but not current yet. One name for all, so that none piles up. */
const STAGED = 'secrets-workbench-staged';

const MAX_ATTEMPTS = 3;

/** Names a stored value; it never carries it. */
export interface StoredValue {
  readonly arn: string;
  readonly name: string;
  readonly versionId?: string;
  readonly key?: string;
  /** `nothing` when the very value stood there before. */
  readonly written: 'keys' | 'nothing' | 'secret';
}

/** A key of a key/value secret and the text of its value. */
export type KeyEntry = readonly [key: string, text: string];

/**
 * Adds keys to a key/value secret without overwriting a change made meanwhile, which PutSecretValue
 * alone would: the new version is staged, and AWSCURRENT then moves to it only if the version that
 * was read still holds the label. After a lost race it begins anew. The first key names what is stored.
 *
 * Throws `invalidInput` when the secret is not key/value, `alreadyExists` when a key holds another
 * value, `preconditionNotMet` when the secret keeps changing, and what the calls reject with. What
 * was current stays current then; at worst a staged version without effect is left.
 */
export async function addKeys(
  client: SecretsClient,
  arn: string,
  entries: readonly [KeyEntry, ...KeyEntry[]],
): Promise<StoredValue> {
  const [[key]] = entries;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const before = await client.getSecretValue(arn);
    const stored = { arn: before.arn, name: before.name, key };
    const content = withKeys(before, entries);
    if (content === undefined)
      return { ...stored, versionId: before.versionId, written: 'nothing' };
    const versionId = await stage(client, arn, content);
    if (await promote(client, arn, before.versionId, versionId))
      return { ...stored, versionId, written: 'keys' };
  }
  throw new SecretsError('preconditionNotMet', 'The secret changed while a key was added to it.');
}

/** The new content, or undefined when the keys hold these very texts. */
function withKeys(
  { value }: RetrievedValue,
  entries: readonly KeyEntry[],
): SecretValue | undefined {
  const before = KeyValueSecret.parse(value.text() ?? '');
  if (!before) throw new SecretsError('invalidInput', 'The secret is not a JSON object of keys.');
  const after = entries.reduce((secret, [key, text]) => {
    const present = secret.get(key);
    if (present === undefined) return secret.with(key, text);
    if (SecretValue.fromText(present).equals(SecretValue.fromText(text))) return secret;
    throw new SecretsError('alreadyExists', 'The secret holds another value under this key.');
  }, before);
  return after === before ? undefined : SecretValue.fromText(after.serialise());
}

async function stage(client: SecretsClient, arn: string, value: SecretValue): Promise<string> {
  const { versionId } = await client.putSecretValue({ secretId: arn, value, labels: [STAGED] });
  if (versionId === undefined)
    throw new SecretsError('internal', 'PutSecretValue made no version.');
  return versionId;
}

/** Moves AWSCURRENT from one version to the other; false when the one no longer holds it. */
async function promote(
  client: SecretsClient,
  secretId: string,
  from: string,
  to: string,
): Promise<boolean> {
  try {
    await client.updateSecretVersionStage({
      secretId,
      label: AWSCURRENT,
      moveToVersionId: to,
      removeFromVersionId: from,
    });
  } catch (error) {
    const refused =
      isSecretsError(error) && ['invalidInput', 'invalidRequest', 'notFound'].includes(error.code);
    if (!refused) throw error;
    const { versionId } = await client.getSecretValue(secretId);
    if (versionId === from) throw error;
    if (versionId !== to) return false;
  }
  await unstage(client, secretId, to);
  return true;
}

/** Takes the mark off again. A failure does no harm: the next key added takes the mark with it. */
async function unstage(client: SecretsClient, secretId: string, versionId: string): Promise<void> {
  try {
    await client.updateSecretVersionStage({
      secretId,
      label: STAGED,
      removeFromVersionId: versionId,
    });
  } catch (error) {
    if (!isSecretsError(error)) throw error;
  }
}
