const MASK = '[secret value]';

/**
 * A secret's value, text or binary. It masks itself wherever something would print it: string
 * conversion, JSON and Node's inspect. Only `text()`, `bytes()` and `byteLength` open it.
 */
export class SecretValue {
  readonly #content: string | Uint8Array;

  private constructor(content: string | Uint8Array) {
    this.#content = content;
  }

  static fromText(text: string): SecretValue {
    return new SecretValue(text);
  }

  static fromBytes(bytes: Uint8Array): SecretValue {
    return new SecretValue(bytes);
  }

  get isBinary(): boolean {
    return typeof this.#content !== 'string';
  }

  /** Size as Secrets Manager counts it: UTF-8 bytes of a text, or the bytes themselves (limit 65,536). */
  get byteLength(): number {
    return typeof this.#content === 'string'
      ? new TextEncoder().encode(this.#content).length
      : this.#content.length;
  }

  /** The text, or undefined for a binary value. */
  text(): string | undefined {
    return typeof this.#content === 'string' ? this.#content : undefined;
  }

  /** The raw bytes; a text is encoded as UTF-8. */
  bytes(): Uint8Array {
    return typeof this.#content === 'string'
      ? new TextEncoder().encode(this.#content)
      : this.#content;
  }

  /**
   * True when both are of the same kind and equal byte for byte. The time it takes tells their
   * lengths, but not where they differ.
   */
  equals(other: SecretValue): boolean {
    const mine = this.bytes();
    const theirs = other.bytes();
    if (this.isBinary !== other.isBinary || mine.length !== theirs.length) return false;
    let difference = 0;
    for (let index = 0; index < mine.length; index++)
      difference |= (mine[index] ?? 0) ^ (theirs[index] ?? 0);
    return difference === 0;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  /** What Node's inspect, and so console.log, prints. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return MASK;
  }
}
