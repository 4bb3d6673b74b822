import type { SecretContent } from '../model/inputs';
import type { ReplicaState, SecretRecord, VersionRecord } from './records';
import { unwrap, wrap, type Envelope } from './sealing';

/** A secret as JSON: maps as lists, and the value of each version in an envelope. */
export interface StoredSecret extends Omit<SecretRecord, 'replicas' | 'versions'> {
  readonly versions: readonly (Omit<VersionRecord, 'content'> & { readonly sealed?: Envelope })[];
  readonly replicas?: readonly (readonly [region: string, state: ReplicaState])[];
}

export function toStored(secret: SecretRecord, rootKey: Uint8Array): StoredSecret {
  const { versions, replicas, ...rest } = secret;
  return {
    ...rest,
    versions: [...versions.values()].map(({ content, ...version }) => ({
      ...version,
      ...(content && {
        sealed: wrap(rootKey, JSON.stringify(content), context(secret, version.versionId)),
      }),
    })),
    ...(replicas && { replicas: [...replicas] }),
  };
}

/** Throws when an envelope was changed or belongs to another version. */
export function fromStored(stored: StoredSecret, rootKey: Uint8Array): SecretRecord {
  const { versions, replicas, ...rest } = stored;
  return {
    ...rest,
    versions: new Map(
      versions.map(({ sealed, ...version }) => {
        const content =
          sealed &&
          (JSON.parse(
            unwrap(rootKey, sealed, context(stored, version.versionId)),
          ) as SecretContent);
        return [version.versionId, { ...version, ...(content && { content }) }];
      }),
    ),
    ...(replicas && { replicas: new Map(replicas) }),
  };
}

function context({ arn }: { readonly arn: string }, versionId: string): string {
  return `${arn} ${versionId}`;
}
