const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * A date within a week of `now`, in whole days, hours or minutes; `value` is negative for the past, as
 * Intl.RelativeTimeFormat takes it, and 0 minutes is now. Undefined further away: then it is shown as a date.
 */
export function relativeTime(
  date: Date,
  now: Date,
): { readonly value: number; readonly unit: (typeof units)[number][0] } | undefined {
  const difference = date.getTime() - now.getTime();
  if (Math.abs(difference) > 7 * units[0][1]) return undefined;
  for (const [unit, length] of units) {
    const value = Math.trunc(difference / length);
    if (value !== 0) return { value, unit };
  }
  return { value: 0, unit: 'minute' };
}
