import type { FilterInput } from '../model/inputs';
import { invalidParameter } from '../protocol/errors';
import type { SecretRecord } from '../store/records';
import { primaryRegionOf } from './replication';

type Test = (secret: SecretRecord, value: string) => boolean;

/** Characters at which AWS splits a name into words, if it holds only one kind of them. */
const SEPARATORS = ['/', '-', '_', '+', '=', '.', '@'];

/**
 * Words as AWS splits them (its answers were recorded): at blanks, at the one kind of separator, and
 * before a capital or a digit that begins lower-case letters, so that `COMPANYthings` is `COMPAN`, `Ythings`.
 */
function words(text: string): string[] {
  return text.split(/\s+/).flatMap((part) => {
    const [separator, ...others] = SEPARATORS.filter((character) => part.includes(character));
    if (others.length > 0) return [part.toLowerCase()];
    return (separator === undefined ? [part] : part.split(separator))
      .flatMap((piece) => piece.split(/([^a-z][a-z]+)/))
      .filter(Boolean)
      .map((word) => word.toLowerCase());
  });
}

/** True when the words of `value` begin words of `text`, in that order (recorded from AWS). */
function hasWords(text: string, value: string): boolean {
  const found = words(text);
  const wanted = words(value);
  let from = 0;
  const all = wanted.every((word) => {
    const index = found.findIndex((candidate, at) => at >= from && candidate.startsWith(word));
    from = index + 1;
    return index >= 0;
  });
  return all && wanted.length > 0;
}

const tags = (secret: SecretRecord): readonly { Key?: string; Value?: string }[] =>
  secret.tags ?? [];

/** Names, tags and regions match a case-sensitive prefix; texts match words and ignore case. */
const tests: Readonly<Record<string, Test>> = {
  name: (secret, value) => secret.name.startsWith(value),
  description: (secret, value) => hasWords(secret.description ?? '', value),
  'tag-key': (secret, value) => tags(secret).some(({ Key }) => Key?.startsWith(value)),
  'tag-value': (secret, value) => tags(secret).some(({ Value }) => Value?.startsWith(value)),
  'primary-region': (secret, value) => primaryRegionOf(secret)?.startsWith(value) === true,
  'owning-service': () => false,
  all: (secret, value) =>
    [secret.name, secret.description ?? '', ...tags(secret).flatMap((t) => [t.Key, t.Value])].some(
      (text) => hasWords(text ?? '', value),
    ),
};

/** Throws for a filter without a key or without values. */
export function checkFilters(filters: readonly FilterInput[]): void {
  for (const { Key, Values = [] } of filters) {
    if (Key === undefined) throw invalidParameter('Invalid filter key');
    if (Values.length === 0) throw invalidParameter(`Invalid filter values for key: ${Key}`);
  }
}

/** All filters must hold; of one filter's values any; a value that begins with `!` negates. */
export function passes(secret: SecretRecord, filters: readonly FilterInput[]): boolean {
  return filters.every(({ Key = '', Values = [] }) => {
    const test = tests[Key];
    return Values.some((value) =>
      value.startsWith('!')
        ? test?.(secret, value.slice(1)) === false
        : test?.(secret, value) === true,
    );
  });
}
