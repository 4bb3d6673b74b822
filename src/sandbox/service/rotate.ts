import { randomUUID } from 'node:crypto';
import type { Inputs } from '../model/inputs';
import { invalidRequest, ServiceError } from '../protocol/errors';
import type { SecretRecord, VersionRecord } from '../store/records';
import type { Context } from './context';
import { attach, AWSCURRENT, AWSPENDING, labelled } from './labels';
import { findWritable } from './lookup';
import { checkRules, scheduleNext, scheduleRetry, setRules } from './schedule';
import { requireToken } from './tokens';
import { writeVersion } from './versions';

/**
 * Turns rotation on and starts one, asynchronously: AWSPENDING is attached to a new version without a
 * value before the function is called. Nothing changes when it is refused.
 */
export function rotateSecret(context: Context, input: Inputs['RotateSecret']): object {
  const token = requireToken(input.ClientRequestToken, 'RotateSecret');
  const secret = findWritable(context, input.SecretId);
  const functionArn = invokable(context, input.RotationLambdaARN ?? functionOf(context, secret));
  checkRules(input.RotationRules);
  requireFinished(context, secret, functionArn, token);
  const { rotation } = secret;
  rotation.enabled = true;
  if (input.RotationLambdaARN !== undefined) rotation.functionArn = functionArn;
  if (input.RotationRules) setRules(secret, input.RotationRules);
  setExternal(secret, input);
  scheduleNext(secret, context.now);
  secret.changedAt = context.now;
  const identity = { ARN: secret.arn, Name: secret.name };
  if (input.RotateImmediately === false) {
    test(context, secret, functionArn, token);
    return identity;
  }
  rotate(context, secret, functionArn, token);
  return { ...identity, VersionId: token };
}

/** Turns rotation off; a version that is AWSPENDING stays so. */
export function cancelRotateSecret(context: Context, input: Inputs['CancelRotateSecret']): object {
  const secret = findWritable(context, input.SecretId);
  if (!secret.rotation.enabled)
    throw invalidRequest('You tried to cancel rotation on a secret that has no rotation enabled.');
  secret.rotation.enabled = false;
  scheduleNext(secret, context.now);
  secret.changedAt = context.now;
  const pending = labelled(secret, AWSPENDING);
  return { ARN: secret.arn, Name: secret.name, ...(pending && { VersionId: pending.versionId }) };
}

/** A window of the schedule opened: rotates, or tries the rotation again that has not finished. */
export function rotateOnSchedule(context: Context, secret: SecretRecord): void {
  scheduleRetry(secret, context.now);
  const functionArn = functionOf(context, secret);
  if (functionArn === undefined) return;
  rotate(context, secret, functionArn, unfinished(secret)?.versionId ?? randomUUID());
}

/**
 * The function that rotates a secret. A managed external secret names none: the partner rotates it, whose
 * part a function plays here that is named as the secret's type.
 */
function functionOf(context: Context, secret: SecretRecord): string | undefined {
  const { rotation, type } = secret;
  if (rotation.functionArn !== undefined || type === undefined) return rotation.functionArn;
  const ofType = `arn:aws:lambda:${context.region}:${context.accountId}:function:${type}`;
  return context.hasFunction(ofType) ? ofType : undefined;
}

function setExternal({ rotation }: SecretRecord, input: Inputs['RotateSecret']): void {
  const { ExternalSecretRotationMetadata: metadata, ExternalSecretRotationRoleArn: role } = input;
  if (metadata !== undefined) rotation.externalMetadata = metadata;
  if (role !== undefined) rotation.externalRoleArn = role;
}

/** Refuses a function that cannot be invoked. */
function invokable(context: Context, functionArn: string | undefined): string {
  if (functionArn === undefined || functionArn === '')
    throw invalidRequest('No Lambda rotation function ARN is associated with this secret.');
  if (context.hasFunction(functionArn)) return functionArn;
  throw new ServiceError(
    'AccessDeniedException',
    'Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.',
  );
}

/** Refuses a rotation while another version is AWSPENDING, and has that one tried again. */
function requireFinished(
  context: Context,
  secret: SecretRecord,
  functionArn: string,
  token: string,
): void {
  const pending = unfinished(secret);
  if (!pending || pending.versionId === token) return;
  const { versionId } = pending;
  context.rotate({ kind: 'rotation', secretArn: secret.arn, functionArn, versionId });
  throw invalidRequest("A previous rotation isn't complete. That rotation will be reattempted.");
}

/** The version of a rotation that is under way or was left when one failed. */
function unfinished(secret: SecretRecord): VersionRecord | undefined {
  const pending = labelled(secret, AWSPENDING);
  return pending === labelled(secret, AWSCURRENT) ? undefined : pending;
}

function rotate(
  context: Context,
  secret: SecretRecord,
  functionArn: string,
  versionId: string,
): void {
  attach(secret, AWSPENDING, writeVersion(context, secret, versionId, undefined));
  context.rotate({ kind: 'rotation', secretArn: secret.arn, functionArn, versionId });
}

/** The function tests a version that is AWSPENDING with the current value; it goes when the test ends. */
function test(
  context: Context,
  secret: SecretRecord,
  functionArn: string,
  versionId: string,
): void {
  const content = labelled(secret, AWSCURRENT)?.content;
  attach(secret, AWSPENDING, writeVersion(context, secret, versionId, content));
  context.rotate({ kind: 'test', secretArn: secret.arn, functionArn, versionId });
}
