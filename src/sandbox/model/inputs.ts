/** The validated inputs as the operations read them; `inputs` in `operations.ts` guarantees the form. */
export interface SecretContent {
  readonly SecretString?: string;
  /** Base64. */
  readonly SecretBinary?: string;
}

export interface TagInput {
  readonly Key?: string;
  readonly Value?: string;
}

export interface RotationRulesInput {
  readonly AutomaticallyAfterDays?: number;
  readonly Duration?: string;
  readonly ScheduleExpression?: string;
}

export interface FilterInput {
  readonly Key?: string;
  readonly Values?: readonly string[];
}

export interface ReplicaRegionInput {
  readonly Region?: string;
  readonly KmsKeyId?: string;
}

export interface ReplicationInput {
  readonly AddReplicaRegions?: readonly ReplicaRegionInput[];
  readonly ForceOverwriteReplicaSecret?: boolean;
}

export interface Inputs {
  BatchGetSecretValue: {
    readonly SecretIdList?: readonly string[];
    readonly Filters?: readonly FilterInput[];
    readonly MaxResults?: number;
    readonly NextToken?: string;
  };
  CancelRotateSecret: { readonly SecretId: string };
  DeleteResourcePolicy: { readonly SecretId: string };
  GetResourcePolicy: { readonly SecretId: string };
  PutResourcePolicy: {
    readonly SecretId: string;
    readonly ResourcePolicy: string;
    readonly BlockPublicPolicy?: boolean;
  };
  RemoveRegionsFromReplication: {
    readonly SecretId: string;
    readonly RemoveReplicaRegions: readonly string[];
  };
  ReplicateSecretToRegions: ReplicationInput & { readonly SecretId: string };
  StopReplicationToReplica: { readonly SecretId: string };
  TagResource: { readonly SecretId: string; readonly Tags: readonly TagInput[] };
  UntagResource: { readonly SecretId: string; readonly TagKeys: readonly string[] };
  ValidateResourcePolicy: { readonly SecretId?: string; readonly ResourcePolicy: string };
  CreateSecret: SecretContent &
    ReplicationInput & {
      readonly Name: string;
      readonly ClientRequestToken?: string;
      readonly Description?: string;
      readonly KmsKeyId?: string;
      readonly Tags?: readonly TagInput[];
      readonly Type?: string;
    };
  DeleteSecret: {
    readonly SecretId: string;
    readonly RecoveryWindowInDays?: number;
    readonly ForceDeleteWithoutRecovery?: boolean;
  };
  DescribeSecret: { readonly SecretId: string };
  GetRandomPassword: {
    readonly PasswordLength?: number;
    readonly ExcludeCharacters?: string;
    readonly ExcludeNumbers?: boolean;
    readonly ExcludePunctuation?: boolean;
    readonly ExcludeUppercase?: boolean;
    readonly ExcludeLowercase?: boolean;
    readonly IncludeSpace?: boolean;
    readonly RequireEachIncludedType?: boolean;
  };
  GetSecretValue: {
    readonly SecretId: string;
    readonly VersionId?: string;
    readonly VersionStage?: string;
  };
  ListSecretVersionIds: {
    readonly SecretId: string;
    readonly MaxResults?: number;
    readonly NextToken?: string;
    readonly IncludeDeprecated?: boolean;
  };
  ListSecrets: {
    readonly IncludePlannedDeletion?: boolean;
    readonly MaxResults?: number;
    readonly NextToken?: string;
    readonly Filters?: readonly FilterInput[];
    readonly SortOrder?: 'asc' | 'desc';
    readonly SortBy?: 'created-date' | 'last-accessed-date' | 'last-changed-date' | 'name';
  };
  PutSecretValue: SecretContent & {
    readonly SecretId: string;
    readonly ClientRequestToken?: string;
    readonly VersionStages?: readonly string[];
  };
  RestoreSecret: { readonly SecretId: string };
  RotateSecret: {
    readonly SecretId: string;
    readonly ClientRequestToken?: string;
    readonly RotationLambdaARN?: string;
    readonly RotationRules?: RotationRulesInput;
    readonly ExternalSecretRotationMetadata?: readonly TagInput[];
    readonly ExternalSecretRotationRoleArn?: string;
    readonly RotateImmediately?: boolean;
  };
  UpdateSecret: SecretContent & {
    readonly SecretId: string;
    readonly ClientRequestToken?: string;
    readonly Description?: string;
    readonly KmsKeyId?: string;
    readonly Type?: string;
  };
  UpdateSecretVersionStage: {
    readonly SecretId: string;
    readonly VersionStage: string;
    readonly RemoveFromVersionId?: string;
    readonly MoveToVersionId?: string;
  };
}
