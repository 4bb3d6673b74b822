import type { ServiceNotice } from '../audit/serviceEvent';
import { runSteps, StepFailure, type Call, type RotationFunction, type Run } from './run';

/** A run of a rotation function that was asked for. */
export interface RotationTask extends Run {
  readonly region: string;
  readonly functionArn: string;
}

/** What a rotation needs of the service. */
export interface RotationParts {
  readonly functionOf: (arn: string) => RotationFunction | undefined;
  /** Calls an operation in the region as the function does. */
  readonly call: (region: string) => Call;
  /** False once rotation is turned off, or the secret is gone. */
  readonly mayGoOn: (task: RotationTask) => boolean;
  /** Brings the secret to its state after a run; tells why it counts as failed, if it does. */
  readonly settle: (task: RotationTask, failure: StepFailure | undefined) => string | undefined;
  readonly notify: (notice: ServiceNotice) => void;
}

const notices = {
  rotation: {
    started: 'RotationStarted',
    succeeded: 'RotationSucceeded',
    failed: 'RotationFailed',
    abandoned: 'RotationAbandoned',
  },
  test: {
    started: 'TestRotationStarted',
    succeeded: 'TestRotationSucceeded',
    failed: 'TestRotationFailed',
    abandoned: 'TestRotationFailed',
  },
} as const;

/** The rotations that are under way, at most one of a secret. */
export class Rotations {
  readonly #parts: RotationParts;
  readonly #running = new Map<string, Promise<void>>();
  readonly #closing = new AbortController();

  constructor(parts: RotationParts) {
    this.#parts = parts;
  }

  /** Runs the function after the answer was sent; nothing when one of the secret is under way. */
  start(task: RotationTask): void {
    if (this.#running.has(task.secretArn)) return;
    const run = this.#run(task).finally(() => this.#running.delete(task.secretArn));
    this.#running.set(task.secretArn, run);
  }

  /** Resolves once no rotation is under way. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running.values());
  }

  /** Ends the programs that run; resolves once no rotation is under way. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.settled();
  }

  async #run(task: RotationTask): Promise<void> {
    // After the answer: the caller sees AWSPENDING before the function runs.
    await new Promise(setImmediate);
    const { settle, notify } = this.#parts;
    const { region, secretArn, versionId, kind } = task;
    const tell = (what: keyof (typeof notices)['rotation'], message?: string): void => {
      const name = notices[kind][what];
      notify({ name, region, secretArn, versionId, ...(message !== undefined && { message }) });
    };
    tell('started');
    try {
      const isDone = await this.#steps(task);
      const failure = settle(task, undefined);
      if (!isDone) tell('abandoned', 'Rotation was turned off, or the secret was deleted.');
      else if (failure !== undefined) tell('failed', failure);
      else tell('succeeded');
    } catch (error) {
      if (!(error instanceof StepFailure)) throw error;
      tell('failed', settle(task, error));
    }
  }

  #steps(task: RotationTask): Promise<boolean> {
    const { functionOf, call, mayGoOn } = this.#parts;
    const rotate = functionOf(task.functionArn) ?? missing(task.functionArn);
    return runSteps(rotate, task, () => mayGoOn(task), call(task.region), this.#closing.signal);
  }
}

/** A function that the sandbox was once started with, and now is not. */
const missing =
  (arn: string): RotationFunction =>
  () =>
    Promise.reject(new Error(`The sandbox was started without the function ${arn}.`));
