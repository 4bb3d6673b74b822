import type { TagInput } from '../model/inputs';
import type { OperationName } from '../model/operations';
import type { Facts } from '../policy/conditions';
import type { Identity } from '../policy/principals';
import type { SecretRecord } from '../store/records';
import { accountOf } from '../store/secretTables';

type Input = Readonly<Record<string, unknown>>;

/** A call whose permission is asked for. */
export interface Wanted {
  readonly operation: OperationName;
  readonly input: Input;
  readonly region: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Input members that are condition keys of the same name. */
const MEMBERS = [
  ...['Name', 'Description', 'KmsKeyId', 'Type', 'VersionId', 'VersionStage', 'RotationLambdaARN'],
  ...['RecoveryWindowInDays', 'ForceDeleteWithoutRecovery', 'ForceOverwriteReplicaSecret'],
  ...['BlockPublicPolicy', 'RotateImmediately', 'ExternalSecretRotationRoleArn'],
];

/**
 * The condition keys of a call. Source: "Actions, resources, and condition keys for AWS Secrets Manager" in the
 * service authorization reference.
 */
export function factsOf(
  { operation, input, region, now }: Wanted,
  who: Identity,
  secret: SecretRecord | undefined,
): Facts {
  const facts = new Map<string, readonly string[]>();
  const add = (key: string, ...values: readonly unknown[]): void => {
    const texts = values.filter((value) => value !== undefined).map(String);
    if (texts.length > 0) facts.set(key.toLowerCase(), texts);
  };
  for (const member of MEMBERS) add(`secretsmanager:${member}`, input[member]);
  add('secretsmanager:SecretId', secret?.arn ?? input['SecretId']);
  if (operation === 'GetSecretValue' && input['VersionId'] === undefined)
    add('secretsmanager:VersionStage', input['VersionStage'] ?? 'AWSCURRENT');
  add('secretsmanager:ModifyRotationRules', input['RotationRules'] && 'true');
  add('secretsmanager:AddReplicaRegions', ...regionsOf(input['AddReplicaRegions']));
  add('secretsmanager:resource/AllowRotationLambdaArn', secret?.rotation.functionArn);
  add('secretsmanager:SecretPrimaryRegion', secret && (secret.primaryRegion ?? region));
  for (const { Key = '', Value } of secret?.tags ?? []) {
    add(`secretsmanager:ResourceTag/${Key}`, Value);
    add(`aws:ResourceTag/${Key}`, Value);
  }
  const requested = (input['Tags'] ?? []) as readonly TagInput[];
  for (const { Key = '', Value } of requested) add(`aws:RequestTag/${Key}`, Value);
  add(
    'aws:TagKeys',
    ...requested.map(({ Key }) => Key),
    ...((input['TagKeys'] ?? []) as readonly string[]),
  );
  add('aws:PrincipalArn', who.principalArn);
  add('aws:PrincipalAccount', who.accountId);
  add('aws:PrincipalType', who.arn.includes(':sts:') ? 'AssumedRole' : 'User');
  if (who.arn.includes(':user/')) add('aws:username', who.arn.split('/').at(-1));
  add('aws:ResourceAccount', secret && accountOf(secret.arn));
  add('aws:RequestedRegion', region);
  add('aws:SourceIp', '127.0.0.1');
  add('aws:SecureTransport', 'false');
  add('aws:CurrentTime', new Date(now).toISOString());
  add('aws:EpochTime', Math.floor(now / 1000));
  return facts;
}

function regionsOf(replicas: unknown): readonly (string | undefined)[] {
  return ((replicas ?? []) as readonly { readonly Region?: string }[]).map(({ Region }) => Region);
}
