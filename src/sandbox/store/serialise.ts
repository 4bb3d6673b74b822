import type { SecretContent } from '../model/inputs';
import type { ReplicaState, SecretRecord, VersionRecord } from './records';
import { unwrap, wrap, type Envelope } from './sealing';

/** A secret as JSON: maps as lists, and of each version only whether it has a value. */
export interface StoredSecret extends Omit<SecretRecord, 'replicas' | 'versions'> {
  readonly versions: readonly (Omit<VersionRecord, 'content'> & { readonly hasValue: boolean })[];
  readonly replicas?: readonly (readonly [region: string, state: ReplicaState])[];
}

/** What a log holds: a secret as it is from there on, that it is gone, or the value of one version. */
export type Entry =
  | { readonly region: string; readonly arn: string; readonly secret?: StoredSecret }
  | { readonly arn: string; readonly versionId: string; readonly sealed: Envelope };

export function storedValue(
  arn: string,
  versionId: string,
  content: SecretContent,
  rootKey: Uint8Array,
): Entry {
  const sealed = wrap(rootKey, JSON.stringify(content), `${arn} ${versionId}`);
  return { arn, versionId, sealed };
}

/** Throws when the envelope was changed or belongs to another version. */
export function valueOf(
  { arn, versionId, sealed }: Extract<Entry, { sealed: Envelope }>,
  rootKey: Uint8Array,
): SecretContent {
  return JSON.parse(unwrap(rootKey, sealed, `${arn} ${versionId}`)) as SecretContent;
}

export function toStored({ versions, replicas, ...rest }: SecretRecord): StoredSecret {
  return {
    ...rest,
    versions: Array.from(versions.values(), ({ content, ...version }) => ({
      ...version,
      hasValue: content !== undefined,
    })),
    ...(replicas && { replicas: [...replicas] }),
  };
}

/** `contentOf` gives the value of a version. Throws when one is missing. */
export function fromStored(
  { versions, replicas, ...rest }: StoredSecret,
  contentOf: (versionId: string) => SecretContent | undefined,
): SecretRecord {
  const restored = versions.map(({ hasValue, ...version }): [string, VersionRecord] => {
    const content = hasValue ? contentOf(version.versionId) : undefined;
    if (hasValue && !content)
      throw new Error(`The value of version ${version.versionId} of ${rest.arn} is missing.`);
    return [version.versionId, { ...version, ...(content && { content }) }];
  });
  return { ...rest, versions: new Map(restored), ...(replicas && { replicas: new Map(replicas) }) };
}
