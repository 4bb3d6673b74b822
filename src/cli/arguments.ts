/** A wrong command line; the message says what is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The value of an option that allows only some. Throws UsageError. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${option} is one of ${allowed.join(', ')}.`);
  return found;
}
