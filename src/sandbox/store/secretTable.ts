import type { SecretRecord } from './records';

/** How every full ARN ends. */
const SUFFIX = /-[A-Za-z0-9]{6}$/;

/** The secrets of one region, by ARN and by name, and which of them changed. */
export class SecretTable {
  #changed = new Set<string>();
  readonly #byArn = new Map<string, SecretRecord>();
  readonly #byName = new Map<string, SecretRecord>();

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

  /** Notes that a secret is another than before. */
  touch(secret: SecretRecord): void {
    this.#changed.add(secret.arn);
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
