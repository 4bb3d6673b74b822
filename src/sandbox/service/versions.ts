import type { SecretContent } from '../model/inputs';
import { invalidParameter, ServiceError } from '../protocol/errors';
import type { SecretRecord, VersionRecord } from '../store/records';
import type { Context } from './context';
import { requireUsableKey, setKey } from './keys';

const KEPT_VERSIONS = 100;
const DAY_MS = 86_400_000;

/** The content given, or undefined; both kinds at once are refused. */
export function contentOf({
  SecretString,
  SecretBinary,
}: SecretContent): SecretContent | undefined {
  if (SecretString !== undefined && SecretBinary !== undefined)
    throw invalidParameter(
      "You can't specify both a binary secret value and a string secret value in the same secret.",
    );
  if (SecretString !== undefined) return { SecretString };
  return SecretBinary === undefined ? undefined : { SecretBinary };
}

/**
 * The version of that token: a new one, or the one that is there when it holds the same content or
 * none yet, so that a retried write is answered like the first. Another content is refused.
 */
export function writeVersion(
  context: Context,
  secret: SecretRecord,
  versionId: string,
  content: SecretContent | undefined,
): VersionRecord {
  const existing = secret.versions.get(versionId);
  if (existing) {
    if (content === undefined || same(existing.content, content)) return existing;
    if (existing.content !== undefined) throw tokenInUse(versionId, secret.arn);
    existing.content = content;
    setKey(existing, secret.kmsKeyId);
    return existing;
  }
  const version: VersionRecord = {
    versionId,
    createdAt: context.now,
    labels: [],
    ...(content && { content }),
    ...(secret.kmsKeyId !== undefined && { kmsKeyId: secret.kmsKeyId }),
  };
  requireUsableKey(context, version);
  secret.versions.set(versionId, version);
  prune(context, secret);
  return version;
}

export function same(a: SecretContent | undefined, b: SecretContent): boolean {
  return a?.SecretString === b.SecretString && a?.SecretBinary === b.SecretBinary;
}

export function tokenInUse(token: string, arn: string): ServiceError {
  return new ServiceError(
    'ResourceExistsException',
    `You can't use ClientRequestToken ${token} because that value is already in use for a version of secret ${arn}.`,
  );
}

/** Drops the oldest unlabelled versions beyond 100, never one under 24 hours old. */
function prune(context: Context, secret: SecretRecord): void {
  for (const { versionId, labels, createdAt } of secret.versions.values()) {
    if (secret.versions.size <= KEPT_VERSIONS) return;
    if (labels.length === 0 && context.now - createdAt > DAY_MS) secret.versions.delete(versionId);
  }
}
