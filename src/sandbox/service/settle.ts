import { reasonOf } from '../rotation/reason';
import type { StepFailure } from '../rotation/run';
import type { RotationTask } from '../rotation/rotations';
import type { SecretRecord } from '../store/records';
import type { Context } from './context';
import { AWSCURRENT, AWSPENDING } from './labels';
import { noteRotated } from './schedule';

/**
 * Brings a secret to its state after a run of its function, and tells why the run counts as failed, without
 * a value. AWSPENDING stays where a rotation failed; the version of a test is removed in any case.
 */
export function settleRotation(
  context: Context,
  task: RotationTask,
  failure: StepFailure | undefined,
): string | undefined {
  const secret = context.secrets.find(task.secretArn);
  const problem = problemOf(secret, task, failure);
  if (!secret) return problem;
  if (task.kind === 'test') removeTested(secret, task.versionId);
  else if (problem === undefined) noteRotated(secret, context.now);
  context.secrets.touch(secret);
  return problem;
}

function problemOf(
  secret: SecretRecord | undefined,
  { kind, versionId, functionArn }: RotationTask,
  failure: StepFailure | undefined,
): string | undefined {
  const versions = [...(secret?.versions.values() ?? [])];
  if (failure) {
    const reason = reasonOf(
      failure.cause,
      versions.map(({ content }) => content),
    );
    return `${failure.step} of ${functionArn} failed: ${reason}`;
  }
  const isCurrent = secret?.versions.get(versionId)?.labels.includes(AWSCURRENT);
  return kind === 'test' || isCurrent !== false
    ? undefined
    : `finishSecret of ${functionArn} did not move AWSCURRENT to version ${versionId}.`;
}

function removeTested(secret: SecretRecord, versionId: string): void {
  const labels = secret.versions.get(versionId)?.labels;
  if (labels?.every((label) => label === AWSPENDING)) secret.versions.delete(versionId);
}
