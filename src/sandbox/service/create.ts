import { randomInt } from 'node:crypto';
import type { Inputs } from '../model/inputs';
import { invalidRequest, ServiceError } from '../protocol/errors';
import type { SecretRecord } from '../store/records';
import type { Context } from './context';
import { ownKey } from './keys';
import { attach, AWSCURRENT } from './labels';
import { isPurged } from './lookup';
import { checkRegions, replicate, replicationStatus } from './replication';
import { checkTags } from './tags';
import { requireToken } from './tokens';
import { contentOf, same, tokenInUse, writeVersion } from './versions';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function createSecret(context: Context, input: Inputs['CreateSecret']): object {
  const token = requireToken(input.ClientRequestToken);
  const content = contentOf(input);
  checkTags(input.Tags ?? []);
  checkRegions(context, input);
  const existing = context.secrets.byName(input.Name);
  if (existing && !isPurged(context, existing)) {
    const version = existing.versions.get(token);
    if (existing.deletedAt === undefined && version && content && same(version.content, content))
      return answer(existing, token);
    throw version && content ? tokenInUse(token, existing.arn) : taken(existing);
  }
  const key = ownKey(input.KmsKeyId);
  const secret: SecretRecord = {
    arn: arnOf(context, input.Name),
    name: input.Name,
    createdAt: context.now,
    changedAt: context.now,
    rotation: { enabled: false },
    versions: new Map(),
    ...(input.Description && { description: input.Description }),
    ...(key !== undefined && { kmsKeyId: key }),
    ...(input.Type !== undefined && { type: input.Type }),
    ...(input.Tags && { tags: input.Tags }),
  };
  if (content) attach(secret, AWSCURRENT, writeVersion(context, secret, token, content));
  context.secrets.add(secret);
  replicate(context, secret, input);
  return { ...answer(secret, content && token), ...replicationStatus(context, secret) };
}

function answer(secret: SecretRecord, versionId: string | undefined): object {
  return { ARN: secret.arn, Name: secret.name, ...(versionId && { VersionId: versionId }) };
}

function taken(existing: SecretRecord): ServiceError {
  return existing.deletedAt === undefined
    ? new ServiceError(
        'ResourceExistsException',
        `The operation failed because the secret ${existing.name} already exists.`,
      )
    : invalidRequest(
        "You can't create this secret because a secret with this name is already scheduled for deletion.",
      );
}

/** ARNs end in a hyphen and six random characters: delete and recreate gives another one. */
function arnOf({ region, accountId }: Context, name: string): string {
  const suffix = Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}-${suffix}`;
}
