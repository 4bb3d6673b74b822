import type { AuditEvent } from '../../core/secrets/auditEvent';
import { auditEvent, SOURCE } from './event';

/** What the service does by itself, and tells CloudTrail. */
export interface ServiceNotice {
  readonly name:
    | 'EndSecretVersionDelete'
    | 'ReplicationFailed'
    | 'ReplicationStarted'
    | 'ReplicationSucceeded'
    | 'RotationAbandoned'
    | 'RotationFailed'
    | 'RotationStarted'
    | 'RotationSucceeded'
    | 'TestRotationFailed'
    | 'TestRotationStarted'
    | 'TestRotationSucceeded';
  readonly region: string;
  readonly secretArn: string;
  /** The version that a rotation makes, if the notice is about one. */
  readonly versionId?: string;
  /** Why it failed, without any value, e.g. which function failed at which step. */
  readonly message?: string;
}

export function serviceEvent(notice: ServiceNotice, accountId: string, at: number): AuditEvent {
  const { name, region, secretArn, versionId, message } = notice;
  const kind = name.includes('Rotation') ? 'Rotation' : name;
  return auditEvent(
    {
      userIdentity: { accountId, invokedBy: SOURCE },
      eventName: name,
      awsRegion: region,
      sourceIPAddress: SOURCE,
      userAgent: SOURCE,
      ...(message !== undefined && { errorMessage: message }),
      requestParameters: null,
      responseElements: null,
      additionalEventData: { SecretId: secretArn },
      requestID: [kind, secretArn, ...(versionId === undefined ? [] : [versionId])].join('-'),
      readOnly: false,
      eventType: 'AwsServiceEvent',
    },
    at,
  );
}
