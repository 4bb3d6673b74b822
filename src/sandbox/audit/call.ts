import type { AuditEvent, UserIdentity } from '../../core/secrets/auditEvent';
import { inputs, isReadOnly, type OperationName } from '../model/operations';
import { ServiceError } from '../protocol/errors';
import { auditEvent } from './event';
import { recorded } from './parameters';

/** Who calls, from where, and as which request. */
export interface Caller {
  readonly region: string;
  readonly identity: UserIdentity;
  readonly requestId: string;
  readonly sourceIp: string;
  readonly userAgent: string;
}

/** How a call ended: with an answer, or with what was thrown. */
export type Outcome = { readonly answer: object } | { readonly error: unknown };

/** The event of a call; undefined for an operation that does not exist, which CloudTrail does not know either. */
export function callEvent(
  caller: Caller,
  operation: string,
  input: unknown,
  outcome: Outcome,
  at: number,
): AuditEvent | undefined {
  if (!Object.hasOwn(inputs, operation)) return undefined;
  const readOnly = isReadOnly(operation);
  const part = {
    userIdentity: caller.identity,
    eventName: operation,
    awsRegion: caller.region,
    sourceIPAddress: caller.sourceIp,
    userAgent: caller.userAgent,
    ...('error' in outcome && failure(outcome.error)),
    requestParameters: recorded(input, inputs[operation as OperationName]),
    responseElements: 'answer' in outcome && !readOnly ? elements(operation, outcome.answer) : null,
    requestID: caller.requestId,
    readOnly,
    eventType: 'AwsApiCall',
  } as const;
  return auditEvent(part, at);
}

function failure(error: unknown): { errorCode: string; errorMessage: string } {
  return error instanceof ServiceError
    ? { errorCode: error.type, errorMessage: error.message }
    : { errorCode: 'InternalServiceError', errorMessage: 'An error occurred on the server side.' };
}

/** Writes tell the ARN; a deletion also the name and the date. */
function elements(operation: string, answer: object): Record<string, unknown> {
  const { ARN, Name, DeletionDate } = answer as Readonly<Record<string, unknown>>;
  return operation === 'DeleteSecret' && typeof DeletionDate === 'number'
    ? { arn: ARN, name: Name, deletionDate: new Date(DeletionDate * 1000).toISOString() }
    : { arn: ARN };
}
