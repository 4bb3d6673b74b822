import { boolean, integer, listOf, oneOf, string, structure, type Structure } from './shape';

/**
 * The inputs of the operations. Source: the API model of Secrets Manager (lengths, patterns, enums).
 * Names have a check of their own, with AWS's own sentence, in `service/names.ts`.
 */
const secretId = string(1, 2048);
const name = string(1, 512);
const token = string(32, 64);
const label = string(1, 256);
const description = string(0, 2048);
const kmsKeyId = string(0, 2048);
const nextToken = string(1, 4096);
const maxResults = integer(1, 100);
const secretString = { kind: 'string', min: 1, max: 65_536, sensitive: true } as const;
const secretBinary = { kind: 'blob', min: 1, max: 65_536 } as const;
const tags = listOf(structure({ Key: string(1, 128), Value: string(0, 256) }));
const rotationRules = structure({
  AutomaticallyAfterDays: integer(1, 1000),
  Duration: string(2, 3, /^[0-9h]+$/),
  ScheduleExpression: string(1, 256, /^[0-9A-Za-z()#?*\-/, ]+$/),
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
    Values: listOf(string(1, 512, /^!?[a-zA-Z0-9 :_@/+=.\-!]*$/), 1, 10),
  }),
  0,
  10,
);

export const inputs = {
  CreateSecret: structure(
    {
      Name: name,
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
  PutSecretValue: structure(
    {
      SecretId: secretId,
      ClientRequestToken: token,
      SecretBinary: secretBinary,
      SecretString: secretString,
      VersionStages: listOf(label, 1, 20),
      RotationToken: string(36, 256),
    },
    'SecretId',
  ),
  RestoreSecret: structure({ SecretId: secretId }, 'SecretId'),
  RotateSecret: structure(
    {
      SecretId: secretId,
      ClientRequestToken: token,
      RotationLambdaARN: string(0, 2048),
      RotationRules: rotationRules,
      RotateImmediately: boolean,
    },
    'SecretId',
  ),
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
} as const satisfies Record<string, Structure>;

export type OperationName = keyof typeof inputs;
