import type { Inputs } from '../model/inputs';
import { ServiceError } from '../protocol/errors';
import type { Context } from './context';
import { findLive } from './lookup';

/** What a policy says, as far as it is judged here. */
interface Statement {
  readonly Effect?: unknown;
  readonly Principal?: unknown;
  readonly Action?: unknown;
  readonly Condition?: unknown;
}

export function getResourcePolicy(context: Context, input: Inputs['GetResourcePolicy']): object {
  const { arn, name, policy } = findLive(context, input.SecretId);
  return { ARN: arn, Name: name, ...(policy !== undefined && { ResourcePolicy: policy }) };
}

export function putResourcePolicy(context: Context, input: Inputs['PutResourcePolicy']): object {
  const secret = findLive(context, input.SecretId);
  const statements = parse(input.ResourcePolicy);
  if (input.BlockPublicPolicy === true && statements.some(isPublic))
    throw new ServiceError(
      'PublicPolicyException',
      'This resource policy grants broad access to the secret.',
    );
  secret.policy = input.ResourcePolicy;
  return { ARN: secret.arn, Name: secret.name };
}

export function deleteResourcePolicy(
  context: Context,
  input: Inputs['DeleteResourcePolicy'],
): object {
  const secret = findLive(context, input.SecretId);
  delete secret.policy;
  return { ARN: secret.arn, Name: secret.name };
}

export function validateResourcePolicy(
  context: Context,
  input: Inputs['ValidateResourcePolicy'],
): object {
  if (input.SecretId !== undefined) findLive(context, input.SecretId);
  const errors: object[] = [];
  const report = (CheckName: string, ErrorMessage: string): void => {
    errors.push({ CheckName, ErrorMessage });
  };
  try {
    const statements = parse(input.ResourcePolicy);
    if (statements.some(isPublic))
      report('PUBLIC_POLICY', 'This resource policy grants broad access to the secret.');
    if (statements.some(locksOut))
      report('LOCK_OUT', 'This resource policy would deny you access to the secret.');
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    report('SYNTAX', error.message);
  }
  return { PolicyValidationPassed: errors.length === 0, ValidationErrors: errors };
}

function parse(policy: string): Statement[] {
  const document = parseJson(policy);
  const statement: unknown =
    typeof document === 'object' && document !== null
      ? Reflect.get(document, 'Statement')
      : undefined;
  const statements = (Array.isArray(statement) ? statement : [statement]) as unknown[];
  const valid = statements.every((one) => {
    if (typeof one !== 'object' || one === null) return false;
    const { Effect, Principal, Action } = one as Statement;
    const hasAction = Action !== undefined || 'NotAction' in one;
    const hasPrincipal = Principal !== undefined || 'NotPrincipal' in one;
    return (Effect === 'Allow' || Effect === 'Deny') && hasAction && hasPrincipal;
  });
  if (valid) return statements as Statement[];
  throw new ServiceError(
    'MalformedPolicyDocumentException',
    'This resource policy contains a syntax error.',
  );
}

function parseJson(policy: string): unknown {
  try {
    return JSON.parse(policy) as unknown;
  } catch {
    throw new ServiceError(
      'MalformedPolicyDocumentException',
      'This resource policy contains invalid Json syntax.',
    );
  }
}

/** Lets everyone in, without a condition. */
function isPublic(statement: Statement): boolean {
  return statement.Effect === 'Allow' && isEveryone(statement) && statement.Condition === undefined;
}

/** Denies everyone everything, or the very change of the policy. */
function locksOut(statement: Statement): boolean {
  const actions = [statement.Action].flat();
  const all = ['*', 'secretsmanager:*', 'secretsmanager:PutResourcePolicy'];
  return (
    statement.Effect === 'Deny' &&
    isEveryone(statement) &&
    statement.Condition === undefined &&
    actions.some((action) => typeof action === 'string' && all.includes(action))
  );
}

function isEveryone({ Principal }: Statement): boolean {
  const principals: unknown =
    typeof Principal === 'object' && Principal !== null ? Reflect.get(Principal, 'AWS') : Principal;
  return [principals].flat().includes('*');
}
