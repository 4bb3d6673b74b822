import type { Judged } from '../access/principal';
import type { OperationName } from '../model/operations';
import type { RotationTask } from '../rotation/rotations';
import type { SecretTable } from '../store/secretTable';

/** Milliseconds since the epoch; tests move it. */
export interface Clock {
  now(): number;
}

/** What an operation works on: one region of one account at one moment. */
export interface Context {
  readonly region: string;
  readonly accountId: string;
  readonly secrets: SecretTable;
  /** The secrets of another region. */
  readonly elsewhere: (region: string) => SecretTable;
  readonly now: number;
  /** Who calls: a principal, or the account's root. */
  readonly caller: Judged;
  /** Throws AccessDeniedException unless the caller may run the operation with that input. */
  readonly permit: (operation: OperationName, input: Readonly<Record<string, unknown>>) => void;
  /** True when the function exists and may be invoked. */
  readonly hasFunction: (arn: string) => boolean;
  /** Runs a rotation function after the answer was sent. */
  readonly rotate: (task: Omit<RotationTask, 'region'>) => void;
}

/** A date as awsJson1.1 carries it: seconds since the epoch, to the millisecond. */
export function epoch(milliseconds: number): number {
  return milliseconds / 1000;
}

/** The start of the UTC day: AWS tells the last access with day precision. */
export function startOfDay(milliseconds: number): number {
  return milliseconds - (milliseconds % 86_400_000);
}
