import { isLockedOut } from '../access/authorize';
import type { Inputs } from '../model/inputs';
import { PolicyError, type Policy } from '../policy/document';
import { isPublic } from '../policy/publicAccess';
import { readPolicy } from '../policy/read';
import { ServiceError } from '../protocol/errors';
import type { Context } from './context';
import { findLive, findWritable } from './lookup';

export function getResourcePolicy(context: Context, input: Inputs['GetResourcePolicy']): object {
  const { arn, name, policy } = findLive(context, input.SecretId);
  return { ARN: arn, Name: name, ...(policy !== undefined && { ResourcePolicy: policy }) };
}

export function putResourcePolicy(context: Context, input: Inputs['PutResourcePolicy']): object {
  const secret = findWritable(context, input.SecretId);
  const policy = read(input.ResourcePolicy);
  if (input.BlockPublicPolicy === true && isPublic(policy))
    throw new ServiceError(
      'PublicPolicyException',
      "You can't attach a resource-based policy that allows broad access to the secret.",
    );
  secret.policy = input.ResourcePolicy;
  return { ARN: secret.arn, Name: secret.name };
}

export function deleteResourcePolicy(
  context: Context,
  input: Inputs['DeleteResourcePolicy'],
): object {
  const secret = findWritable(context, input.SecretId);
  delete secret.policy;
  return { ARN: secret.arn, Name: secret.name };
}

/** Tells whether a policy lets everyone in, or would lock out who asks; one with syntax errors is refused. */
export function validateResourcePolicy(
  context: Context,
  input: Inputs['ValidateResourcePolicy'],
): object {
  const secret = input.SecretId === undefined ? undefined : findLive(context, input.SecretId);
  const policy = read(input.ResourcePolicy);
  const errors = [
    ...(isPublic(policy)
      ? [error('PUBLIC_POLICY', 'This resource policy grants broad access to your secret.')]
      : []),
    ...(isLockedOut(context.caller, context, secret, policy)
      ? [
          error(
            'LOCK_OUT',
            'Your requested changes will not allow you to manage this secret in the future.',
          ),
        ]
      : []),
  ];
  return { PolicyValidationPassed: errors.length === 0, ValidationErrors: errors };
}

const error = (CheckName: string, ErrorMessage: string): object => ({ CheckName, ErrorMessage });

function read(text: string): Policy {
  try {
    return readPolicy(text, 'resource');
  } catch (cause) {
    if (!(cause instanceof PolicyError)) throw cause;
    throw new ServiceError('MalformedPolicyDocumentException', cause.message);
  }
}
