import { limitExceeded } from '../protocol/errors';
import type { SecretRecord, VersionRecord } from '../store/records';

export const AWSCURRENT = 'AWSCURRENT';
export const AWSPENDING = 'AWSPENDING';
export const AWSPREVIOUS = 'AWSPREVIOUS';

const MAX_LABELS = 20;

/** The version that holds a label. */
export function labelled(secret: SecretRecord, label: string): VersionRecord | undefined {
  for (const version of secret.versions.values())
    if (version.labels.includes(label)) return version;
  return undefined;
}

/**
 * Puts a label on a version and takes it from whichever had it. When AWSCURRENT moves, AWSPREVIOUS
 * moves to the version that it left, which is no longer AWSPENDING either (recorded from AWS). Throws
 * LimitExceededException beyond 20 labels over all versions of the secret.
 */
export function attach(secret: SecretRecord, label: string, version: VersionRecord): void {
  const holder = labelled(secret, label);
  if (holder === version) return;
  requireRoom(secret, [label]);
  if (holder) detach(holder, label);
  add(version, label);
  if (label !== AWSCURRENT || !holder) return;
  for (const other of secret.versions.values()) detach(other, AWSPREVIOUS);
  detach(holder, AWSPENDING);
  add(holder, AWSPREVIOUS);
}

function add(version: VersionRecord, label: string): void {
  version.labels = [...version.labels, label];
}

export function detach(version: VersionRecord, label: string): void {
  version.labels = version.labels.filter((own) => own !== label);
}

/** Throws LimitExceededException when the secret would have more than 20 labels with these. */
export function requireRoom(secret: SecretRecord, added: readonly string[]): void {
  const labels = new Set(added);
  for (const version of secret.versions.values())
    for (const label of version.labels) labels.add(label);
  if (labels.size > MAX_LABELS)
    throw limitExceeded(`The secret has ${MAX_LABELS} staging labels, the most that are allowed.`);
}
