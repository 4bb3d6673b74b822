import { DAYS_OF_MONTH, DAYS_OF_WEEK, parseValue, parseValues } from './fields';

/** A day of a month in UTC: `weekday` from Sunday, 1; `length` is the month's number of days. */
export interface Day {
  readonly day: number;
  readonly weekday: number;
  readonly length: number;
}

export type DayTest = (day: Day) => boolean;

/** Day-of-month: values, `L` for the last day, `15W` for the weekday nearest to the 15th. */
export function parseDayOfMonth(text: string): DayTest | undefined {
  if (text.toUpperCase() === 'L') return ({ day, length }) => day === length;
  const nearest = /^(\d{1,2})W$/i.exec(text)?.[1];
  if (nearest !== undefined) {
    const wanted = parseValue(nearest, DAYS_OF_MONTH);
    return wanted === undefined ? undefined : (day) => isNearestWeekday(day, wanted);
  }
  const days = parseValues(text, DAYS_OF_MONTH);
  return days && (({ day }) => days.includes(day));
}

/** Day-of-week: values, `L` for Saturday, `FRIL` for the month's last Friday, `TUE#3` for its third Tuesday. */
export function parseDayOfWeek(text: string): DayTest | undefined {
  if (text.toUpperCase() === 'L') return ({ weekday }) => weekday === DAYS_OF_WEEK.max;
  const [, name = '', nth] = /^(\w{1,3}?)(?:L|#([1-5]))$/i.exec(text) ?? [];
  const wanted = parseValue(name, DAYS_OF_WEEK);
  if (wanted !== undefined)
    return nth === undefined
      ? ({ day, weekday, length }) => weekday === wanted && day > length - 7
      : ({ day, weekday }) => weekday === wanted && Math.ceil(day / 7) === Number(nth);
  const days = parseValues(text, DAYS_OF_WEEK);
  return days && (({ weekday }) => days.includes(weekday));
}

/** The nearest weekday lies in the same month; a month without the wanted day has none. */
function isNearestWeekday({ day, weekday, length }: Day, wanted: number): boolean {
  if (wanted > length) return false;
  const weekdayOfWanted = ((weekday - 1 + wanted - day + 35) % 7) + 1;
  if (weekdayOfWanted === 7) return day === (wanted === 1 ? 3 : wanted - 1);
  if (weekdayOfWanted === 1) return day === (wanted === length ? wanted - 2 : wanted + 1);
  return day === wanted;
}
