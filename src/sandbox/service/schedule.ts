import {
  nextWindow,
  parseSchedule,
  ScheduleError,
  type Schedule,
} from '../../core/secrets/schedule';
import type { RotationRulesInput } from '../model/inputs';
import { invalidParameter } from '../protocol/errors';
import type { SecretRecord } from '../store/records';

const DAY_MS = 86_400_000;

/** Refuses rules that AWS refuses, with AWS's own sentences. */
export function checkRules(rules: RotationRulesInput | undefined): void {
  try {
    scheduleOf(rules);
  } catch (error) {
    throw error instanceof ScheduleError ? invalidParameter(error.message) : error;
  }
}

/** The days that an expression comes to are told after the first rotation by it. */
export function setRules({ rotation }: SecretRecord, rules: RotationRulesInput): void {
  rotation.rules = rules;
  delete rotation.everyDays;
}

/** Sets when the next rotation is due, counted from the one at `from`. */
export function scheduleNext({ rotation }: SecretRecord, from: number): void {
  const schedule = rotation.enabled ? scheduleOf(rotation.rules) : undefined;
  const next = schedule && nextWindow(schedule, from);
  if (next) rotation.nextWindow = next;
  else delete rotation.nextWindow;
  delete rotation.retryAt;
}

/**
 * A window has opened: unless its rotation succeeds, it is tried again in the next window, or on the next
 * day if that comes first. AWS tells the window that was missed until then.
 */
export function scheduleRetry({ rotation }: SecretRecord, now: number): void {
  const schedule = scheduleOf(rotation.rules);
  const next = schedule && nextWindow(schedule, now);
  const tomorrow = (Math.floor(now / DAY_MS) + 1) * DAY_MS;
  rotation.retryAt = Math.min(next?.opensAt ?? Infinity, tomorrow);
}

/** A new value put by hand counts as a rotation where the schedule is a number of days. */
export function countAsRotation(secret: SecretRecord, now: number): void {
  if (scheduleOf(secret.rotation.rules)?.kind === 'days') scheduleNext(secret, now);
}

/** Notes a rotation that succeeded; AWS then tells the days to the next one beside an expression. */
export function noteRotated(secret: SecretRecord, now: number): void {
  const { rotation } = secret;
  rotation.lastRotatedAt = now;
  scheduleNext(secret, now);
  if (rotation.rules?.ScheduleExpression === undefined || !rotation.nextWindow) return;
  const days = Math.floor(rotation.nextWindow.opensAt / DAY_MS) - Math.floor(now / DAY_MS);
  rotation.everyDays = Math.max(1, days);
}

function scheduleOf(rules: RotationRulesInput = {}): Schedule | undefined {
  const { AutomaticallyAfterDays, ScheduleExpression, Duration } = rules;
  return parseSchedule({
    ...(AutomaticallyAfterDays !== undefined && { automaticallyAfterDays: AutomaticallyAfterDays }),
    ...(ScheduleExpression !== undefined && { scheduleExpression: ScheduleExpression }),
    ...(Duration !== undefined && { duration: Duration }),
  });
}
