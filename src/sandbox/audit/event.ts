import { randomUUID } from 'node:crypto';

/** Who called, as CloudTrail tells it; an event of the service itself has only account and `invokedBy`. */
export interface UserIdentity {
  readonly type?: 'AssumedRole' | 'IAMUser' | 'Root';
  readonly principalId?: string;
  readonly arn?: string;
  readonly accountId: string;
  readonly accessKeyId?: string;
  readonly userName?: string;
  readonly invokedBy?: string;
}

/**
 * An event as AWS CloudTrail records it (record format 1.09). It holds names and ARNs, never a value: values
 * and rotation tokens are left out, as AWS leaves them out. Source: CloudTrail's record contents, and
 * "CloudTrail entries for Secrets Manager" in AWS's user guide.
 */
export interface AuditEvent {
  readonly eventVersion: '1.09';
  readonly userIdentity: UserIdentity;
  /** ISO 8601 in UTC, to the second. */
  readonly eventTime: string;
  readonly eventSource: typeof SOURCE;
  readonly eventName: string;
  readonly awsRegion: string;
  readonly sourceIPAddress: string;
  readonly userAgent: string;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly requestParameters: Readonly<Record<string, unknown>> | null;
  /** Null for what only reads, and for what was refused. */
  readonly responseElements: Readonly<Record<string, unknown>> | null;
  readonly additionalEventData?: { readonly SecretId: string };
  /** The `x-amzn-requestid` of the answer. */
  readonly requestID: string;
  readonly eventID: string;
  readonly readOnly: boolean;
  readonly eventType: 'AwsApiCall' | 'AwsServiceEvent';
  readonly managementEvent: true;
  readonly recipientAccountId: string;
  readonly eventCategory: 'Management';
}

export const SOURCE = 'secretsmanager.amazonaws.com';

/** What differs between events; the rest is the same for all. */
export type EventPart = Omit<
  AuditEvent,
  | 'eventVersion'
  | 'eventTime'
  | 'eventSource'
  | 'eventID'
  | 'managementEvent'
  | 'recipientAccountId'
  | 'eventCategory'
>;

export function auditEvent(part: EventPart, at: number): AuditEvent {
  return {
    eventVersion: '1.09',
    eventTime: `${new Date(at).toISOString().slice(0, 19)}Z`,
    eventSource: SOURCE,
    eventID: randomUUID(),
    managementEvent: true,
    eventCategory: 'Management',
    recipientAccountId: part.userIdentity.accountId,
    ...part,
  };
}
