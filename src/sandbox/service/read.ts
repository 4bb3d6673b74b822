import type { RotationWindow } from '../../core/secrets/schedule';
import type { Inputs, RotationRulesInput } from '../model/inputs';
import { invalidRequest, notFound, type ServiceError } from '../protocol/errors';
import type { RotationState, SecretRecord, VersionRecord } from '../store/records';
import { sorted } from '../store/sortedIndex';
import { epoch, startOfDay, type Context } from './context';
import { requireUsableKey } from './keys';
import { AWSCURRENT, labelled } from './labels';
import { find, findLive } from './lookup';
import { page } from './paging';
import { primaryRegionOf, replicationStatus } from './replication';

export function getSecretValue(context: Context, input: Inputs['GetSecretValue']): object {
  const secret = findLive(context, input.SecretId);
  const version = select(secret, input);
  if (version.content === undefined) throw noValue(input);
  requireUsableKey(context, version);
  const today = startOfDay(context.now);
  if (version.lastAccessedDay !== today) context.secrets.touch(secret);
  secret.lastAccessedDay = version.lastAccessedDay = today;
  return {
    ARN: secret.arn,
    Name: secret.name,
    VersionId: version.versionId,
    ...version.content,
    VersionStages: version.labels,
    CreatedDate: epoch(version.createdAt),
  };
}

function select(
  secret: SecretRecord,
  { VersionId, VersionStage }: Inputs['GetSecretValue'],
): VersionRecord {
  if (VersionId === undefined) {
    const label = VersionStage ?? AWSCURRENT;
    const version = labelled(secret, label);
    if (version) return version;
    throw noValue({ VersionStage: label });
  }
  const version = secret.versions.get(VersionId);
  if (version === undefined) throw noValue({ VersionId });
  if (VersionStage !== undefined && !version.labels.includes(VersionStage))
    throw invalidRequest(
      'You provided a VersionStage that is not associated to the provided VersionId.',
    );
  return version;
}

function noValue({ VersionId, VersionStage }: Partial<Inputs['GetSecretValue']>): ServiceError {
  const which =
    VersionId === undefined
      ? `staging label: ${VersionStage ?? AWSCURRENT}`
      : `VersionId: ${VersionId}`;
  return notFound(`Secrets Manager can't find the specified secret value for ${which}`);
}

export function describeSecret(context: Context, input: Inputs['DescribeSecret']): object {
  const secret = find(context, input.SecretId);
  const stages = stagesOf(secret);
  return {
    ...metadata(secret),
    ...(Object.keys(stages).length > 0 && { VersionIdsToStages: stages }),
    ...replicationStatus(context, secret),
  };
}

/** What DescribeSecret and ListSecrets tell alike. */
export function metadata(secret: SecretRecord): object {
  const { rotation } = secret;
  return {
    ARN: secret.arn,
    Name: secret.name,
    CreatedDate: epoch(secret.createdAt),
    LastChangedDate: epoch(secret.changedAt),
    ...optional('Description', secret.description),
    ...optional('KmsKeyId', secret.kmsKeyId),
    ...optional('Type', secret.type),
    ...optional('PrimaryRegion', primaryRegionOf(secret)),
    ...optional('Tags', secret.tags),
    ...date('LastAccessedDate', secret.lastAccessedDay),
    ...date('DeletedDate', secret.purgeAt),
    ...((rotation.enabled || rotation.functionArn !== undefined) && {
      RotationEnabled: rotation.enabled,
    }),
    ...optional('RotationLambdaARN', rotation.functionArn),
    ...optional('RotationRules', rulesOf(rotation)),
    ...optional('ExternalSecretRotationMetadata', rotation.externalMetadata),
    ...optional('ExternalSecretRotationRoleArn', rotation.externalRoleArn),
    ...date('LastRotatedDate', rotation.enabled ? rotation.lastRotatedAt : undefined),
    ...date('NextRotationDate', rotation.nextWindow && lastSecond(rotation.nextWindow)),
  };
}

/** Beside an expression AWS tells what it comes to in days. */
function rulesOf({ rules, everyDays }: RotationState): RotationRulesInput | undefined {
  return rules?.ScheduleExpression === undefined || everyDays === undefined
    ? rules
    : { AutomaticallyAfterDays: everyDays, ...rules };
}

/** A rotation happens no later: the last second of its window (recorded from AWS). */
function lastSecond({ closesAt }: RotationWindow): number {
  return closesAt - 1000;
}

/** Version id → labels, of labelled versions alone. */
export function stagesOf(secret: SecretRecord): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...secret.versions.values()]
      .filter(({ labels }) => labels.length > 0)
      .map(({ versionId, labels }) => [versionId, labels]),
  );
}

/** Versions with a value alone: one that a rotation has only begun shows in DescribeSecret. */
export function listSecretVersionIds(
  context: Context,
  input: Inputs['ListSecretVersionIds'],
): object {
  const secret = find(context, input.SecretId);
  const oldestFirst = sorted(secret.versions.values(), {
    rank: ({ createdAt }) => createdAt,
    key: ({ versionId }) => versionId,
  });
  const { items, nextToken } = page(oldestFirst, {
    matches: ({ content, labels }) =>
      content !== undefined && (input.IncludeDeprecated === true || labels.length > 0),
    size: input.MaxResults ?? 100,
    token: input.NextToken,
  });
  return {
    ARN: secret.arn,
    Name: secret.name,
    Versions: items.map((version) => ({
      VersionId: version.versionId,
      CreatedDate: epoch(version.createdAt),
      KmsKeyIds: [keyOf(secret, version) ?? 'DefaultEncryptionKey'],
      ...(version.labels.length > 0 && { VersionStages: version.labels }),
      ...date('LastAccessedDate', version.lastAccessedDay),
    })),
    ...optional('NextToken', nextToken),
  };
}

/** A replica's versions, which are its primary's, are under the replica's own key. */
function keyOf(secret: SecretRecord, version: VersionRecord): string | undefined {
  return secret.primaryRegion === undefined ? version.kmsKeyId : secret.kmsKeyId;
}

function optional(name: string, value: unknown): object {
  return value === undefined ? {} : { [name]: value };
}

function date(name: string, value: number | undefined): object {
  return value === undefined ? {} : { [name]: epoch(value) };
}
