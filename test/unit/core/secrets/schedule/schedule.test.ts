import assert from 'node:assert/strict';
import { nextWindow, parseSchedule, ScheduleError } from '../../../../../src/core/secrets/schedule';
import type { RotationRules } from '../../../../../src/core/secrets/model';

/** A Wednesday. */
const from = Date.UTC(2026, 3, 15, 14, 20);

function windows(rules: RotationRules, count = 3, after = from): string[] {
  const schedule = parseSchedule(rules);
  assert.ok(schedule);
  const found: string[] = [];
  for (let at = after; found.length < count;) {
    const window = nextWindow(schedule, at);
    if (!window) break;
    const hours = (window.closesAt - window.opensAt) / 3_600_000;
    found.push(`${new Date(window.opensAt).toISOString().slice(0, 13)} ${hours}h`);
    at = window.opensAt;
  }
  return found;
}

const rule = (scheduleExpression: string, duration?: string): RotationRules => ({
  scheduleExpression,
  ...(duration !== undefined && { duration }),
});

const good: readonly (readonly [RotationRules, string])[] = [
  [{ automaticallyAfterDays: 30 }, '2026-05-15T00 24h, 2026-06-14T00 24h'],
  [{ automaticallyAfterDays: 1, duration: '2h' }, '2026-04-16T00 2h, 2026-04-17T00 2h'],
  [rule('rate(10 days)'), '2026-04-25T00 24h, 2026-05-05T00 24h'],
  [rule('rate(1 day)', '3h'), '2026-04-16T00 3h, 2026-04-17T00 3h'],
  [rule('rate(4 hours)'), '2026-04-15T16 1h, 2026-04-15T20 1h'],
  [rule('rate(12 hours)', '12h'), '2026-04-16T00 12h, 2026-04-16T12 12h'],
  // The examples of AWS's documentation.
  [rule('cron(0 10 * * ? *)'), '2026-04-16T10 14h, 2026-04-17T10 14h'],
  [rule('cron(0 18 ? * SAT *)'), '2026-04-18T18 6h, 2026-04-25T18 6h'],
  [rule('cron(0 8 1 * ? *)'), '2026-05-01T08 16h, 2026-06-01T08 16h'],
  [rule('cron(0 1 ? 1/3 SUN#1 *)'), '2026-07-05T01 23h, 2026-10-04T01 23h'],
  [rule('cron(0 17 L * ? *)'), '2026-04-30T17 7h, 2026-05-31T17 7h'],
  [rule('cron(0 8 ? * MON-FRI *)'), '2026-04-16T08 16h, 2026-04-17T08 16h, 2026-04-20T08 16h'],
  [rule('cron(0 16 1,15 * ? *)', '2h'), '2026-04-15T16 2h, 2026-05-01T16 2h'],
  [rule('cron(0 4/12 * * ? *)'), '2026-04-15T16 1h, 2026-04-16T04 1h, 2026-04-16T16 1h'],
  [rule('cron(0 8/8 * * ? *)', '8h'), '2026-04-15T16 8h, 2026-04-16T08 8h'],
  // Day-of-week 1 is Sunday; L alone is Saturday.
  [rule('cron(0 0 ? * 1 *)'), '2026-04-19T00 24h'],
  [rule('cron(0 0 ? * L *)'), '2026-04-18T00 24h'],
  [rule('cron(0 0 ? * fril *)'), '2026-04-24T00 24h, 2026-05-29T00 24h'],
  [rule('cron(0 0 ? * 3#5 *)'), '2026-06-30T00 24h'],
  // The 16th of May is a Saturday, the 1st of August, too; the 31st of May is a Sunday.
  [rule('cron(0 0 16W MAY,AUG ? *)'), '2026-05-15T00 24h, 2026-08-17T00 24h'],
  [rule('cron(0 0 1W AUG ? *)'), '2026-08-03T00 24h'],
  [rule('cron(0 0 31W 2,5 ? *)'), '2026-05-29T00 24h, 2027-05-31T00 24h'],
  [rule('cron(0 23 29 2 ? *)'), '2028-02-29T23 1h, 2032-02-29T23 1h'],
  [rule('cron(0 0 ? 2 1#5 *)'), '2032-02-29T00 24h, 2060-02-29T00 24h'],
];

