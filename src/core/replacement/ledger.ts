import type { Finding } from '../detection/model';
import { camelCase } from '../detection/naming';
import type { SecretRef } from './model';

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

const MOST = 1000;

/**
 * Where the value of a finding may go, in order: under the suggested key of the secret, or of one with another name.
 * Where there is none of these but the one secret, under another key: the variable's own name, then numbers.
 */
export function* candidates(
  name: string,
  { suggestedKey: key, name: variable }: Finding,
  others: readonly string[] = [],
): Generator<SecretRef> {
  yield { name, key };
  for (const other of others) yield { name: other, key };
  const last = others.at(-1);
  if (last !== undefined)
    for (let number = 2; number < MOST; number++) yield { name: `${last}-${number}`, key };
  if (variable !== undefined) yield { name, key: camelCase(variable) };
  for (let number = 2; number < MOST; number++) yield { name, key: `${key}${number}` };
}
