import type { SecretRecord } from './records';

/** By what ListSecrets sorts. */
export const orders = {
  'created-date': ({ createdAt }: SecretRecord) => createdAt,
  'last-accessed-date': ({ lastAccessedDay }: SecretRecord) => lastAccessedDay ?? 0,
  'last-changed-date': ({ changedAt }: SecretRecord) => changedAt,
  name: ({ name }: SecretRecord) => name,
} as const satisfies Record<string, (secret: SecretRecord) => number | string>;

export type SecretOrder = keyof typeof orders;
