import { AWSCURRENT, type Secret, type SecretVersion } from './model';
import { isReplica, versionWithLabel } from './state';

/** What a person may do to a secret; the service refuses the rest. */
export type SecretAction = 'delete' | 'edit' | 'restore' | 'reveal' | 'rotate' | 'setUpRotation';

/** What a person may do to one version. */
export type VersionAction = 'makeCurrent' | 'reveal';

/** `region` is the connection's. Permissions are not known here: a call may still be denied. */
export function secretActions(secret: Secret, region: string): ReadonlySet<SecretAction> {
  if (secret.deletedAt) return new Set<SecretAction>(isReplica(secret, region) ? [] : ['restore']);
  const writable = isWritable(secret, region);
  const rotates = secret.rotationEnabled || secret.rotationLambdaArn !== undefined;
  const allowed: Record<SecretAction, boolean> = {
    delete: writable && secret.replicas.length === 0,
    edit: writable,
    restore: false,
    reveal: versionWithLabel(secret, AWSCURRENT) !== undefined,
    rotate: rotates && !isReplica(secret, region),
    setUpRotation: writable,
  };
  return allowedOnes(allowed);
}

export function versionActions(
  secret: Secret,
  version: SecretVersion,
  region: string,
): ReadonlySet<VersionAction> {
  return allowedOnes<VersionAction>({
    makeCurrent: isWritable(secret, region) && !version.labels.includes(AWSCURRENT),
    reveal: !secret.deletedAt,
  });
}

/**
 * The `contextValue` of a node: the kind and then `.can` flags, e.g. `secret.canEdit.canReveal`, for
 * menus to match with `viewItem =~ /^secret\b.*\.canEdit\b/`.
 */
export function contextValue(kind: string, actions: ReadonlySet<string>): string {
  const flags = [...actions].sort().map((action) => `.can${action.replace(/^./, upperCase)}`);
  return kind + flags.join('');
}

function upperCase(text: string): string {
  return text.toUpperCase();
}

/** Neither deleted, nor a replica, nor owned by an AWS service. */
function isWritable(secret: Secret, region: string): boolean {
  return !secret.deletedAt && !isReplica(secret, region) && secret.owningService === undefined;
}

function allowedOnes<T extends string>(allowed: Record<T, boolean>): ReadonlySet<T> {
  return new Set((Object.keys(allowed) as T[]).filter((action) => allowed[action]));
}
