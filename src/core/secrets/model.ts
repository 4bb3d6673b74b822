/** Labels that Secrets Manager moves by itself; any other label is custom. */
export const AWSCURRENT = 'AWSCURRENT';
export const AWSPENDING = 'AWSPENDING';
export const AWSPREVIOUS = 'AWSPREVIOUS';

export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** When a secret rotates by itself: a whole number of days, or a `rate(…)`/`cron(…)` expression in UTC. */
export interface RotationRules {
  readonly automaticallyAfterDays?: number;
  readonly scheduleExpression?: string;
  /** Length of the rotation window, e.g. `2h`. */
  readonly duration?: string;
}

/** One region that a primary secret is replicated to. */
export interface Replica {
  readonly region: string;
  readonly status: 'InSync' | 'InProgress' | 'Failed' | (string & {});
  readonly statusMessage?: string;
  readonly kmsKeyId?: string;
  readonly lastAccessedAt?: Date;
}

/**
 * What Secrets Manager tells of a secret without its value: the answer of ListSecrets, completed by
 * DescribeSecret. Dates are UTC instants. Absent fields are absent in the service's answer.
 */
export interface Secret {
  readonly arn: string;
  readonly name: string;
  readonly description?: string;
  /** Absent for the default key `aws/secretsmanager`. */
  readonly kmsKeyId?: string;
  readonly tags: readonly Tag[];
  readonly createdAt?: Date;
  readonly lastChangedAt?: Date;
  /** Day precision; absent before the first read. */
  readonly lastAccessedAt?: Date;
  /** Set while a deletion is scheduled: `DeletedDate`. */
  readonly deletedAt?: Date;
  readonly rotationEnabled: boolean;
  readonly rotationLambdaArn?: string;
  readonly rotationRules?: RotationRules;
  readonly lastRotatedAt?: Date;
  readonly nextRotationAt?: Date;
  /** The AWS service that manages the secret, e.g. `rds`; edits are then refused. */
  readonly owningService?: string;
  /** Region of the primary; another region than the connection's marks a read-only replica. */
  readonly primaryRegion?: string;
  /** The kind of a managed external or database secret; an open list. */
  readonly type?: string;
  readonly replicas: readonly Replica[];
  /** Version id → staging labels; ListSecrets tells only labelled versions. */
  readonly versionLabels: ReadonlyMap<string, readonly string[]>;
}

/** One version of a secret, without its value. */
export interface SecretVersion {
  readonly versionId: string;
  /** AWSCURRENT first, then AWSPENDING, AWSPREVIOUS, then custom labels by name; empty when deprecated. */
  readonly labels: readonly string[];
  readonly createdAt?: Date;
  /** Day precision; absent before the first read. */
  readonly lastAccessedAt?: Date;
  readonly kmsKeyIds: readonly string[];
}
