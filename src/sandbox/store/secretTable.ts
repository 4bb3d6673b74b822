import { orders, type SecretOrder } from './orders';
import type { SecretRecord } from './records';
import { SortedIndex, type Entry } from './sortedIndex';

/** How every full ARN ends. */
const SUFFIX = /-[A-Za-z0-9]{6}$/;

/** The secrets of one region, by ARN and by name, and which of them changed. */
export class SecretTable {
  #changed = new Set<string>();
  readonly #byArn = new Map<string, SecretRecord>();
  readonly #byName = new Map<string, SecretRecord>();
  /** Made at the first listing by that order. */
  readonly #indexes = new Map<SecretOrder, SortedIndex<SecretRecord>>();
  /** The ARNs whose place in the indexes may be another by now. */
  readonly #moved = new Set<string>();

  get all(): Iterable<SecretRecord> {
    return this.#byArn.values();
  }

  get size(): number {
    return this.#byArn.size;
  }

  byName(name: string): SecretRecord | undefined {
    return this.#byName.get(name);
  }

  /**
   * By name, full ARN, or an ARN without its six random characters. A name that ends like one, in a hyphen
   * and six characters, is not found by the latter (recorded from AWS).
   */
  find(secretId: string): SecretRecord | undefined {
    const exact = this.#byArn.get(secretId) ?? this.#byName.get(secretId);
    if (exact) return exact;
    const name = /^arn:[^:]+:secretsmanager:[^:]+:\d{12}:secret:(.+)$/.exec(secretId)?.[1];
    const named = name === undefined || SUFFIX.test(name) ? undefined : this.#byName.get(name);
    return named?.arn.startsWith(`${secretId}-`) ? named : undefined;
  }

  /** All in an order, as it is until the next change. */
  ordered(by: SecretOrder): readonly Entry<SecretRecord>[] {
    for (const arn of this.#moved) {
      const secret = this.#byArn.get(arn);
      for (const index of this.#indexes.values())
        if (secret) index.put(secret);
        else index.remove(arn);
    }
    this.#moved.clear();
    let index = this.#indexes.get(by);
    if (!index) {
      index = new SortedIndex(this.all, { rank: orders[by], key: ({ arn }) => arn });
      this.#indexes.set(by, index);
    }
    return index.entries;
  }

  /** Notes that a secret is another than before. */
  touch({ arn }: Pick<SecretRecord, 'arn'>): void {
    this.#changed.add(arn);
    if (this.#indexes.size > 0) this.#moved.add(arn);
  }

  /** The ARNs that were added, removed or touched since the last call. */
  takeChanges(): ReadonlySet<string> {
    const changed = this.#changed;
    if (changed.size > 0) this.#changed = new Set();
    return changed;
  }

  add(secret: SecretRecord): void {
    this.touch(secret);
    this.#byArn.set(secret.arn, secret);
    this.#byName.set(secret.name, secret);
  }

  remove(secret: SecretRecord): void {
    this.touch(secret);
    this.#byArn.delete(secret.arn);
    if (this.#byName.get(secret.name) === secret) this.#byName.delete(secret.name);
  }
}
