import type { Inputs, RotationRulesInput } from '../model/inputs';
import { invalidParameter, invalidRequest, ServiceError } from '../protocol/errors';
import type { SecretRecord } from '../store/records';
import type { Context } from './context';
import { attach, AWSCURRENT, AWSPENDING, labelled } from './labels';
import { findWritable } from './lookup';
import { requireToken } from './tokens';
import { writeVersion } from './versions';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Turns rotation on and starts one, asynchronously: AWSPENDING is attached to a new version without a
 * value before the function is called.
 */
export function rotateSecret(context: Context, input: Inputs['RotateSecret']): object {
  const token = requireToken(input.ClientRequestToken, 'RotateSecret');
  const secret = findWritable(context, input.SecretId);
  const functionArn = input.RotationLambdaARN ?? secret.rotation.functionArn;
  if (functionArn === undefined || functionArn === '')
    throw invalidRequest('No Lambda rotation function ARN is associated with this secret.');
  checkRules(input.RotationRules);
  if (!context.hasFunction(functionArn))
    throw new ServiceError(
      'AccessDeniedException',
      'Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.',
    );
  const { rotation } = secret;
  rotation.enabled = true;
  rotation.functionArn = functionArn;
  if (input.RotationRules) rotation.rules = input.RotationRules;
  scheduleNext(secret, context.now);
  secret.changedAt = context.now;
  const versionId =
    input.RotateImmediately === false ? undefined : begin(context, secret, functionArn, token);
  return { ARN: secret.arn, Name: secret.name, ...(versionId && { VersionId: versionId }) };
}

/** Turns rotation off; a version that is AWSPENDING stays so. */
export function cancelRotateSecret(context: Context, input: Inputs['CancelRotateSecret']): object {
  const secret = findWritable(context, input.SecretId);
  if (!secret.rotation.enabled)
    throw invalidRequest('You tried to cancel rotation on a secret that has no rotation enabled.');
  secret.rotation.enabled = false;
  delete secret.rotation.nextRotationAt;
  secret.changedAt = context.now;
  const pending = labelled(secret, AWSPENDING);
  return { ARN: secret.arn, Name: secret.name, ...(pending && { VersionId: pending.versionId }) };
}

function begin(context: Context, secret: SecretRecord, functionArn: string, token: string): string {
  const pending = labelled(secret, AWSPENDING);
  if (pending && pending !== labelled(secret, AWSCURRENT) && pending.versionId !== token) {
    context.rotate(secret.arn, functionArn, pending.versionId);
    throw invalidRequest("A previous rotation isn't complete. That rotation will be reattempted.");
  }
  attach(secret, AWSPENDING, writeVersion(context, secret, token, undefined));
  context.rotate(secret.arn, functionArn, token);
  return token;
}

function checkRules(rules: RotationRulesInput | undefined): void {
  if (rules?.AutomaticallyAfterDays !== undefined && rules.ScheduleExpression !== undefined)
    throw invalidParameter(
      "You can't specify both AutomaticallyAfterDays and ScheduleExpression in RotationRules.",
    );
}

/** When the next rotation is due, counted from `from`; a cron expression has no date here. */
export function scheduleNext({ rotation }: SecretRecord, from: number): void {
  const { AutomaticallyAfterDays: days, ScheduleExpression: expression } = rotation.rules ?? {};
  const [, amount, unit] = /^rate\((\d+) (hour|day)s?\)$/.exec(expression ?? '') ?? [];
  const interval =
    days !== undefined
      ? days * DAY_MS
      : amount !== undefined
        ? Number(amount) * (unit === 'hour' ? HOUR_MS : DAY_MS)
        : undefined;
  if (interval === undefined) delete rotation.nextRotationAt;
  else rotation.nextRotationAt = from + interval;
}
