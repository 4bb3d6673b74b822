import type { SecretRecord } from './records';

/** A secret as it is now, or that it is gone. */
export interface Change {
  readonly region: string;
  readonly arn: string;
  readonly secret: SecretRecord | undefined;
}

/** Where changes are kept beyond the process; each is safe once `write` has returned. */
export interface Storage {
  /** What is kept, in no particular order. */
  load(): Iterable<{ readonly region: string; readonly secret: SecretRecord }>;
  write(changes: readonly Change[]): void;
  close(): void;
}
