import {
  BatchGetSecretValueCommand,
  CancelRotateSecretCommand,
  CreateSecretCommand,
  DeleteResourcePolicyCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  RemoveRegionsFromReplicationCommand,
  ReplicateSecretToRegionsCommand,
  RotateSecretCommand,
  StopReplicationToReplicaCommand,
  TagResourceCommand,
  UntagResourceCommand,
  ValidateResourcePolicyCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import assert from 'node:assert/strict';
import type { Sandbox } from '../../../src/sandbox';
import { sandboxWithClients, sdkFor } from '../../support/sandbox';

const policy = (statement: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Resource: '*', ...statement }] });
const named = policy({
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::123456789012:role/reader' },
  Action: 'secretsmanager:GetSecretValue',
});
const everyone = policy({
  Effect: 'Allow',
  Principal: '*',
  Action: 'secretsmanager:GetSecretValue',
});

describe('sandbox administration, through the SDK', () => {
  let sandbox: Sandbox;
  let sdk: SecretsManagerClient;
  beforeEach(async () => {
    ({ sandbox, sdk } = await sandboxWithClients());
    await sdk.send(new CreateSecretCommand({ Name: 'a', SecretString: 'one' }));
  });
  afterEach(async () => {
    sdk.destroy();
    await sandbox.close();
  });
  const fails = (name: string, message: RegExp) => ({ name, message });

  it('reads a batch, with an error for each secret that cannot be read', async () => {
    const { SecretValues, Errors } = await sdk.send(
      new BatchGetSecretValueCommand({ SecretIdList: ['a', 'nothing'] }),
    );
    assert.deepEqual(
      SecretValues?.map((value) => value.SecretString),
      ['one'],
    );
    assert.equal(Errors?.[0]?.ErrorCode, 'ResourceNotFoundException');
    await assert.rejects(
      sdk.send(
        new BatchGetSecretValueCommand({
          SecretIdList: ['a'],
          Filters: [{ Key: 'name', Values: ['a'] }],
        }),
      ),
      fails('InvalidParameterException', /not both/),
    );
  });

  it('tags and untags, and tells an empty list once the last tag is gone', async () => {
    const tags = async () => (await sdk.send(new DescribeSecretCommand({ SecretId: 'a' }))).Tags;
    assert.equal(await tags(), undefined);
    await sdk.send(new TagResourceCommand({ SecretId: 'a', Tags: [{ Key: 'k', Value: '1' }] }));
    await sdk.send(new TagResourceCommand({ SecretId: 'a', Tags: [{ Key: 'k', Value: '2' }] }));
    assert.deepEqual(await tags(), [{ Key: 'k', Value: '2' }]);
    await sdk.send(new UntagResourceCommand({ SecretId: 'a', TagKeys: ['k'] }));
    assert.deepEqual(await tags(), []);
    const many = Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}`, Value: '' }));
    await assert.rejects(
      sdk.send(new TagResourceCommand({ SecretId: 'a', Tags: many })),
      fails('InvalidParameterException', /at most 50/),
    );
  });

  it('stores, judges and removes resource policies', async () => {
    const put = (ResourcePolicy: string, BlockPublicPolicy?: boolean) =>
      sdk.send(new PutResourcePolicyCommand({ SecretId: 'a', ResourcePolicy, BlockPublicPolicy }));
    await put(named, true);
    const get = () => sdk.send(new GetResourcePolicyCommand({ SecretId: 'a' }));
    assert.equal((await get()).ResourcePolicy, named);
    await assert.rejects(put(everyone, true), fails('PublicPolicyException', /broad access/));
    await put(everyone);
    await assert.rejects(put('{'), fails('MalformedPolicyDocumentException', /Json/));
    await assert.rejects(put('{}'), fails('MalformedPolicyDocumentException', /syntax/));
    await sdk.send(new DeleteResourcePolicyCommand({ SecretId: 'a' }));
    assert.equal((await get()).ResourcePolicy, undefined);

    const validate = async (ResourcePolicy: string) =>
      (await sdk.send(new ValidateResourcePolicyCommand({ ResourcePolicy }))).ValidationErrors?.map(
        (error) => error.CheckName,
      );
    assert.deepEqual(await validate(named), []);
    assert.deepEqual(await validate(everyone), ['PUBLIC_POLICY']);
    const denied = { Effect: 'Deny', Principal: '*', Action: 'secretsmanager:*' };
    assert.deepEqual(await validate(policy(denied)), ['LOCK_OUT']);
    await assert.rejects(
      validate('no json'),
      fails('MalformedPolicyDocumentException', /invalid Json/),
    );
  });

  it('replicates: a replica follows, is read-only, and becomes a secret of its own', async () => {
    const there = sdkFor(sandbox, 'eu-west-1');
    const read = async () =>
      (await there.send(new GetSecretValueCommand({ SecretId: 'a' }))).SecretString;
    const { ReplicationStatus } = await sdk.send(
      new ReplicateSecretToRegionsCommand({
        SecretId: 'a',
        AddReplicaRegions: [{ Region: 'eu-west-1' }],
      }),
    );
    assert.equal(ReplicationStatus?.[0]?.Status, 'InSync');
    assert.equal(await read(), 'one');
    await sdk.send(new PutSecretValueCommand({ SecretId: 'a', SecretString: 'two' }));
    await sdk.send(new TagResourceCommand({ SecretId: 'a', Tags: [{ Key: 'k', Value: '1' }] }));
    assert.equal(await read(), 'two');
    const replica = await there.send(new DescribeSecretCommand({ SecretId: 'a' }));
    assert.equal(replica.PrimaryRegion, 'us-east-1');
    assert.deepEqual(replica.Tags, [{ Key: 'k', Value: '1' }]);
    await assert.rejects(
      there.send(new PutSecretValueCommand({ SecretId: 'a', SecretString: 'three' })),
      fails('InvalidParameterException', /replica secret/),
    );
    await assert.rejects(
      sdk.send(new DeleteSecretCommand({ SecretId: 'a' })),
      fails('InvalidParameterException', /still has replica regions \[eu-west-1\]/),
    );
    await there.send(new StopReplicationToReplicaCommand({ SecretId: 'a' }));
    await there.send(new PutSecretValueCommand({ SecretId: 'a', SecretString: 'theirs' }));
    assert.equal(await read(), 'theirs');
    const own = await sdk.send(new GetSecretValueCommand({ SecretId: 'a' }));
    assert.equal(own.SecretString, 'two');
    there.destroy();
  });

  it('removes a replica at once, and fails one whose name is taken there', async () => {
    const there = sdkFor(sandbox, 'eu-west-1');
    await there.send(new CreateSecretCommand({ Name: 'a', SecretString: 'mine' }));
    const add = (ForceOverwriteReplicaSecret: boolean) =>
      sdk.send(
        new ReplicateSecretToRegionsCommand({
          SecretId: 'a',
          AddReplicaRegions: [{ Region: 'eu-west-1' }],
          ForceOverwriteReplicaSecret,
        }),
      );
    const failed = (await add(false)).ReplicationStatus?.[0];
    assert.equal(failed?.Status, 'Failed');
    assert.match(failed.StatusMessage ?? '', /already exists in region eu-west-1/);
    assert.equal((await add(true)).ReplicationStatus?.[0]?.Status, 'InSync');
    await sdk.send(
      new RemoveRegionsFromReplicationCommand({
        SecretId: 'a',
        RemoveReplicaRegions: ['eu-west-1'],
      }),
    );
    await assert.rejects(
      there.send(new DescribeSecretCommand({ SecretId: 'a' })),
      fails('ResourceNotFoundException', /can't find/),
    );
    there.destroy();
  });

  it('turns rotation off and remembers the function', async () => {
    const RotationLambdaARN = sandbox.functions['random-password'];
    await sdk.send(new RotateSecretCommand({ SecretId: 'a', RotationLambdaARN }));
    await sandbox.settled();
    await sdk.send(new CancelRotateSecretCommand({ SecretId: 'a' }));
    const off = await sdk.send(new DescribeSecretCommand({ SecretId: 'a' }));
    assert.equal(off.RotationEnabled, false);
    await sdk.send(new RotateSecretCommand({ SecretId: 'a' }));
    await sandbox.settled();
    const on = await sdk.send(new DescribeSecretCommand({ SecretId: 'a' }));
    assert.equal(on.RotationEnabled, true);
    assert.equal(on.RotationLambdaARN, RotationLambdaARN);
  });
});
