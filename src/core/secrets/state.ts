import { AWSCURRENT, AWSPENDING, type Secret } from './model';

/**
 * The one most urgent thing to know of a secret. `rotationFailed` means that a version is AWSPENDING
 * for longer than a rotation takes; `unknown` that the service told no date.
 */
export type SecretState =
  | { readonly kind: 'deletion'; readonly at: Date }
  | { readonly kind: 'rotationFailed'; readonly since: Date }
  | { readonly kind: 'rotationOverdue'; readonly since: Date }
  | { readonly kind: 'rotating' }
  | { readonly kind: 'rotates'; readonly at: Date }
  | { readonly kind: 'replica'; readonly primaryRegion: string }
  | { readonly kind: 'managed'; readonly service: string }
  | { readonly kind: 'changed'; readonly at: Date }
  | { readonly kind: 'unknown' };

/** A rotation has four steps of at most 15 minutes each, the longest that a function may run. */
const LONGEST_ROTATION_MS = 4 * 15 * 60_000;

/** `region` is the connection's. */
export function secretState(secret: Secret, region: string, now: Date): SecretState {
  if (secret.deletedAt) return { kind: 'deletion', at: secret.deletedAt };
  const pending = pendingVersion(secret) !== undefined;
  const changed = secret.lastChangedAt;
  if (pending && changed && now.getTime() - changed.getTime() > LONGEST_ROTATION_MS)
    return { kind: 'rotationFailed', since: changed };
  const next = secret.rotationEnabled ? secret.nextRotationAt : undefined;
  if (next && next < now) return { kind: 'rotationOverdue', since: next };
  if (pending) return { kind: 'rotating' };
  if (next) return { kind: 'rotates', at: next };
  if (isReplica(secret, region) && secret.primaryRegion !== undefined)
    return { kind: 'replica', primaryRegion: secret.primaryRegion };
  if (secret.owningService !== undefined) return { kind: 'managed', service: secret.owningService };
  const at = changed ?? secret.createdAt;
  return at ? { kind: 'changed', at } : { kind: 'unknown' };
}

/** True for a read-only copy of a secret whose primary is in another region. */
export function isReplica(secret: Secret, region: string): boolean {
  return secret.primaryRegion !== undefined && secret.primaryRegion !== region;
}

/** The version that holds a label, if any. */
export function versionWithLabel(secret: Secret, label: string): string | undefined {
  for (const [versionId, labels] of secret.versionLabels)
    if (labels.includes(label)) return versionId;
  return undefined;
}

/** The version that is AWSPENDING without being AWSCURRENT: a rotation in progress, or stuck. */
export function pendingVersion(secret: Secret): string | undefined {
  const pending = versionWithLabel(secret, AWSPENDING);
  return pending === versionWithLabel(secret, AWSCURRENT) ? undefined : pending;
}
