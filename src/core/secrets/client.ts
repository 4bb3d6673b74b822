import type { RotationRules, Secret, SecretVersion, Tag } from './model';
import type { SecretValue } from './value';

/** Filter keys of ListSecrets; `description` and `all` ignore case, the rest match a case-sensitive prefix. */
export type SecretFilterKey =
  'all' | 'description' | 'name' | 'owning-service' | 'primary-region' | 'tag-key' | 'tag-value';

/** At most 10 filters of at most 10 values; a value that starts with `!` negates. */
export interface SecretFilter {
  readonly key: SecretFilterKey;
  readonly values: readonly string[];
}

export interface ListSecretsRequest {
  readonly filters?: readonly SecretFilter[];
  /** Also list secrets whose deletion is scheduled. */
  readonly includePlannedDeletion?: boolean;
  readonly nextToken?: string;
  /** 1–100. */
  readonly maxResults?: number;
}

/** A page may be empty and still carry a token: only a missing token ends the list. */
export interface SecretsPage {
  readonly secrets: readonly Secret[];
  readonly nextToken?: string;
}

/** Which version: by id, by label, or both (they must agree); neither means AWSCURRENT. */
export interface VersionSelector {
  readonly versionId?: string;
  readonly label?: string;
}

/** A value as read, with the version that it belongs to. */
export interface RetrievedValue {
  readonly arn: string;
  readonly name: string;
  readonly versionId: string;
  readonly labels: readonly string[];
  readonly createdAt?: Date;
  readonly value: SecretValue;
}

export interface CreateSecretRequest {
  readonly name: string;
  readonly value?: SecretValue;
  readonly description?: string;
  readonly kmsKeyId?: string;
  readonly tags?: readonly Tag[];
  /** 32–64 characters; one token for all retries of one write. */
  readonly clientRequestToken?: string;
}

export interface PutSecretValueRequest {
  readonly secretId: string;
  readonly value: SecretValue;
  /** 1–20 labels; absent means AWSCURRENT. */
  readonly labels?: readonly string[];
  readonly clientRequestToken?: string;
}

export interface UpdateSecretRequest {
  readonly secretId: string;
  readonly description?: string;
  /** The empty string means the default key. */
  readonly kmsKeyId?: string;
}

export interface MoveLabelRequest {
  readonly secretId: string;
  readonly label: string;
  readonly moveToVersionId?: string;
  /** Required when another version holds the label. */
  readonly removeFromVersionId?: string;
}

export interface RotateSecretRequest {
  readonly secretId: string;
  /** Absent: the function stored before, or managed rotation. */
  readonly rotationLambdaArn?: string;
  readonly rotationRules?: RotationRules;
  /** AWS's default is true; false only runs the testSecret step. */
  readonly rotateImmediately?: boolean;
}

export interface DeleteSecretRequest {
  readonly secretId: string;
  /** 7–30 days. */
  readonly recoveryWindowInDays: number;
}

export interface RandomPasswordRequest {
  /** 1–4096 characters; default 32. */
  readonly length?: number;
  readonly excludeCharacters?: string;
  readonly excludePunctuation?: boolean;
  readonly includeSpace?: boolean;
}

/** Which secret and version a write touched. */
export interface WrittenVersion {
  readonly arn: string;
  readonly name: string;
  /** Absent when the write made no version. */
  readonly versionId?: string;
}

/**
 * The port to AWS Secrets Manager, named after its operations. Every method rejects with a
 * SecretsError and nothing else, and with code `cancelled` once its signal is aborted. `secretId`
 * is a full ARN wherever one is known: a name can be taken by another secret meanwhile.
 */
export interface SecretsClient {
  listSecrets(request: ListSecretsRequest, signal?: AbortSignal): Promise<SecretsPage>;
  describeSecret(secretId: string, signal?: AbortSignal): Promise<Secret>;
  /** All versions, also those without labels, newest first. */
  listSecretVersions(secretId: string, signal?: AbortSignal): Promise<readonly SecretVersion[]>;
  getSecretValue(
    secretId: string,
    version?: VersionSelector,
    signal?: AbortSignal,
  ): Promise<RetrievedValue>;
  createSecret(request: CreateSecretRequest): Promise<WrittenVersion>;
  putSecretValue(request: PutSecretValueRequest): Promise<WrittenVersion>;
  updateSecret(request: UpdateSecretRequest): Promise<WrittenVersion>;
  updateSecretVersionStage(request: MoveLabelRequest): Promise<WrittenVersion>;
  rotateSecret(request: RotateSecretRequest): Promise<WrittenVersion>;
  /** Resolves to the date until which the secret can be restored. */
  deleteSecret(request: DeleteSecretRequest): Promise<Date>;
  restoreSecret(secretId: string): Promise<void>;
  getRandomPassword(request: RandomPasswordRequest, signal?: AbortSignal): Promise<SecretValue>;
}
