import { validation } from '../protocol/errors';

const NAME = /^[A-Za-z0-9/_+=.@-]+$/;
const ARN = /^arn:[\w-]+:secretsmanager:/;

/** AWS's own sentence for a name out of its alphabet, from every operation. */
export function requireName(name: string): void {
  if (!NAME.test(name))
    throw validation(
      'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
    );
}

/** Throws for what is neither an ARN of a secret nor a name. */
export function requireSecretId(secretId: string): void {
  if (!ARN.test(secretId)) requireName(secretId);
}
