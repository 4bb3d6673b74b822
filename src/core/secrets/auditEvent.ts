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
  readonly eventSource: 'secretsmanager.amazonaws.com';
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

/** The secrets that an event names, as it names them: by name, ARN or partial ARN. */
export function secretsOf(event: AuditEvent): readonly string[] {
  const { requestParameters: asked, responseElements: told, additionalEventData } = event;
  const ids = [
    asked?.['secretId'],
    asked?.['name'],
    told?.['arn'],
    additionalEventData?.SecretId,
    ...(Array.isArray(asked?.['secretIdList']) ? (asked['secretIdList'] as unknown[]) : []),
  ];
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

/** True when an event is about that secret. */
export function concerns(
  event: AuditEvent,
  { arn, name }: { readonly arn: string; readonly name: string },
): boolean {
  return secretsOf(event).some((id) => id === arn || id === name || arn === id + arn.slice(-7));
}

/** The name of a secret by its ARN, whose end is a hyphen and six random characters; a name is itself. */
export function nameOf(secretId: string): string {
  return (
    /^arn:[^:]+:secretsmanager:[^:]+:\d+:secret:(.+?)(?:-[A-Za-z0-9]{6})?$/.exec(secretId)?.[1] ??
    secretId
  );
}
