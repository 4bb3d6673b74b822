import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  RestoreSecretCommand,
  RotateSecretCommand,
  SecretsManagerClient,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import type { FailedCall } from '../core/errors';
import type { SecretsClient, WrittenVersion } from '../core/secrets/client';
import { connectionLabel, type Connection } from '../core/secrets/connection';
import type { RotationRules, SecretVersion } from '../core/secrets/model';
import { SecretValue } from '../core/secrets/value';
import { newestFirst, toRetrievedValue, toSecret, toVersion } from './answers';
import { configuration, type ClientOptions } from './configuration';
import { toSecretsError } from './errors';

/**
 * AWS Secrets Manager through the SDK: three attempts a call, 5 s to connect, 20 s to answer. Building
 * it resolves no credential and contacts nothing.
 */
export function createSecretsClient(
  connection: Connection,
  options: ClientOptions = {},
): SecretsClient {
  const sdk = new SecretsManagerClient(configuration(connection, options));
  const place = { connection: connectionLabel(connection), region: connection.region };
  const account = connection.kind === 'sandbox' ? options.sandbox?.accountId : undefined;

  /** Runs one call; what it throws becomes a SecretsError that names operation, secret and place. */
  async function run<T>(
    operation: string,
    secret: string | undefined,
    send: () => Promise<T>,
  ): Promise<T> {
    try {
      return await send();
    } catch (error) {
      const call: FailedCall = {
        operation,
        ...place,
        ...(secret !== undefined && { secret: secretName(secret) }),
        ...(account !== undefined && { accountId: account }),
      };
      throw toSecretsError(error, call);
    }
  }

  const abort = (signal?: AbortSignal) => (signal === undefined ? {} : { abortSignal: signal });

  return {
    listSecrets: ({ filters, includePlannedDeletion, nextToken, maxResults }, signal) =>
      run('ListSecrets', undefined, async () => {
        const answer = await sdk.send(
          new ListSecretsCommand({
            Filters: filters?.map(({ key, values }) => ({ Key: key, Values: [...values] })),
            IncludePlannedDeletion: includePlannedDeletion,
            NextToken: nextToken,
            MaxResults: maxResults,
          }),
          abort(signal),
        );
        return {
          secrets: (answer.SecretList ?? []).map(toSecret),
          ...(answer.NextToken !== undefined && { nextToken: answer.NextToken }),
        };
      }),

    describeSecret: (secretId, signal) =>
      run('DescribeSecret', secretId, async () =>
        toSecret(await sdk.send(new DescribeSecretCommand({ SecretId: secretId }), abort(signal))),
      ),

    listSecretVersions: (secretId, signal) =>
      run('ListSecretVersionIds', secretId, async () => {
        const versions: SecretVersion[] = [];
        let NextToken: string | undefined;
        do {
          const answer = await sdk.send(
            new ListSecretVersionIdsCommand({
              SecretId: secretId,
              IncludeDeprecated: true,
              MaxResults: 100,
              NextToken,
            }),
            abort(signal),
          );
          versions.push(...(answer.Versions ?? []).map(toVersion));
          ({ NextToken } = answer);
        } while (NextToken !== undefined);
        return newestFirst(versions);
      }),

    getSecretValue: (secretId, version = {}, signal) =>
      run('GetSecretValue', secretId, async () =>
        toRetrievedValue(
          await sdk.send(
            new GetSecretValueCommand({
              SecretId: secretId,
              VersionId: version.versionId,
              VersionStage: version.label,
            }),
            abort(signal),
          ),
        ),
      ),

    createSecret: ({ name, value, description, kmsKeyId, tags, clientRequestToken }) =>
      run('CreateSecret', name, async () =>
        written(
          await sdk.send(
            new CreateSecretCommand({
              Name: name,
              ...content(value),
              Description: description,
              KmsKeyId: kmsKeyId,
              Tags: tags?.map((tag) => ({ Key: tag.key, Value: tag.value })),
              ClientRequestToken: clientRequestToken,
            }),
          ),
        ),
      ),

    putSecretValue: ({ secretId, value, labels, clientRequestToken }) =>
      run('PutSecretValue', secretId, async () =>
        written(
          await sdk.send(
            new PutSecretValueCommand({
              SecretId: secretId,
              ...content(value),
              VersionStages: labels && [...labels],
              ClientRequestToken: clientRequestToken,
            }),
          ),
        ),
      ),

    updateSecret: ({ secretId, description, kmsKeyId }) =>
      run('UpdateSecret', secretId, async () =>
        written(
          await sdk.send(
            new UpdateSecretCommand({
              SecretId: secretId,
              Description: description,
              KmsKeyId: kmsKeyId,
            }),
          ),
        ),
      ),

    updateSecretVersionStage: ({ secretId, label, moveToVersionId, removeFromVersionId }) =>
      run('UpdateSecretVersionStage', secretId, async () =>
        written(
          await sdk.send(
            new UpdateSecretVersionStageCommand({
              SecretId: secretId,
              VersionStage: label,
              MoveToVersionId: moveToVersionId,
              RemoveFromVersionId: removeFromVersionId,
            }),
          ),
        ),
      ),

    rotateSecret: ({ secretId, rotationLambdaArn, rotationRules, rotateImmediately }) =>
      run('RotateSecret', secretId, async () =>
        written(
          await sdk.send(
            new RotateSecretCommand({
              SecretId: secretId,
              RotationLambdaARN: rotationLambdaArn,
              RotationRules: rotationRules && rules(rotationRules),
              RotateImmediately: rotateImmediately,
            }),
          ),
        ),
      ),

    deleteSecret: ({ secretId, recoveryWindowInDays }) =>
      run('DeleteSecret', secretId, async () => {
        const { DeletionDate } = await sdk.send(
          new DeleteSecretCommand({
            SecretId: secretId,
            RecoveryWindowInDays: recoveryWindowInDays,
          }),
        );
        return DeletionDate ?? new Date(Date.now() + recoveryWindowInDays * 86_400_000);
      }),

    restoreSecret: (secretId) =>
      run('RestoreSecret', secretId, async () => {
        await sdk.send(new RestoreSecretCommand({ SecretId: secretId }));
      }),

    getRandomPassword: ({ length, excludeCharacters, excludePunctuation, includeSpace }, signal) =>
      run('GetRandomPassword', undefined, async () => {
        const { RandomPassword } = await sdk.send(
          new GetRandomPasswordCommand({
            PasswordLength: length,
            ExcludeCharacters: excludeCharacters,
            ExcludePunctuation: excludePunctuation,
            IncludeSpace: includeSpace,
          }),
          abort(signal),
        );
        return SecretValue.fromText(RandomPassword ?? '');
      }),
  };
}

/** The name inside a full ARN, without its six random characters; any other id is a name already. */
function secretName(secretId: string): string {
  return /^arn:[^:]+:secretsmanager:[^:]+:\d+:secret:(.+)-.{6}$/.exec(secretId)?.[1] ?? secretId;
}

function content(value: SecretValue | undefined) {
  if (value === undefined) return {};
  return value.isBinary ? { SecretBinary: value.bytes() } : { SecretString: value.text() };
}

function rules({ automaticallyAfterDays, scheduleExpression, duration }: RotationRules) {
  return {
    AutomaticallyAfterDays: automaticallyAfterDays,
    ScheduleExpression: scheduleExpression,
    Duration: duration,
  };
}

function written(answer: {
  ARN?: string | undefined;
  Name?: string | undefined;
  VersionId?: string | undefined;
}): WrittenVersion {
  return {
    arn: answer.ARN ?? '',
    name: answer.Name ?? '',
    ...(answer.VersionId !== undefined && { versionId: answer.VersionId }),
  };
}
