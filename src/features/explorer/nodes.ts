import type { SecretVersion } from '../../core/secrets/model';

/** A node knows who it is, not what it shows: data is looked up in the session's store when drawn. */
export type Node =
  ConnectionNode | GroupNode | SecretNode | VersionNode | UnlabelledNode | MoreNode | NoticeNode;

export interface ConnectionNode {
  readonly kind: 'connection';
  readonly id: string;
  readonly sessionId: string;
}

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly sessionId: string;
  /** What the names below begin with, without the `/` after it. */
  readonly path: string;
}

export interface SecretNode {
  readonly kind: 'secret';
  readonly id: string;
  readonly sessionId: string;
  readonly arn: string;
  /** The name's last segment. */
  readonly label: string;
}

export interface VersionNode {
  readonly kind: 'version';
  readonly id: string;
  readonly sessionId: string;
  readonly arn: string;
  readonly version: SecretVersion;
}

/** Holds the versions that no label names, which Secrets Manager may prune. */
export interface UnlabelledNode {
  readonly kind: 'unlabelled';
  readonly id: string;
  readonly sessionId: string;
  readonly arn: string;
  readonly versions: readonly SecretVersion[];
}

/** Shows more of a level, or lists more of the connection when `path` is undefined. */
export interface MoreNode {
  readonly kind: 'more';
  readonly id: string;
  readonly sessionId: string;
  readonly path: string | undefined;
  /** How many a click shows; undefined when the service has not told yet. */
  readonly remaining: number | undefined;
}

/** Tells that something loads, is empty or failed. */
export interface NoticeNode {
  readonly kind: 'notice';
  readonly id: string;
  readonly sessionId: string;
  readonly what: 'loading' | 'empty' | 'failed';
  readonly failure?: unknown;
}

/** True for a node of this tree: commands may be called with anything. */
export function isNode(argument: unknown): argument is Node {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'kind' in argument &&
    typeof argument.kind === 'string' &&
    'sessionId' in argument &&
    typeof argument.sessionId === 'string'
  );
}
