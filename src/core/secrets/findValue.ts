import { isSecretsError } from '../errors';
import type { SecretsClient } from './client';
import { KeyValueSecret } from './keyValue';
import type { Secret } from './model';
import { SecretValue } from './value';

/** Where a value stands already. */
export interface FoundValue {
  readonly secret: Secret;
  /** JSON key; absent when the secret's whole text is the value. */
  readonly key?: string;
}

/** How a search for a value went. */
export interface ValueSearch {
  readonly found: readonly FoundValue[];
  readonly read: number;
  /** Secrets that could not be read: the value may stand in one of them. */
  readonly unreadable: number;
}

const AT_ONCE = 4;

/**
 * Reads the current value of every secret given, and compares it and its keys here, in constant time.
 * Each read is one GetSecretValue call, which AWS logs and bills. Those that cannot be read are counted.
 * Once the signal is aborted no further call is made.
 */
export async function findValue(
  client: SecretsClient,
  secrets: readonly Secret[],
  value: string,
  { signal, onRead }: { readonly signal?: AbortSignal; readonly onRead?: () => void } = {},
): Promise<ValueSearch> {
  const wanted = SecretValue.fromText(value);
  const found: FoundValue[] = [];
  let [read, unreadable] = [0, 0];
  const waiting = [...secrets];
  const work = async (): Promise<void> => {
    for (let secret = waiting.shift(); secret && !signal?.aborted; secret = waiting.shift()) {
      try {
        const text = (await client.getSecretValue(secret.arn, {}, signal)).value.text() ?? '';
        found.push(...placesIn(secret, text, wanted));
        read++;
      } catch (error) {
        if (!isSecretsError(error)) throw error;
        unreadable++;
      }
      onRead?.();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  found.sort((a, b) => a.secret.name.localeCompare(b.secret.name));
  return { found, read, unreadable };
}

function placesIn(secret: Secret, text: string, wanted: SecretValue): FoundValue[] {
  const isSame = (one: string | undefined): boolean =>
    one !== undefined && SecretValue.fromText(one).equals(wanted);
  if (isSame(text)) return [{ secret }];
  const object = KeyValueSecret.parse(text);
  return (object?.entries ?? []).flatMap(({ key }) =>
    isSame(object?.get(key)) ? [{ secret, key }] : [],
  );
}
