import { isSecretsError, SecretsError, type SecretsErrorCode } from '../errors';
import type { RotateSecretRequest, SecretsClient } from './client';
import { AWSCURRENT, AWSPENDING, type Secret } from './model';
import { versionWithLabel } from './state';

/**
 * How a rotation ended. `refused`: the service did not start it. `unfinished`: at the time limit the
 * new version is still AWSPENDING, in progress or stuck. `abandoned`: no version is AWSPENDING any
 * more, or none ever was, and AWSCURRENT did not move, e.g. because the function cannot be invoked.
 */
export type RotationOutcome =
  | { readonly kind: 'rotated'; readonly secret: Secret; readonly versionId: string }
  | { readonly kind: 'refused'; readonly error: SecretsError }
  | { readonly kind: 'unfinished'; readonly secret: Secret; readonly versionId: string }
  | { readonly kind: 'abandoned'; readonly secret: Secret };

export interface RotationOptions {
  /** Resolves after so many milliseconds, earlier or with a rejection once the signal is aborted. */
  readonly delay: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly signal?: AbortSignal;
  /** Called with each answer of DescribeSecret. */
  readonly onProgress?: (secret: Secret) => void;
  /** Milliseconds to wait for the end; default five minutes. */
  readonly timeLimit?: number;
}

const POLL_MS = { first: 500, longest: 10_000, growth: 1.5 };
const DEFAULT_TIME_LIMIT_MS = 5 * 60_000;
/** A rotation that leaves no trace on the secret for this long was never begun. */
const TRACE_LIMIT_MS = 30_000;

/** Failures of a poll that say nothing of the rotation: the next poll may succeed. */
const passing: ReadonlySet<SecretsErrorCode> = new Set([
  'serviceFailure',
  'throttled',
  'timedOut',
  'unreachable',
]);

/**
 * Starts a rotation and polls DescribeSecret until AWSCURRENT moved to the new version, or tells why
 * it did not. Rejects with `cancelled` when aborted: the rotation itself goes on at the service; and
 * with the SecretsError of a poll that can no longer succeed.
 */
export async function rotateAndWait(
  client: SecretsClient,
  request: RotateSecretRequest,
  options: RotationOptions,
): Promise<RotationOutcome> {
  const arn = request.secretId;
  const { signal, timeLimit = DEFAULT_TIME_LIMIT_MS } = options;
  const before = await client.describeSecret(arn, signal);
  const oldVersion = versionWithLabel(before, AWSCURRENT);
  let started: string | undefined;
  try {
    started = (await client.rotateSecret(request)).versionId;
  } catch (error) {
    if (isSecretsError(error)) return { kind: 'refused', error };
    throw error;
  }
  let secret = before;
  let traced = false;
  let pause = POLL_MS.first;
  for (let waited = 0; waited < timeLimit;) {
    await options.delay(pause, signal);
    if (signal?.aborted) throw new SecretsError('cancelled', 'Waiting for the rotation was ended.');
    waited += pause;
    pause = Math.min(pause * POLL_MS.growth, POLL_MS.longest);
    const answer = await describeUnlessPassing(client, arn, signal);
    if (!answer) continue;
    secret = answer;
    options.onProgress?.(secret);
    const current = versionWithLabel(secret, AWSCURRENT);
    if (current !== undefined && current !== oldVersion && current === (started ?? current))
      return { kind: 'rotated', secret, versionId: current };
    const pending = versionWithLabel(secret, AWSPENDING) !== undefined;
    if (!pending && (traced || waited >= TRACE_LIMIT_MS)) return { kind: 'abandoned', secret };
    traced ||= pending;
  }
  const versionId = versionWithLabel(secret, AWSPENDING);
  return versionId === undefined
    ? { kind: 'abandoned', secret }
    : { kind: 'unfinished', secret, versionId };
}

async function describeUnlessPassing(
  client: SecretsClient,
  arn: string,
  signal: AbortSignal | undefined,
): Promise<Secret | undefined> {
  try {
    return await client.describeSecret(arn, signal);
  } catch (error) {
    if (isSecretsError(error) && passing.has(error.code)) return undefined;
    throw error;
  }
}
