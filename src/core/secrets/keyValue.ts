import { jsonMembers, type JsonMember } from './jsonMembers';

/** What the JSON value of a key is; `json` is an object or an array. */
export type KeyValueKind = 'text' | 'number' | 'boolean' | 'null' | 'json';

export interface KeyValueEntry {
  readonly key: string;
  readonly kind: KeyValueKind;
}

const MASK = '[secret value]';

/**
 * A secret whose text is one JSON object. It edits the text in place: what stands at other keys,
 * their order, numbers of any precision and the formatting stay byte for byte. Of a repeated key the
 * last one counts, as JSON.parse has it. It masks itself where something would print it.
 */
export class KeyValueSecret {
  readonly #text: string;
  /** Last member of each key. A map, so that `__proto__` is a key like any other. */
  readonly #members: ReadonlyMap<string, JsonMember>;
  readonly #all: readonly JsonMember[];

  private constructor(text: string, members: readonly JsonMember[]) {
    this.#text = text;
    this.#all = members;
    this.#members = new Map(members.map((member) => [member.key, member]));
  }

  /** Undefined when the text is not a JSON object: then it is edited as plain text. */
  static parse(text: string): KeyValueSecret | undefined {
    const members = jsonMembers(text);
    return members && new KeyValueSecret(text, members);
  }

  /** A new secret of text values, in the order given. */
  static from(entries: Iterable<readonly [key: string, value: string]>): KeyValueSecret {
    const empty = new KeyValueSecret('{}', []);
    return [...entries].reduce((secret, [key, value]) => secret.with(key, value), empty);
  }

  /** Keys with their kinds in source order; no value. */
  get entries(): readonly KeyValueEntry[] {
    return [...this.#members.values()].map((member) => ({
      key: member.key,
      kind: kindOf(this.#source(member)),
    }));
  }

  has(key: string): boolean {
    return this.#members.has(key);
  }

  /** The text of a text value, the JSON source of any other, or undefined without such a key. */
  get(key: string): string | undefined {
    const member = this.#members.get(key);
    if (!member) return undefined;
    const source = this.#source(member);
    return kindOf(source) === 'text' ? (JSON.parse(source) as string) : source;
  }

  /**
   * This secret with one key set. A number, boolean or nested value keeps its kind when `value` is
   * JSON of that kind; anything else becomes a text value. A new key is added at the end.
   */
  with(key: string, value: string): KeyValueSecret {
    const member = this.#members.get(key);
    if (!member) return this.#append(JSON.stringify(key), JSON.stringify(value));
    const kind = kindOf(this.#source(member));
    const source = kind !== 'text' && isJson(value, kind) ? value : JSON.stringify(value);
    return this.#splice(member.valueStart, member.valueEnd, source);
  }

  /** This secret without the key, also where the key is repeated. */
  without(key: string): KeyValueSecret {
    const index = this.#all.findLastIndex((member) => member.key === key);
    const member = this.#all[index];
    if (!member) return this;
    const next = this.#all[index + 1];
    const before = this.#all[index - 1];
    const shorter = next
      ? this.#splice(member.start, next.start, '')
      : this.#splice(before?.valueEnd ?? member.start, member.valueEnd, '');
    return shorter.without(key);
  }

  /** The JSON text: the value to store. */
  serialise(): string {
    return this.#text;
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

  #source(member: JsonMember): string {
    return this.#text.slice(member.valueStart, member.valueEnd);
  }

  /** Adds a member in the layout of the one before it. */
  #append(key: string, value: string): KeyValueSecret {
    const open = this.#text.indexOf('{') + 1;
    const [first, last] = [this.#all[0], this.#all.at(-1)];
    if (!first || !last) return this.#splice(open, this.#text.lastIndexOf('}'), `${key}:${value}`);
    const layout = this.#text.slice(open, first.start);
    const colon = this.#text.slice(first.start, first.valueStart).endsWith(' ') ? ': ' : ':';
    return this.#splice(last.valueEnd, last.valueEnd, `,${layout}${key}${colon}${value}`);
  }

  #splice(start: number, end: number, replacement: string): KeyValueSecret {
    const text = this.#text.slice(0, start) + replacement + this.#text.slice(end);
    return new KeyValueSecret(text, jsonMembers(text) ?? []);
  }
}

function kindOf(source: string): KeyValueKind {
  switch (source[0]) {
    case '"':
      return 'text';
    case '{':
    case '[':
      return 'json';
    case 't':
    case 'f':
      return 'boolean';
    case 'n':
      return 'null';
    default:
      return 'number';
  }
}

function isJson(text: string, kind: KeyValueKind): boolean {
  try {
    JSON.parse(text);
  } catch {
    return false;
  }
  return kindOf(text.trim()) === kind;
}
