import type { Finding } from '../../core/detection';
import type { SecretRef } from '../../core/replacement';
import { checkName, warnAboutName } from '../../core/secrets/validation';

/** Where a finding stands, for a name's pattern. */
export interface Place {
  readonly repository: string;
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly finding: Finding;
}

/** The secret name that a pattern gives, in AWS's alphabet. Throws a RangeError when AWS would refuse it. */
export function nameFor(pattern: string, { repository, path, finding }: Place): string {
  const file = path.split('/').at(-1) ?? '';
  const values: Readonly<Record<string, string>> = {
    repository,
    path: path.replace(/\.[^./]+$/, ''),
    file: file.replace(/^\.+/, '').replace(/\..*$/, ''),
    variable: finding.name ?? finding.suggestedKey,
    key: finding.suggestedKey,
    rule: finding.ruleId,
    suggested: finding.suggestedName,
  };
  const name = pattern
    .replace(/\{(\w+)\}/g, (whole, word: string) => allowed(values[word] ?? whole))
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '');
  const problem = checkName(name);
  if (problem !== undefined) throw new RangeError(problem);
  return warnAboutName(name) === undefined ? name : `${name}_`;
}

function allowed(text: string): string {
  return text.replace(/[^A-Za-z0-9/_+=.@-]+/g, '-').replace(/^-+|-+$/g, '');
}

/**
 * Remembers which value goes where in this run: the same value goes to the same place, another value
 * never does. It keeps the values in memory only.
 */
export class Ledger {
  readonly #places = new Map<string, string>();
  readonly #refs = new Map<string, SecretRef>();

  /** The place of a value, a new one the first time; `wanted` are candidates in order. */
  assign(value: string, wanted: Iterable<SecretRef>): SecretRef {
    const known = this.#refs.get(value);
    if (known) return known;
    for (const ref of wanted) {
      const place = `${ref.name}\n${ref.key ?? ''}`;
      if (this.#places.has(place)) continue;
      this.#places.set(place, value);
      this.#refs.set(value, ref);
      return ref;
    }
    throw new RangeError('No name is left for the value.');
  }

  /** Gives up a place that turned out to be taken; it stays blocked. */
  release(value: string): void {
    this.#refs.delete(value);
  }
}

/** The suggested key, then the variable's own name, then numbers after it. */
export function* candidates(
  name: string,
  { suggestedKey, name: variable }: Finding,
): Generator<SecretRef> {
  yield { name, key: suggestedKey };
  if (variable !== undefined) yield { name, key: variable };
  for (let number = 2; number < 1000; number++) yield { name, key: `${suggestedKey}${number}` };
}
