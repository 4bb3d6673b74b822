/**
 * The messages between the secret editor's page and the extension. Values travel only by these, never
 * in the page's markup, its title or its state.
 */

/** What the editor shows of a value; a binary one is shown by its size alone. */
export type EditorContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary'; readonly byteLength: number };

export type ToEditor =
  | {
      readonly type: 'show';
      readonly name: string;
      /** Connection, account and region. */
      readonly place: string;
      readonly versionId: string;
      readonly labels: readonly string[];
      readonly content: EditorContent;
      readonly canEdit: boolean;
      /** Begin in edit mode. */
      readonly editing: boolean;
      /** A sentence to show above the value, e.g. that it was saved. */
      readonly notice?: string;
    }
  | { readonly type: 'create'; readonly name: string; readonly place: string }
  | { readonly type: 'generated'; readonly field: string; readonly password: string }
  /** The action that was asked for ended without a change; the page accepts input again. */
  | { readonly type: 'idle' };

/** What a new secret is made of. */
export interface NewSecret {
  readonly name: string;
  readonly description: string;
  readonly text: string;
  readonly tags: readonly { readonly key: string; readonly value: string }[];
}

export type FromEditor =
  | { readonly type: 'ready' }
  | { readonly type: 'create'; readonly secret: NewSecret }
  | { readonly type: 'save'; readonly text: string }
  | { readonly type: 'replaceFromFile' }
  /** The whole value, or one key of it. */
  | { readonly type: 'copy'; readonly key?: string }
  /** A random password of so many characters for the field of that id. */
  | {
      readonly type: 'generate';
      readonly field: string;
      readonly length: number;
      readonly punctuation: boolean;
    }
  | { readonly type: 'dirty'; readonly dirty: boolean };

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const isString = (value: unknown): boolean => typeof value === 'string';
const isOptionalString = (value: unknown): boolean => value === undefined || isString(value);
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

function matches(value: unknown, shape: Shape): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Record<string, unknown>;
  return Object.entries(shape).every(([field, holds]) => holds(record[field]));
}

const isTag = (value: unknown): boolean => matches(value, { key: isString, value: isString });

const shapes: Record<FromEditor['type'], Shape> = {
  ready: {},
  create: {
    secret: (value) =>
      matches(value, {
        name: isString,
        description: isString,
        text: isString,
        tags: (tags) => Array.isArray(tags) && tags.every(isTag),
      }),
  },
  save: { text: isString },
  replaceFromFile: {},
  copy: { key: isOptionalString },
  generate: { field: isString, length: Number.isInteger, punctuation: isBoolean },
  dirty: { dirty: isBoolean },
};

/** The message if it has the form of one; undefined for anything else that a page may post. */
export function parseFromEditor(message: unknown): FromEditor | undefined {
  if (!matches(message, { type: isString })) return undefined;
  const { type } = message as { type: string };
  const shape = Object.hasOwn(shapes, type) ? shapes[type as FromEditor['type']] : undefined;
  return shape !== undefined && matches(message, shape) ? (message as FromEditor) : undefined;
}
