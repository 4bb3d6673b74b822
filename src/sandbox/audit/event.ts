import { randomUUID } from 'node:crypto';
import type { AuditEvent } from '../../core/secrets/auditEvent';

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
    ...part,
    eventID: randomUUID(),
    managementEvent: true,
    recipientAccountId: part.userIdentity.accountId,
    eventCategory: 'Management',
  };
}
