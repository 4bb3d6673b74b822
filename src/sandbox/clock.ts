import { invalidRequest, validation } from './protocol/errors';
import type { Clock } from './service/context';
import type { SecretsManagerService } from './service/service';

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A clock that stands still until it is moved; it never goes back. */
export class StandingClock implements Clock {
  #now: number;

  /** Milliseconds since the epoch. */
  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  moveTo(now: number): void {
    this.#now = Math.max(this.#now, now);
  }
}

/** Moves the clock, and with it whatever falls due on the way. */
export type MoveClock = (input: unknown) => Promise<{ readonly now: string }>;

/**
 * Answers requests to move the clock, one after the other: recovery windows end and rotations run in order,
 * each at its time, and the answer comes once they all have ended. A clock that runs by itself is not
 * moved: then an empty request waits for the rotations that are under way.
 */
export function clockMover(clock: Clock, service: () => SecretsManagerService): MoveClock {
  const move = async (input: unknown): Promise<{ readonly now: string }> => {
    await service().settled();
    const to = destination(input ?? {}, clock.now());
    if (clock instanceof StandingClock) await goOn(clock, service(), to);
    else if (to !== undefined)
      throw invalidRequest(
        'The clock is the real one; start the sandbox with --clock TIME to move it.',
      );
    return { now: new Date(clock.now()).toISOString() };
  };
  let last: Promise<unknown> = Promise.resolve();
  return (input) => {
    const moved = last.then(() => move(input));
    last = moved.catch(() => undefined);
    return moved;
  };
}

/** A window opens on the hour: to look this often is enough, also after the machine has slept. */
const LOOK_EVERY_MS = 30_000;

/** Has the service do what is due by a clock that runs; what fell due while it was not running, at once. */
export function watch(service: () => SecretsManagerService): NodeJS.Timeout {
  setImmediate(() => {
    service().act();
  });
  return setInterval(() => {
    service().act();
  }, LOOK_EVERY_MS).unref();
}

async function goOn(
  clock: StandingClock,
  service: SecretsManagerService,
  to = clock.now(),
): Promise<void> {
  for (let at = service.dueAt; at !== undefined && at <= to; at = service.dueAt) {
    clock.moveTo(at);
    service.act();
    await service.settled();
  }
  clock.moveTo(to);
}

/** `{"advance": "30d"}` in s, m, h or d, `{"now": "…Z"}`, or `{}` for nowhere; never into the past. */
function destination(input: object, now: number): number | undefined {
  const { advance, now: moment } = input as { advance?: unknown; now?: unknown };
  if (advance === undefined && moment === undefined) return undefined;
  const [, amount, unit = ''] = /^(\d{1,9})([smhd])$/.exec(String(advance)) ?? [];
  const to = amount === undefined ? parseMoment(moment) : now + Number(amount) * (UNITS[unit] ?? 0);
  if (to !== undefined && to >= now && (advance === undefined || moment === undefined)) return to;
  throw validation(
    'The clock moves forward: {"advance": "30d"} in s, m, h or d, or {"now": "2026-01-31T00:00:00Z"}.',
  );
}

const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z)?$/;

/** A moment in UTC, e.g. `2026-01-31T00:00:00Z` or `2026-01-31`; undefined for anything else. */
export function parseMoment(text: unknown): number | undefined {
  const at = typeof text === 'string' && MOMENT.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : at;
}
