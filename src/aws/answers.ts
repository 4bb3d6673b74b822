import type {
  DescribeSecretResponse,
  GetSecretValueResponse,
  ReplicationStatusType,
  RotationRulesType,
  SecretListEntry,
  SecretVersionsListEntry,
  Tag as SdkTag,
} from '@aws-sdk/client-secrets-manager';
import type { RetrievedValue } from '../core/secrets/client';
import {
  AWSCURRENT,
  AWSPENDING,
  AWSPREVIOUS,
  type Replica,
  type RotationRules,
  type Secret,
  type SecretVersion,
  type Tag,
} from '../core/secrets/model';
import { SecretValue } from '../core/secrets/value';

/** An object without its undefined members, typed so: what `exactOptionalPropertyTypes` asks for. */
function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** A secret as ListSecrets or DescribeSecret tells it. */
export function toSecret(answer: SecretListEntry & DescribeSecretResponse): Secret {
  const labels = answer.VersionIdsToStages ?? answer.SecretVersionsToStages ?? {};
  return {
    arn: answer.ARN ?? '',
    name: answer.Name ?? '',
    tags: (answer.Tags ?? []).map(toTag),
    rotationEnabled: answer.RotationEnabled ?? false,
    replicas: (answer.ReplicationStatus ?? []).map(toReplica),
    versionLabels: new Map(
      Object.entries(labels).map(([versionId, stages]) => [versionId, sortLabels(stages)]),
    ),
    ...present({
      description: answer.Description === '' ? undefined : answer.Description,
      kmsKeyId: answer.KmsKeyId,
      createdAt: answer.CreatedDate,
      lastChangedAt: answer.LastChangedDate,
      lastAccessedAt: answer.LastAccessedDate,
      deletedAt: answer.DeletedDate,
      rotationLambdaArn: answer.RotationLambdaARN === '' ? undefined : answer.RotationLambdaARN,
      rotationRules: answer.RotationRules && toRules(answer.RotationRules),
      lastRotatedAt: answer.LastRotatedDate,
      nextRotationAt: answer.NextRotationDate,
      owningService: answer.OwningService,
      primaryRegion: answer.PrimaryRegion,
      type: answer.Type,
    }),
  };
}

/** One version as ListSecretVersionIds tells it. */
export function toVersion(entry: SecretVersionsListEntry): SecretVersion {
  return {
    versionId: entry.VersionId ?? '',
    labels: sortLabels(entry.VersionStages ?? []),
    kmsKeyIds: entry.KmsKeyIds ?? [],
    ...present({ createdAt: entry.CreatedDate, lastAccessedAt: entry.LastAccessedDate }),
  };
}

/** Newest first; what has no date comes last. */
export function newestFirst(versions: readonly SecretVersion[]): readonly SecretVersion[] {
  return [...versions].sort((a, b) => Number(b.createdAt ?? 0) - Number(a.createdAt ?? 0));
}

export function toRetrievedValue(answer: GetSecretValueResponse): RetrievedValue {
  return {
    arn: answer.ARN ?? '',
    name: answer.Name ?? '',
    versionId: answer.VersionId ?? '',
    labels: sortLabels(answer.VersionStages ?? []),
    ...present({ createdAt: answer.CreatedDate }),
    value:
      answer.SecretBinary === undefined
        ? SecretValue.fromText(answer.SecretString ?? '')
        : SecretValue.fromBytes(answer.SecretBinary),
  };
}

const firstLabels = [AWSCURRENT, AWSPENDING, AWSPREVIOUS];

function sortLabels(labels: readonly string[]): readonly string[] {
  const rank = (label: string): number => {
    const index = firstLabels.indexOf(label);
    return index === -1 ? firstLabels.length : index;
  };
  return [...labels].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'));
}

function toTag({ Key, Value }: SdkTag): Tag {
  return { key: Key ?? '', value: Value ?? '' };
}

function toReplica(status: ReplicationStatusType): Replica {
  return {
    region: status.Region ?? '',
    status: status.Status ?? 'InProgress',
    ...present({
      statusMessage: status.StatusMessage,
      kmsKeyId: status.KmsKeyId,
      lastAccessedAt: status.LastAccessedDate,
    }),
  };
}

function toRules(rules: RotationRulesType): RotationRules {
  return present({
    automaticallyAfterDays: rules.AutomaticallyAfterDays,
    scheduleExpression: rules.ScheduleExpression,
    duration: rules.Duration,
  });
}
