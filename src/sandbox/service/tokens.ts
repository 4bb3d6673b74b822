import { randomUUID } from 'node:crypto';
import { invalidParameter, invalidRequest } from '../protocol/errors';

const MISSING = 'You must provide a ClientRequestToken value. We recommend a UUID-type value.';

/**
 * The token of a call that makes a version: SDKs send one by themselves, and AWS refuses a raw call without
 * it before it looks for the secret, RotateSecret with another exception than the others (recorded).
 */
export function requireToken(
  token: string | undefined,
  operation: 'RotateSecret' | 'other' = 'other',
): string {
  if (token !== undefined) return token;
  throw operation === 'RotateSecret' ? invalidParameter(MISSING) : invalidRequest(MISSING);
}

const TAKING_TOKEN = new Set(['CreateSecret', 'PutSecretValue', 'RotateSecret', 'UpdateSecret']);

/** The input as an SDK sends it: with a token where the operation takes one. */
export function withToken(operation: string, input: object): object {
  return TAKING_TOKEN.has(operation) ? { ClientRequestToken: randomUUID(), ...input } : input;
}
