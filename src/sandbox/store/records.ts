import type { RotationWindow } from '../../core/secrets/schedule';
import type { RotationRulesInput, SecretContent, TagInput } from '../model/inputs';

/** One version; dates are milliseconds since the epoch. */
export interface VersionRecord {
  readonly versionId: string;
  readonly createdAt: number;
  /** Absent while a rotation has made the version but not yet its value. */
  content?: SecretContent;
  /** The key of its value; absent: the one that AWS manages. */
  kmsKeyId?: string;
  /** A label stands on at most one version of its secret. */
  labels: readonly string[];
  /** Start of the UTC day of the last read. */
  lastAccessedDay?: number;
}

export interface RotationState {
  enabled: boolean;
  functionArn?: string;
  rules?: RotationRulesInput;
  /** Days between rotations, as a schedule expression comes to. */
  everyDays?: number;
  lastRotatedAt?: number;
  /** Absent while rotation is off or has no schedule; in the past once a rotation has failed. */
  nextWindow?: RotationWindow;
  /** Set while the rotation of that window has not succeeded: when it is tried again. */
  retryAt?: number;
  /** How the partner of a managed external secret is to rotate it. */
  externalMetadata?: readonly TagInput[];
  externalRoleArn?: string;
}

/** How one region's replica stands. */
export interface ReplicaState {
  readonly status: 'InSync' | 'Failed';
  readonly message: string;
  readonly kmsKeyId?: string;
}

/** One secret in one region. */
export interface SecretRecord {
  readonly arn: string;
  readonly name: string;
  readonly createdAt: number;
  changedAt: number;
  description?: string;
  kmsKeyId?: string;
  type?: string;
  /** Absent on a secret that never had any, `[]` once the last was removed (recorded from AWS). */
  tags?: readonly TagInput[];
  lastAccessedDay?: number;
  /** Set while a deletion is scheduled: when it was asked for. */
  deletedAt?: number;
  /** When the recovery window ends. */
  purgeAt?: number;
  rotation: RotationState;
  /** JSON of the resource policy. */
  policy?: string;
  /** Set on a replica: the region of its primary. */
  primaryRegion?: string;
  /** Set on a primary: where it is replicated to. */
  replicas?: Map<string, ReplicaState>;
  /** In the order of their creation. */
  readonly versions: Map<string, VersionRecord>;
}