const bad: readonly (readonly [RotationRules, RegExp])[] = [
  [{ automaticallyAfterDays: 1, scheduleExpression: 'rate(1 day)' }, /both rotation frequency/],
  [rule('rate(3 hours)'), /^Rate in hour should be least 4 and less than 24\.$/],
  [rule('rate(24 hours)'), /^Rate in hour/],
  [rule('rate(0 days)'), /^Rate in day should be greater than 0 and less than 1000\.$/],
  [rule('rate(1000 days)'), /^Rate in day/],
  [rule('rate(5 minutes)'), /^Invalid schedule expression\.$/],
  [rule('rate(1 day)', '25h'), /^Duration must be at least 1 hour, at most 24 hour\.$/],
  [rule('rate(1 day)', 'h3'), /^Duration must/],
  [{ automaticallyAfterDays: 2, duration: '0h' }, /^Duration must/],
  [rule('rate(4 hours)', '5h'), /^Duration cannot be greater than Rate in hour\.$/],
  [rule('cron(0 0/4 * * ? *)', '5h'), /within a day/],
  [rule('cron(0 4,8 * * ? *)', '5h'), /^Duration cannot/],
  [rule('cron(0 22 * * ? *)', '3h'), /^Starting hour and duration must be within a day\.$/],
  ...[
    'cron(5 10 * * ? *)',
    'cron(0 10 * * ? 2027)',
    'cron(0 10 * * *)',
    'cron(0 10 * * ? * *)',
    'cron(0 10 ? * ? *)',
    'cron(0 10 * * * *)',
    'cron(0 10 1 * MON *)',
    'cron(0 * * * ? *)',
    'cron(0 8-17 * * ? *)',
    'cron(0 0/3 * * ? *)',
    'cron(0 0,22 * * ? *)',
    'cron(0 24 * * ? *)',
    'cron(0 10 0 * ? *)',
    'cron(0 10 32 * ? *)',
    'cron(0 10 30 2 ? *)',
    'cron(0 10 5-1 * ? *)',
    'cron(0 10 1/0 * ? *)',
    'cron(0 10 1, * ? *)',
    'cron(0 10 32W * ? *)',
    'cron(0 10 * 13 ? *)',
    'cron(0 10 * MAI ? *)',
    'cron(0 10 ? * 8 *)',
    'cron(0 10 ? * SUN#6 *)',
    'cron(0 10 ? * SUN#0 *)',
    'cron(0 10 ? * L#2 *)',
    'cron(0 -1 * * ? *)',
    'cron(0 1e1 * * ? *)',
    'cron()',
    '0 10 * * ? *',
    'every day',
  ].map((expression) => [rule(expression), /^Invalid schedule expression\.$/] as const),
];

describe('rotation schedules', () => {
  for (const [rules, expected] of good)
    it(`finds the windows of ${JSON.stringify(rules)}`, () => {
      const wanted = expected.split(', ');
      assert.deepEqual(windows(rules, wanted.length), wanted);
    });

  for (const [rules, message] of bad)
    it(`refuses ${JSON.stringify(rules)}`, () => {
      assert.throws(() => parseSchedule(rules), { name: 'ScheduleError', message });
      assert.throws(() => parseSchedule(rules), ScheduleError);
    });

  it('knows no schedule without a rule', () => {
    assert.equal(parseSchedule({}), undefined);
    assert.equal(parseSchedule({ duration: '2h' }), undefined);
  });

  it('passes the opening hour itself', () => {
    const after = Date.UTC(2026, 3, 15, 10);
    assert.deepEqual(windows(rule('cron(0 10 * * ? *)'), 1, after), ['2026-04-16T10 14h']);
    assert.deepEqual(windows(rule('cron(0 10 * * ? *)'), 1, after - 1), ['2026-04-15T10 14h']);
  });
});
