import assert from 'node:assert/strict';
import { Cron as Croner } from 'croner';
import fc from 'fast-check';
import { nextWindow, parseSchedule } from '../../../../../src/core/secrets/schedule';
import { occurrences, parseCron } from '../../../../../src/core/secrets/schedule/cron';

const months = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const weekdays = 'SUN MON TUE WED THU FRI SAT'.split(' ');

/** A value as a number or as its name, in either case. */
function value(min: number, max: number, names: readonly string[] = []): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min, max }), fc.constantFrom('number', 'upper', 'lower'))
    .map(([n, form]) => {
      const name = names[n - min];
      if (form === 'number' || name === undefined) return String(n);
      return form === 'upper' ? name : name.toLowerCase();
    });
}

function list(min: number, max: number, names?: readonly string[]): fc.Arbitrary<string> {
  const one = value(min, max, names);
  const range = fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`);
  const step = fc
    .tuple(fc.oneof(one, range, fc.constant('*')), fc.integer({ min: 1, max }))
    .map(([start, by]) => `${start}/${by}`);
  const item = fc.oneof(one, range, step);
  return fc.oneof(
    fc.constant('*'),
    fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join(',')),
  );
}

const dayOfMonth = fc.oneof(
  list(1, 31),
  fc.constant('L'),
  value(1, 31).map((day) => `${day}W`),
);
const dayOfWeek = fc.oneof(
  list(1, 7, weekdays),
  value(1, 7, weekdays).map((day) => `${day}L`),
  fc.tuple(value(1, 7, weekdays), fc.integer({ min: 1, max: 5 })).map(([d, n]) => `${d}#${n}`),
);
const days = fc.oneof(
  dayOfMonth.map((day) => [day, '?'] as const),
  dayOfWeek.map((day) => ['?', day] as const),
);
const moment = fc.integer({ min: Date.UTC(1999, 0, 1), max: Date.UTC(2110, 0, 1) });

describe('cron expressions against the library croner', () => {
  it('are due at the same moments', () => {
    fc.assert(
      fc.property(
        list(0, 23),
        days,
        list(1, 12, months),
        moment,
        (hours, [day, weekday], month, after) => {
          const cron = parseCron(`0 ${hours} ${day} ${month} ${weekday} *`);
          assert.ok(cron, 'It is a valid expression.');
          const free = (field: string): string => (field === '?' ? '*' : field);
          const peer = new Croner(`0 0 ${hours} ${free(day)} ${month} ${free(weekday)}`, {
            timezone: 'UTC',
            mode: '6-part',
            alternativeWeekdays: true,
            sloppyRanges: true,
          });
          const wanted = peer.nextRuns(5, new Date(after)).map((date) => date.getTime());
          const found = occurrences(cron, after);
          assert.deepEqual(
            wanted,
            wanted.map(() => found.next().value),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('rotation schedules of any kind', () => {
  it('open on the hour, one after the other, within a UTC day, and never overlap', () => {
    const expression = fc.oneof(
      fc.integer({ min: 4, max: 23 }).map((n) => `rate(${n} hours)`),
      fc.integer({ min: 1, max: 999 }).map((n) => `rate(${n} days)`),
      fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 4, max: 23 }), days)
        .map(([start, by, [day, weekday]]) => `cron(0 ${start}/${by} ${day} * ${weekday} *)`),
    );
    const hours = fc.option(fc.integer({ min: 1, max: 24 }), { nil: undefined });
    fc.assert(
      fc.property(expression, hours, moment, (scheduleExpression, length, after) => {
        const duration = length === undefined ? {} : { duration: `${length}h` };
        let schedule;
        try {
          schedule = parseSchedule({ scheduleExpression, ...duration });
        } catch {
          // Refused, as it should be where the window is too long or the hours are too close.
          return;
        }
        assert.ok(schedule);
        let previous = { opensAt: after, closesAt: after };
        for (let n = 0; n < 4; n++) {
          const window = nextWindow(schedule, previous.opensAt);
          assert.ok(window);
          assert.ok(window.opensAt >= previous.closesAt, 'after the one before');
          assert.equal(window.opensAt % 3_600_000, 0, 'on the hour');
          if (n > 0) assert.ok(window.opensAt - previous.opensAt >= 4 * 3_600_000, '4 hours apart');
          const day = (at: number): number => Math.floor(at / 86_400_000);
          if (!scheduleExpression.includes('hours'))
            assert.equal(day(window.opensAt), day(window.closesAt - 1), 'within a day');
          previous = window;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never throw anything but a ScheduleError, whatever the text', () => {
    const piece = fc.constantFrom(
      ...Array.from('0123456789*?/-,#LW() '),
      'cron(',
      'rate(',
      'hours',
      'SUN',
      'JAN',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), fc.string(), (pieces, text) => {
        for (const scheduleExpression of [pieces.join(''), text, `cron(0 ${pieces.join('')} *)`])
          try {
            parseSchedule({ scheduleExpression });
          } catch (error) {
            assert.equal((error as Error).name, 'ScheduleError');
          }
      }),
      { numRuns: 300 },
    );
  });
});
