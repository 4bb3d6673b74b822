import type { Finding } from '../detection/model';
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

/** The suggested key, then the variable's own name, then numbers after it. */
export function* candidates(
  name: string,
  { suggestedKey, name: variable }: Finding,
): Generator<SecretRef> {
  yield { name, key: suggestedKey };
  if (variable !== undefined) yield { name, key: variable };
  for (let number = 2; number < 1000; number++) yield { name, key: `${suggestedKey}${number}` };
}
