import { randomUUID } from 'node:crypto';

/** The event that AWS sends a rotation function, once for each step. */
export interface RotationEvent {
  readonly Step: 'createSecret' | 'setSecret' | 'testSecret' | 'finishSecret';
  /** The secret's full ARN. */
  readonly SecretId: string;
  /** The id of the version that is AWSPENDING. */
  readonly ClientRequestToken: string;
  /** Tells PutSecretValue from which rotation it comes; the same in all steps. */
  readonly RotationToken: string;
}

/** Calls an operation of the sandbox as the account's root. */
export type Call = (operation: string, input: object) => Promise<object>;

/** A rotation function; `signal` is aborted when the sandbox closes, and long work has to end then. */
export type RotationFunction = (
  event: RotationEvent,
  call: Call,
  signal: AbortSignal,
) => Promise<void>;

/** Why a rotation did not get through its steps; the cause may hold a value. */
export class StepFailure extends Error {
  readonly step: RotationEvent['Step'];

  constructor(step: RotationEvent['Step'], cause: unknown) {
    super(`${step} failed`, { cause });
    this.step = step;
  }
}

const rotation = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const;

/** What a run of the function consists of: all four steps, or the one that tests a configuration. */
export const STEPS = { rotation, test: ['testSecret'] } as const;

export interface Run {
  readonly kind: keyof typeof STEPS;
  readonly secretArn: string;
  readonly versionId: string;
}

/**
 * Runs the steps in order. Rejects with a StepFailure at the first that fails, and resolves to false when
 * `mayGoOn` said no before a step: AWSPENDING is left where it is.
 */
export async function runSteps(
  rotate: RotationFunction,
  { kind, secretArn, versionId }: Run,
  mayGoOn: () => boolean,
  call: Call,
  signal: AbortSignal,
): Promise<boolean> {
  const RotationToken = randomUUID();
  for (const Step of STEPS[kind]) {
    if (!mayGoOn()) return false;
    const event = { Step, SecretId: secretArn, ClientRequestToken: versionId, RotationToken };
    try {
      await rotate(event, call, signal);
    } catch (error) {
      throw new StepFailure(Step, error);
    }
  }
  return true;
}
