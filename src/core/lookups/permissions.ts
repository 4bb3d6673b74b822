/** What a program needs to be allowed. */
export interface LookupNeeds {
  /** The secret's full ARN. */
  readonly secretArn: string;
  /** ARN of a KMS key of the user's own; absent for the account's key of the service, which needs no grant. */
  readonly kmsKeyArn?: string;
}

/**
 * The IAM policy with which a program may look the secret up, as JSON to copy. DescribeSecret is what the
 * caching libraries call beside GetSecretValue. Source: the AWS Secrets Manager user guide, "IAM policy
 * examples".
 */
export function lookupPolicy({ secretArn, kmsKeyArn }: LookupNeeds): string {
  const [, partition = 'aws', , region = ''] = secretArn.split(':');
  const host = `secretsmanager.${region}.amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}`;
  const statements = [
    {
      Effect: 'Allow',
      Action: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
      Resource: secretArn,
    },
    ...(kmsKeyArn === undefined
      ? []
      : [
          {
            Effect: 'Allow',
            Action: 'kms:Decrypt',
            Resource: kmsKeyArn,
            Condition: { StringEquals: { 'kms:ViaService': host } },
          },
        ]),
  ];
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 2);
}
