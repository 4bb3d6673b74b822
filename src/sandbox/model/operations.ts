import {
  boolean,
  integer,
  listOf,
  oneOf,
  patternOf,
  string,
  structure,
  type Shape,
  type Structure,
} from './shape';

/**
 * The inputs of the operations. Source: the API model of Secrets Manager (lengths, patterns, enums); a test
 * holds them against it. Names have a check of their own, with AWS's own sentence, in `identifiers.ts`.
 */
const secretId = string(1, 2048);
const name = string(1, 512);
const token = string(32, 64);
const label = string(1, 256);
const description = string(undefined, 2048);
const kmsKeyId = string(0, 2048);
const nextToken = string(1, 4096);
const maxResults = integer(1, 100);
const secretString: Shape = {
  kind: 'string',
  min: 1,
  max: 65_536,
  unit: 'bytes',
  sensitive: true,
};
const secretBinary = { kind: 'blob', min: 1, max: 65_536 } as const;
const tags = listOf(structure({ Key: string(1, 128), Value: string(0, 256) }));
const tagKeys = listOf(string(1, 128));
const regionName = string(1, 128, String.raw`^([a-z]+-)+\d+$`);
const replicaRegions = listOf(structure({ Region: regionName, KmsKeyId: kmsKeyId }), 1);
const policy = string(1, 20_480);
const rotationRules = structure({
  AutomaticallyAfterDays: integer(1, 1000),
  Duration: string(2, 3, '[0-9]+h'),
  ScheduleExpression: string(1, 256, String.raw`[0-9A-Za-z\(\)#\?\*\-\/, ]+`),
});
const filters = listOf(
  structure({
    Key: oneOf(
      'description',
      'name',
      'tag-key',
      'tag-value',
      'primary-region',
      'owning-service',
      'all',
    ),
    Values: listOf(string(undefined, 512, String.raw`^\!?[a-zA-Z0-9 :_@\/\+\=\.\-\!]*$`), 1, 10),
  }),
  undefined,
  10,
);

export const inputs = {
  BatchGetSecretValue: structure({
    SecretIdList: listOf(secretId, 1, 20),
    Filters: filters,
    MaxResults: integer(1, 20),
    NextToken: nextToken,
  }),
  CancelRotateSecret: structure({ SecretId: secretId }, 'SecretId'),
  CreateSecret: structure(
    {
      Name: name,
      AddReplicaRegions: replicaRegions,
      ForceOverwriteReplicaSecret: boolean,
      ClientRequestToken: token,
      Description: description,
      KmsKeyId: kmsKeyId,
      SecretBinary: secretBinary,
      SecretString: secretString,
      Tags: tags,
      Type: string(0, 256),
    },
    'Name',
  ),
  DeleteResourcePolicy: structure({ SecretId: secretId }, 'SecretId'),
  DeleteSecret: structure(
    { SecretId: secretId, RecoveryWindowInDays: integer(), ForceDeleteWithoutRecovery: boolean },
    'SecretId',
  ),
  DescribeSecret: structure({ SecretId: secretId }, 'SecretId'),
  GetRandomPassword: structure({
    PasswordLength: integer(1, 4096),
    ExcludeCharacters: string(0, 4096),
    ExcludeNumbers: boolean,
    ExcludePunctuation: boolean,
    ExcludeUppercase: boolean,
    ExcludeLowercase: boolean,
    IncludeSpace: boolean,
    RequireEachIncludedType: boolean,
  }),
  GetResourcePolicy: structure({ SecretId: secretId }, 'SecretId'),
  GetSecretValue: structure(
    { SecretId: secretId, VersionId: token, VersionStage: label },
    'SecretId',
  ),
  ListSecretVersionIds: structure(
    {
      SecretId: secretId,
      MaxResults: maxResults,
      NextToken: nextToken,
      IncludeDeprecated: boolean,
    },
    'SecretId',
  ),
  ListSecrets: structure({
    IncludePlannedDeletion: boolean,
    MaxResults: maxResults,
    NextToken: nextToken,
    Filters: filters,
    SortOrder: oneOf('asc', 'desc'),
    SortBy: oneOf('created-date', 'last-accessed-date', 'last-changed-date', 'name'),
  }),
  PutResourcePolicy: structure(
    { SecretId: secretId, ResourcePolicy: policy, BlockPublicPolicy: boolean },
    'SecretId',
    'ResourcePolicy',
  ),
  PutSecretValue: structure(
    {
      SecretId: secretId,
      ClientRequestToken: token,
      SecretBinary: secretBinary,
      SecretString: secretString,
      VersionStages: listOf(label, 1, 20),
      RotationToken: {
        ...{ kind: 'string', min: 36, max: 256 },
        ...{ pattern: patternOf(String.raw`^[a-zA-Z0-9\-]+$`), sensitive: true },
      },
    },
    'SecretId',
  ),
  RemoveRegionsFromReplication: structure(
    { SecretId: secretId, RemoveReplicaRegions: listOf(regionName, 1) },
    'SecretId',
    'RemoveReplicaRegions',
  ),
  ReplicateSecretToRegions: structure(
    {
      SecretId: secretId,
      AddReplicaRegions: replicaRegions,
      ForceOverwriteReplicaSecret: boolean,
    },
    'SecretId',
    'AddReplicaRegions',
  ),
  RestoreSecret: structure({ SecretId: secretId }, 'SecretId'),
  RotateSecret: structure(
    {
      SecretId: secretId,
      ClientRequestToken: token,
      RotationLambdaARN: string(0, 2048),
      RotationRules: rotationRules,
      ExternalSecretRotationMetadata: listOf(
        structure({ Key: string(1, 256), Value: string(1, 2048) }),
      ),
      ExternalSecretRotationRoleArn: string(20, 2048),
      RotateImmediately: boolean,
    },
    'SecretId',
  ),
  StopReplicationToReplica: structure({ SecretId: secretId }, 'SecretId'),
  TagResource: structure({ SecretId: secretId, Tags: tags }, 'SecretId', 'Tags'),
  UntagResource: structure({ SecretId: secretId, TagKeys: tagKeys }, 'SecretId', 'TagKeys'),
  UpdateSecret: structure(
    {
      SecretId: secretId,
      ClientRequestToken: token,
      Description: description,
      KmsKeyId: kmsKeyId,
      SecretBinary: secretBinary,
      SecretString: secretString,
      Type: string(0, 256),
    },
    'SecretId',
  ),
  UpdateSecretVersionStage: structure(
    {
      SecretId: secretId,
      VersionStage: label,
      RemoveFromVersionId: token,
      MoveToVersionId: token,
    },
    'SecretId',
    'VersionStage',
  ),
  ValidateResourcePolicy: structure(
    { SecretId: secretId, ResourcePolicy: policy },
    'ResourcePolicy',
  ),
} as const satisfies Record<string, Structure>;

export type OperationName = keyof typeof inputs;

/** True for operations that leave secrets as they are; only their last access day moves. */
export function isReadOnly(operation: string): boolean {
  return /^(?:BatchGet|Describe|Get|List|Validate)/.test(operation);
}
