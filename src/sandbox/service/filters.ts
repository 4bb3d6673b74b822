import type { FilterInput } from '../model/inputs';
import type { SecretRecord } from '../store/records';

type Test = (secret: SecretRecord, value: string) => boolean;

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** True when the words of `value` begin words of `text`, in that order (recorded from AWS). */
function hasWords(text: string, value: string): boolean {
  const found = words(text);
  let from = 0;
  return words(value).every((word) => {
    const index = found.findIndex((candidate, at) => at >= from && candidate.startsWith(word));
    from = index + 1;
    return index >= 0;
  });
}

const tags = (secret: SecretRecord): readonly { Key?: string; Value?: string }[] =>
  secret.tags ?? [];

/** Names, tags and regions match a case-sensitive prefix; texts match words and ignore case. */
const tests: Readonly<Record<string, Test>> = {
  name: (secret, value) => secret.name.startsWith(value),
  description: (secret, value) => hasWords(secret.description ?? '', value),
  'tag-key': (secret, value) => tags(secret).some(({ Key }) => Key?.startsWith(value)),
  'tag-value': (secret, value) => tags(secret).some(({ Value }) => Value?.startsWith(value)),
  'primary-region': (secret, value) => secret.primaryRegion?.startsWith(value) === true,
  'owning-service': () => false,
  all: (secret, value) =>
    [secret.name, secret.description ?? '', ...tags(secret).flatMap((t) => [t.Key, t.Value])].some(
      (text) => hasWords(text ?? '', value),
    ),
};

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
