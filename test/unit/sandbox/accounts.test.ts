import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../src/sandbox';
import { sdkFor } from '../../support/sandbox';

const BOB = 'arn:aws:iam::210987654321:user/bob';
const everything = (given: object = {}): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*', ...given }],
  });

describe('a principal of another account, through the SDK', () => {
  let sandbox: Sandbox;
  let owner: SecretsManagerClient;
  let bob: SecretsManagerClient;
  let arn: string;
  beforeEach(async () => {
    sandbox = await startSandbox({ principals: [{ name: BOB, policy: everything() }] });
    owner = sdkFor(sandbox);
    const { endpoint, region } = sandbox;
    const credentials = sandbox.principals[BOB];
    assert.ok(credentials);
    bob = new SecretsManagerClient({ endpoint, region, credentials, maxAttempts: 1 });
    const shared = { Name: 'shared', SecretString: 'one', KmsKeyId: 'alias/shared' };
    arn = (await owner.send(new CreateSecretCommand(shared))).ARN ?? '';
  });
  afterEach(async () => {
    owner.destroy();
    bob.destroy();
    await sandbox.close();
  });
  const letIn = (AWS: string) =>
    owner.send(
      new PutResourcePolicyCommand({
        SecretId: arn,
        ResourcePolicy: everything({ Principal: { AWS } }),
      }),
    );

  it('needs the secret’s own policy besides that of the identity', async () => {
    await assert.rejects(bob.send(new GetSecretValueCommand({ SecretId: arn })), {
      name: 'AccessDeniedException',
      message: `User: ${BOB} is not authorized to perform: secretsmanager:GetSecretValue on resource: ${arn} because no resource-based policy allows the secretsmanager:GetSecretValue action`,
    });
    for (const named of [BOB, 'arn:aws:iam::210987654321:root', '210987654321']) {
      await letIn(named);
      const { SecretString } = await bob.send(new GetSecretValueCommand({ SecretId: arn }));
      assert.equal(SecretString, 'one');
    }
    await letIn('arn:aws:iam::123456789012:root');
    await assert.rejects(bob.send(new GetSecretValueCommand({ SecretId: arn })), {
      name: 'AccessDeniedException',
    });
  });

  it('has secrets of its own, and names others by their ARN alone', async () => {
    await letIn(BOB);
    assert.deepEqual((await bob.send(new ListSecretsCommand({}))).SecretList, []);
    await assert.rejects(bob.send(new DescribeSecretCommand({ SecretId: 'shared' })), {
      name: 'ResourceNotFoundException',
    });
    const own = await bob.send(new CreateSecretCommand({ Name: 'shared', SecretString: 'bob’s' }));
    assert.match(own.ARN ?? '', /^arn:aws:secretsmanager:us-east-1:210987654321:secret:shared-/);
    assert.equal((await owner.send(new ListSecretsCommand({}))).SecretList?.length, 1);
    await assert.rejects(owner.send(new DescribeSecretCommand({ SecretId: own.ARN })), {
      name: 'AccessDeniedException',
    });
  });

  it('reads and writes no value under the key that AWS manages', async () => {
    const created = await owner.send(
      new CreateSecretCommand({ Name: 'default', SecretString: 'one' }),
    );
    arn = created.ARN ?? '';
    await letIn(BOB);
    assert.equal((await bob.send(new DescribeSecretCommand({ SecretId: arn }))).Name, 'default');
    for (const command of [
      new GetSecretValueCommand({ SecretId: arn }),
      new PutSecretValueCommand({ SecretId: arn, SecretString: 'two' }),
    ])
      await assert.rejects(
        bob.send<never, never>(command as never),
        (error: Error) =>
          error.name === 'InvalidRequestException' &&
          error.message.startsWith("You can't access a secret from a different AWS account"),
      );
  });

  it('is refused when its ARN is not that of a user or role', async () => {
    for (const name of ['arn:aws:iam::210987654321:root', 'arn:aws:iam::1:user/bob'])
      await assert.rejects(startSandbox({ principals: [{ name }] }), /a name such as alice/);
  });
});
