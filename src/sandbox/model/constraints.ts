import { memberName, type Shape } from './shape';

type StringShape = Extract<Shape, { readonly kind: 'string' }>;

/** What a text violates of its shape, in AWS's words; in AWS's order, which has the upper limit first. */
export function violated(text: string, shape: StringShape): readonly string[] {
  return [
    ...beyond(lengthOf(text, shape.unit), shape, 'length'),
    ...(shape.pattern?.whole.test(text) === false ? [patternText(shape.pattern.source)] : []),
    ...(shape.values?.includes(text) === false ? [enumText(shape.values)] : []),
  ];
}

/** All that a text must satisfy: AWS tells it of a list with a text that does not. */
export function allOf(shape: StringShape): readonly string[] {
  const { min, max, pattern, values } = shape;
  return [
    ...(max === undefined ? [] : [atMost(max, 'length')]),
    ...(min === undefined ? [] : [atLeast(min, 'length')]),
    ...(pattern ? [patternText(pattern.source)] : []),
    ...(values ? [enumText(values)] : []),
  ];
}

/** The limits that a measure is beyond. */
export function beyond(
  measure: number,
  { min, max }: { readonly min?: number; readonly max?: number },
  what: 'length' | 'value',
): readonly string[] {
  return [
    ...(max !== undefined && measure > max ? [atMost(max, what)] : []),
    ...(min !== undefined && measure < min ? [atLeast(min, what)] : []),
  ];
}

/** As Java prints lists and maps, which is what AWS's messages hold; `of` must be checked before. */
export function printed(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printed).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value);
  return `{${members.map(([name, of]) => `${memberName(name)}=${printed(of)}`).join(', ')}}`;
}

const atMost = (max: number, what: string): string =>
  `Member must have ${what} less than or equal to ${max}`;
const atLeast = (min: number, what: string): string =>
  `Member must have ${what} greater than or equal to ${min}`;
const patternText = (source: string): string =>
  `Member must satisfy regular expression pattern: ${source}`;
const enumText = (values: readonly string[]): string =>
  `Member must satisfy enum value set: [${values.join(', ')}]`;

function lengthOf(text: string, unit: 'bytes' | undefined): number {
  return unit === 'bytes' ? Buffer.byteLength(text) : Array.from(text).length;
}
