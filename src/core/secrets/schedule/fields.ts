/** The values that a field of a cron expression may have, and the names that stand for some of them. */
export interface FieldRange {
  readonly min: number;
  readonly max: number;
  /** In the order of their values, the first for `min`. */
  readonly names?: readonly string[];
}

export const HOURS: FieldRange = { min: 0, max: 23 };
export const DAYS_OF_MONTH: FieldRange = { min: 1, max: 31 };
export const MONTHS: FieldRange = {
  min: 1,
  max: 12,
  names: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
};
/** AWS counts from Sunday, 1. */
export const DAYS_OF_WEEK: FieldRange = {
  min: 1,
  max: 7,
  names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
};

/** A number or a name of the field; undefined for anything else. */
export function parseValue(text: string, { min, max, names }: FieldRange): number | undefined {
  const named = names?.indexOf(text.toUpperCase()) ?? -1;
  if (named >= 0) return min + named;
  if (!/^\d{1,2}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}

/**
 * The values of a field in ascending order: `*`, a value, a range `a-b`, steps `a/n`, `a-b/n` or `*` with
 * `/n`, and lists of them. Undefined when the text is none of these.
 */
export function parseValues(text: string, range: FieldRange): readonly number[] | undefined {
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const found = parseItem(item, range);
    if (!found) return undefined;
    for (const value of found) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

function parseItem(item: string, range: FieldRange): readonly number[] | undefined {
  const [, start = '', end, step] = /^([^-/]+)(?:-([^-/]+))?(?:\/(\d{1,3}))?$/.exec(item) ?? [];
  const isAny = start === '*' && end === undefined;
  const first = isAny ? range.min : parseValue(start, range);
  const upTo = isAny || (step !== undefined && end === undefined) ? range.max : undefined;
  const last = upTo ?? (end === undefined ? first : parseValue(end, range));
  const by = Number(step ?? 1);
  if (first === undefined || last === undefined || last < first || by < 1) return undefined;
  return Array.from({ length: Math.floor((last - first) / by) + 1 }, (_, n) => first + n * by);
}
