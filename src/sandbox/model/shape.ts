/** A pattern as the API model and AWS's messages spell it, and its test of a whole text. */
export interface Pattern {
  readonly source: string;
  readonly whole: RegExp;
}

/** The form of an input member, as the API model declares it. Lengths count characters unless said otherwise. */
export type Shape =
  | {
      readonly kind: 'string';
      readonly min?: number;
      readonly max?: number;
      readonly pattern?: Pattern;
      readonly values?: readonly string[];
      /** What a length counts. */
      readonly unit?: 'bytes';
      /** Its text must not appear in an error. */
      readonly sensitive?: true;
    }
  | { readonly kind: 'blob'; readonly min: number; readonly max: number }
  | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'list'; readonly of: Shape; readonly min?: number; readonly max?: number }
  | Structure;

export interface Structure {
  readonly kind: 'structure';
  readonly members: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

export const string = (min?: number, max?: number, pattern?: string): Shape => ({
  kind: 'string',
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
  ...(pattern !== undefined && { pattern: patternOf(pattern) }),
});

export const patternOf = (source: string): Pattern => ({
  source,
  whole: new RegExp(`^(?:${source})$`),
});

export const oneOf = (...values: string[]): Shape => ({ kind: 'string', values });

export const integer = (min?: number, max?: number): Shape => ({
  kind: 'integer',
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});

export const boolean: Shape = { kind: 'boolean' };

export const listOf = (of: Shape, min?: number, max?: number): Shape => ({
  kind: 'list',
  of,
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});

export const structure = (
  members: Readonly<Record<string, Shape>>,
  ...required: string[]
): Structure => ({ kind: 'structure', members, required });

/** A member as AWS's messages and CloudTrail spell it: `secretId` for `SecretId`. */
export function memberName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
