import type { Inputs, ReplicationInput } from '../model/inputs';
import { invalidParameter, invalidRequest } from '../protocol/errors';
import type { SecretRecord } from '../store/records';
import { epoch, type Context } from './context';
import { DEFAULT_KEY, ownKey, setKey } from './keys';
import { findLive, findWritable } from './lookup';

/** Throws for a region that cannot hold a replica; to be called before anything is changed. */
export function checkRegions(context: Context, { AddReplicaRegions }: ReplicationInput): void {
  if (AddReplicaRegions?.some(({ Region }) => Region === undefined || Region === context.region))
    throw invalidParameter('Invalid replica region.');
}

/** Adds replicas, or none when the input names no region. A name that is taken there fails the replica. */
export function replicate(context: Context, secret: SecretRecord, input: ReplicationInput): void {
  for (const { Region = '', KmsKeyId } of input.AddReplicaRegions ?? []) {
    const table = context.elsewhere(Region);
    const taken = table.byName(secret.name);
    const mayReplace =
      input.ForceOverwriteReplicaSecret === true || taken?.arn === arnIn(secret, Region);
    secret.replicas ??= new Map();
    if (taken && !mayReplace) {
      const message = `Replication failed: Secret name ${secret.name} already exists in region ${Region}.`;
      secret.replicas.set(Region, { status: 'Failed', message });
      continue;
    }
    if (taken) table.remove(taken);
    secret.replicas.set(Region, {
      status: 'InSync',
      message: 'Replication succeeded',
      ...(ownKey(KmsKeyId) !== undefined && { kmsKeyId: KmsKeyId }),
    });
  }
  syncReplicas(context, secret);
}

/**
 * Brings the replicas of a primary to its state, tags and resource policy included: called after each of its
 * changes. Versions and labels are shared, so that they are in sync at once. Key and last access stay their own.
 */
export function syncReplicas(context: Context, secret: SecretRecord): void {
  for (const [region, { status, kmsKeyId }] of secret.replicas ?? []) {
    if (status !== 'InSync') continue;
    const table = context.elsewhere(region);
    const old = table.find(arnIn(secret, region));
    if (old) table.remove(old);
    const replica = { ...secret, arn: arnIn(secret, region), primaryRegion: context.region };
    delete replica.replicas;
    delete replica.kmsKeyId;
    delete replica.lastAccessedDay;
    if (kmsKeyId !== undefined) replica.kmsKeyId = kmsKeyId;
    if (old?.lastAccessedDay !== undefined) replica.lastAccessedDay = old.lastAccessedDay;
    table.add(replica);
  }
}

export function replicateSecretToRegions(
  context: Context,
  input: Inputs['ReplicateSecretToRegions'],
): object {
  const secret = findWritable(context, input.SecretId);
  checkRegions(context, input);
  replicate(context, secret, input);
  return { ARN: secret.arn, ...replicationStatus(context, secret) };
}

/** The replicas are deleted at once. */
export function removeRegionsFromReplication(
  context: Context,
  input: Inputs['RemoveRegionsFromReplication'],
): object {
  const secret = findWritable(context, input.SecretId);
  for (const region of input.RemoveReplicaRegions) {
    const replica = context.elsewhere(region).find(arnIn(secret, region));
    if (replica && secret.replicas?.get(region)?.status === 'InSync')
      context.elsewhere(region).remove(replica);
    secret.replicas?.delete(region);
  }
  return { ARN: secret.arn, ReplicationStatus: statuses(context, secret) };
}

/** A replica's key is its own; its primary tells it. */
export function changeReplicaKey(context: Context, secret: SecretRecord, keyId: string): void {
  const key = ownKey(keyId);
  setKey(secret, key);
  const table = context.elsewhere(secret.primaryRegion ?? context.region);
  const primary = table.find(arnIn(secret, secret.primaryRegion ?? context.region));
  const state = primary?.replicas?.get(context.region);
  if (!primary || !state) return;
  const { status, message } = state;
  primary.replicas?.set(context.region, {
    status,
    message,
    ...(key !== undefined && { kmsKeyId: key }),
  });
  table.touch(primary);
}

/** Called in the replica's region: makes the replica a secret of its own. */
export function stopReplicationToReplica(
  context: Context,
  input: Inputs['StopReplicationToReplica'],
): object {
  const secret = findLive(context, input.SecretId);
  if (secret.primaryRegion === undefined) throw invalidRequest('The secret is not a replica.');
  const primary = context.elsewhere(secret.primaryRegion).find(arnIn(secret, secret.primaryRegion));
  primary?.replicas?.delete(context.region);
  const own = {
    ...secret,
    versions: structuredClone(secret.versions),
    rotation: { enabled: false },
  };
  delete own.primaryRegion;
  context.secrets.remove(secret);
  context.secrets.add(own);
  return { ARN: secret.arn };
}

/** The primary's region: told by replicas, and by a primary that has some. */
export function primaryRegionOf({
  arn,
  primaryRegion,
  replicas,
}: SecretRecord): string | undefined {
  return (
    primaryRegion ?? (replicas !== undefined && replicas.size > 0 ? arn.split(':')[3] : undefined)
  );
}

/** `ReplicationStatus` of a secret that has or had replicas. */
export function replicationStatus(context: Context, secret: SecretRecord): object {
  return secret.replicas === undefined || secret.replicas.size === 0
    ? {}
    : { ReplicationStatus: statuses(context, secret) };
}

function statuses(context: Context, secret: SecretRecord): object[] {
  return [...(secret.replicas ?? [])].map(([Region, { status, message, kmsKeyId }]) => {
    const accessed =
      status === 'InSync'
        ? context.elsewhere(Region).find(arnIn(secret, Region))?.lastAccessedDay
        : undefined;
    return {
      Region,
      KmsKeyId: kmsKeyId ?? DEFAULT_KEY,
      Status: status,
      StatusMessage: message,
      ...(accessed !== undefined && { LastAccessedDate: epoch(accessed) }),
    };
  });
}

/** A replica's ARN differs from its primary's by the region alone. */
function arnIn({ arn }: SecretRecord, region: string): string {
  const parts = arn.split(':');
  parts[3] = region;
  return parts.join(':');
}
