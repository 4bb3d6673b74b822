import type { RotationRules } from '../model';
import { occurrences, parseCron, type Cron } from './cron';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Secrets Manager rotates a secret no more often. */
const LEAST_HOURS = 4;
/** Days that follow each other in any year do so in four. */
const CYCLE_DAYS = 4 * 366;

/** When a secret rotates by itself, in UTC. */
export type Schedule = (
  | { readonly kind: 'hours' | 'days'; readonly every: number }
  | { readonly kind: 'cron'; readonly cron: Cron }
) & {
  /** Length of the window; absent: to the end of the day. */
  readonly windowHours?: number;
};

/** Secrets Manager rotates at some moment from `opensAt` to before `closesAt`; milliseconds since the epoch. */
export interface RotationWindow {
  readonly opensAt: number;
  readonly closesAt: number;
}

/** What is wrong with rotation rules; the message is AWS's own. */
export class ScheduleError extends Error {
  override readonly name = 'ScheduleError';
}

/** Reads rotation rules; undefined when they name no schedule. Throws a ScheduleError. */
export function parseSchedule(rules: RotationRules): Schedule | undefined {
  const { automaticallyAfterDays: days, scheduleExpression: expression, duration } = rules;
  if (days !== undefined && expression !== undefined)
    throw new ScheduleError(
      'You cannot specify both rotation frequency and schedule expression together.',
    );
  const given = duration === undefined ? undefined : parseDuration(duration);
  if (days !== undefined) return { kind: 'days', every: days, ...window(given) };
  return expression === undefined ? undefined : parseExpression(expression, given);
}

/**
 * The first window after the previous rotation, or after now where there was none. Undefined when there is
 * none within eight years.
 */
export function nextWindow(schedule: Schedule, after: number): RotationWindow | undefined {
  const opensAt = nextOpening(schedule, after);
  if (opensAt === undefined) return undefined;
  const { windowHours } = schedule;
  const closesAt =
    windowHours === undefined ? startOfDay(opensAt) + DAY_MS : opensAt + windowHours * HOUR_MS;
  return { opensAt, closesAt };
}

/** An interval in days counts from the day of the rotation, one in hours from a fixed midnight. */
function nextOpening(schedule: Schedule, after: number): number | undefined {
  switch (schedule.kind) {
    case 'days':
      return startOfDay(after) + schedule.every * DAY_MS;
    case 'hours': {
      const every = schedule.every * HOUR_MS;
      return (Math.floor(after / every) + 1) * every;
    }
    case 'cron':
      return occurrences(schedule.cron, after).next().value;
  }
}

function parseDuration(duration: string): number {
  const hours = Number(/^(\d{1,2})h$/.exec(duration)?.[1] ?? 0);
  if (hours < 1 || hours > 24)
    throw new ScheduleError('Duration must be at least 1 hour, at most 24 hour.');
  return hours;
}

function parseExpression(expression: string, given: number | undefined): Schedule {
  const [, amount, unit] = /^rate\((\d{1,9}) (hour|day)s?\)$/.exec(expression) ?? [];
  if (amount !== undefined)
    return unit === 'hour' ? hourly(Number(amount), given) : daily(Number(amount), given);
  const cron = parseCron(/^cron\(([^()]+)\)$/.exec(expression)?.[1] ?? '');
  if (!cron) throw new ScheduleError('Invalid schedule expression.');
  return withWindow(cron, given);
}

function hourly(every: number, given: number | undefined): Schedule {
  if (every < LEAST_HOURS || every >= 24)
    throw new ScheduleError('Rate in hour should be least 4 and less than 24.');
  if (given !== undefined && given > every) throw overlapping();
  return { kind: 'hours', every, windowHours: given ?? 1 };
}

function daily(every: number, given: number | undefined): Schedule {
  if (every < 1 || every >= 1000)
    throw new ScheduleError('Rate in day should be greater than 0 and less than 1000.');
  return { kind: 'days', every, ...window(given) };
}

/** Windows of a cron expression are hourly ones when it names several hours of a day. */
function withWindow(cron: Cron, given: number | undefined): Schedule {
  const closest = closestHours(cron);
  if (closest === undefined || closest < LEAST_HOURS)
    throw new ScheduleError('Invalid schedule expression.');
  const windowHours = given ?? (cron.hours.length > 1 ? 1 : undefined);
  if (windowHours !== undefined && (cron.hours.at(-1) ?? 0) + windowHours > 24)
    throw new ScheduleError('Starting hour and duration must be within a day.');
  if (windowHours !== undefined && windowHours > closest) throw overlapping();
  return { kind: 'cron', cron, ...window(windowHours) };
}

/** The fewest hours between two windows; undefined when none ever opens. */
function closestHours(cron: Cron): number | undefined {
  const start = Date.UTC(2000, 0, 1);
  let previous: number | undefined;
  let closest: number | undefined;
  for (const at of occurrences(cron, start)) {
    closest = Math.min(closest ?? Infinity, (at - (previous ?? -Infinity)) / HOUR_MS);
    if (closest < LEAST_HOURS || at > start + CYCLE_DAYS * DAY_MS) break;
    previous = at;
  }
  return closest;
}

function overlapping(): ScheduleError {
  return new ScheduleError('Duration cannot be greater than Rate in hour.');
}

function window(windowHours: number | undefined): { readonly windowHours?: number } {
  return windowHours === undefined ? {} : { windowHours };
}

function startOfDay(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}
