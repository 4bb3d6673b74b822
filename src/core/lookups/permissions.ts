/** What a program needs to be allowed. */
export interface LookupNeeds {
  /** Full ARNs of the secrets, one or more. */
  readonly secretArns: readonly string[];
  /** ARNs of KMS keys of the user's own; the account's key of the service needs no grant. */
  readonly kmsKeyArns?: readonly string[];
}

/**
 * The IAM policy with which a program may look the secrets up, as JSON to copy. DescribeSecret is what the
 * caching libraries call beside GetSecretValue. Source: the AWS Secrets Manager user guide, "IAM policy
 * examples".
 */
export function lookupPolicy({ secretArns, kmsKeyArns = [] }: LookupNeeds): string {
  const [, partition = 'aws', , region = ''] = (secretArns[0] ?? '').split(':');
  const host = `secretsmanager.${region}.amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}`;
  const statements = [
    {
      Effect: 'Allow',
      Action: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
      Resource: oneOrAll(secretArns),
    },
    ...(kmsKeyArns.length === 0
      ? []
      : [
          {
            Effect: 'Allow',
            Action: 'kms:Decrypt',
            Resource: oneOrAll(kmsKeyArns),
            Condition: { StringEquals: { 'kms:ViaService': host } },
          },
        ]),
  ];
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 2);
}

function oneOrAll(arns: readonly string[]): string | readonly string[] {
  const [first, ...others] = new Set(arns);
  return first !== undefined && others.length === 0 ? first : [...new Set(arns)];
}
