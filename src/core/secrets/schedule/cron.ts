import { parseDayOfMonth, parseDayOfWeek, type DayTest } from './days';
import { HOURS, MONTHS, parseValues } from './fields';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** From one 29 February on a given weekday to the next, over a year like 2100, which has none. */
const LONGEST_GAP_DAYS = 40 * 366;

/** A cron expression as Secrets Manager takes it, in UTC. */
export interface Cron {
  /** Ascending. */
  readonly hours: readonly number[];
  readonly months: readonly number[];
  readonly isDay: DayTest;
}

/**
 * Reads the six fields between the parentheses of `cron(…)`. As Secrets Manager wants them, minutes are 0,
 * the year is `*`, and exactly one of day-of-month and day-of-week is `?`. Undefined for anything else.
 */
export function parseCron(fields: string): Cron | undefined {
  const [minutes, hourField = '', dayOfMonth = '', monthField = '', dayOfWeek = '', year, ...rest] =
    fields.split(' ').filter(Boolean);
  if (minutes !== '0' || year !== '*' || rest.length > 0) return undefined;
  if ((dayOfMonth === '?') === (dayOfWeek === '?')) return undefined;
  const isDay = dayOfWeek === '?' ? parseDayOfMonth(dayOfMonth) : parseDayOfWeek(dayOfWeek);
  const hours = parseValues(hourField, HOURS);
  const months = parseValues(monthField, MONTHS);
  return hours && months && isDay && { hours, months, isDay };
}

/** The moments after `after` at which the expression is due, in order; none when it never is. */
export function* occurrences(cron: Cron, after: number): Generator<number, undefined> {
  let midnight = Math.floor(after / DAY_MS) * DAY_MS;
  for (let idle = 0; idle <= LONGEST_GAP_DAYS; idle++, midnight += DAY_MS) {
    if (!isDue(cron, midnight)) continue;
    for (const hour of cron.hours) {
      const at = midnight + hour * HOUR_MS;
      if (at > after) yield at;
    }
    idle = 0;
  }
}

function isDue({ months, isDay }: Cron, midnight: number): boolean {
  const date = new Date(midnight);
  const month = date.getUTCMonth();
  if (!months.includes(month + 1)) return false;
  return isDay({
    day: date.getUTCDate(),
    weekday: date.getUTCDay() + 1,
    length: new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate(),
  });
}
