import { KeyValueSecret, type KeyValueEntry } from './keyValue';
import { checkValueSize } from './validation';

/**
 * The text that the secret editor edits. As long as it is a JSON object it can be edited key by key;
 * what is not touched stays byte for byte.
 */
export class EditorModel {
  readonly #original: string;
  #text: string;
  #keyValue: KeyValueSecret | undefined;

  constructor(text: string) {
    this.#original = text;
    this.#text = text;
    this.#keyValue = KeyValueSecret.parse(text);
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.#keyValue = KeyValueSecret.parse(text);
  }

  get dirty(): boolean {
    return this.#text !== this.#original;
  }

  /** Keys in source order, or undefined when the text is no JSON object. */
  get entries(): readonly KeyValueEntry[] | undefined {
    return this.#keyValue?.entries;
  }

  get(key: string): string {
    return this.#keyValue?.get(key) ?? '';
  }

  set(key: string, value: string): void {
    this.#take(this.#keyValue?.with(key, value));
  }

  remove(key: string): void {
    this.#take(this.#keyValue?.without(key));
  }

  /** Why the key cannot be added, or undefined once it is. */
  add(key: string, value: string): string | undefined {
    if (key === '') return 'A key needs at least 1 character.';
    if (this.#keyValue?.has(key)) return 'This key exists already.';
    this.set(key, value);
    return undefined;
  }

  get byteLength(): number {
    return new TextEncoder().encode(this.#text).length;
  }

  /** Why AWS would refuse the value, or undefined. */
  get problem(): string | undefined {
    return checkValueSize(this.byteLength);
  }

  #take(keyValue: KeyValueSecret | undefined): void {
    if (keyValue !== undefined) this.text = keyValue.serialise();
  }
}
