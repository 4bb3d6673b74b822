import assert from 'node:assert/strict';
import { lookupPolicy } from '../../../../src/core/lookups/permissions';

describe('the policy that a look-up needs', () => {
  const secretArn = 'arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:app/db-AbCdEf';

  it('allows reading this secret alone', () => {
    const policy = JSON.parse(lookupPolicy({ secretArns: [secretArn] })) as { Statement: object[] };
    assert.deepEqual(policy.Statement, [
      {
        Effect: 'Allow',
        Action: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
        Resource: secretArn,
      },
    ]);
  });

  it('allows decrypting with a key of one’s own, through the service alone', () => {
    const kmsKeyArn = 'arn:aws-cn:kms:cn-north-1:123456789012:key/1';
    const policy = JSON.parse(
      lookupPolicy({ secretArns: [secretArn], kmsKeyArns: [kmsKeyArn] }),
    ) as { Statement: object[] };
    assert.deepEqual(policy.Statement[1], {
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: kmsKeyArn,
      Condition: {
        StringEquals: { 'kms:ViaService': 'secretsmanager.cn-north-1.amazonaws.com.cn' },
      },
    });
  });
});
