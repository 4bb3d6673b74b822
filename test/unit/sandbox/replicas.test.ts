import {
  CancelRotateSecretCommand,
  CreateSecretCommand,
  DeleteResourcePolicyCommand,
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  ListSecretVersionIdsCommand,
  PutResourcePolicyCommand,
  ReplicateSecretToRegionsCommand,
  RestoreSecretCommand,
  RotateSecretCommand,
  StopReplicationToReplicaCommand,
  UpdateSecretCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../src/sandbox';
import { sdkFor } from '../../support/sandbox';

const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: {
    Effect: 'Deny',
    Principal: '*',
    Action: 'secretsmanager:DeleteSecret',
    Resource: '*',
  },
});

describe('sandbox replicas, through the SDK', () => {
  let sandbox: Sandbox;
  let here: SecretsManagerClient;
  let there: SecretsManagerClient;
  beforeEach(async () => {
    sandbox = await startSandbox({ clock: { now: () => Date.UTC(2026, 5, 1, 12) } });
    here = sdkFor(sandbox);
    there = sdkFor(sandbox, 'eu-west-1');
    await here.send(
      new CreateSecretCommand({
        Name: 'a',
        SecretString: 'one',
        AddReplicaRegions: [{ Region: 'eu-west-1', KmsKeyId: 'alias/there' }],
      }),
    );
  });
  afterEach(async () => {
    for (const client of [here, there]) client.destroy();
    await sandbox.close();
  });
  const it1 = { SecretId: 'a' };
  const state = async () =>
    (await here.send(new DescribeSecretCommand(it1))).ReplicationStatus?.[0];

  it('have their primary’s resource policy', async () => {
    const told = async () => (await there.send(new GetResourcePolicyCommand(it1))).ResourcePolicy;
    await here.send(new PutResourcePolicyCommand({ ...it1, ResourcePolicy: policy }));
    assert.equal(await told(), policy);
    await here.send(new DeleteResourcePolicyCommand(it1));
    assert.equal(await told(), undefined);
  });

  it('refuse every change but that of their key', async () => {
    const regions = [{ Region: 'eu-west-2' }];
    const changes = [
      there.send(new PutResourcePolicyCommand({ ...it1, ResourcePolicy: policy })),
      there.send(new DeleteResourcePolicyCommand(it1)),
      there.send(new RestoreSecretCommand(it1)),
      there.send(new RotateSecretCommand(it1)),
      there.send(new CancelRotateSecretCommand(it1)),
      there.send(new UpdateSecretCommand({ ...it1, Description: 'text', KmsKeyId: 'alias/x' })),
      there.send(new UpdateSecretCommand(it1)),
      there.send(new ReplicateSecretToRegionsCommand({ ...it1, AddReplicaRegions: regions })),
    ];
    for (const change of changes)
      await assert.rejects(change, {
        name: 'InvalidParameterException',
        message:
          "Operation not permitted on a replica secret. Call must be made in primary secret's region.",
      });
    await there.send(new UpdateSecretCommand({ ...it1, KmsKeyId: 'alias/other' }));
    assert.equal((await state())?.KmsKeyId, 'alias/other');
    await here.send(new UpdateSecretCommand({ ...it1, SecretString: 'two' }));
    const { Versions } = await there.send(new ListSecretVersionIdsCommand(it1));
    assert.deepEqual(
      Versions?.map(({ KmsKeyIds }) => KmsKeyIds),
      [['alias/other'], ['alias/other']],
    );
  });

  it('have a last access of their own, which the primary tells', async () => {
    await here.send(new GetSecretValueCommand(it1));
    await here.send(new UpdateSecretCommand({ ...it1, Description: 'before' }));
    const accessed = async () =>
      (await there.send(new DescribeSecretCommand(it1))).LastAccessedDate?.getTime();
    assert.equal(await accessed(), undefined);
    assert.equal((await state())?.LastAccessedDate, undefined);
    await there.send(new GetSecretValueCommand(it1));
    assert.equal(await accessed(), Date.UTC(2026, 5, 1));
    assert.equal((await state())?.LastAccessedDate?.getTime(), Date.UTC(2026, 5, 1));
    await here.send(new UpdateSecretCommand({ ...it1, Description: 'text' }));
    assert.equal(await accessed(), Date.UTC(2026, 5, 1));
  });

  it('are found by the region of their primary, and no longer once they are on their own', async () => {
    const found = async () =>
      (
        await there.send(
          new ListSecretsCommand({ Filters: [{ Key: 'primary-region', Values: ['us-east'] }] }),
        )
      ).SecretList?.length;
    assert.equal(await found(), 1);
    await there.send(new StopReplicationToReplicaCommand(it1));
    assert.equal(await found(), 0);
    assert.equal(await state(), undefined);
  });

  it('are not made in the primary’s own region, and nothing else is done then', async () => {
    const AddReplicaRegions = [{ Region: 'eu-west-2' }, { Region: 'us-east-1' }];
    const refused = { name: 'InvalidParameterException', message: 'Invalid replica region.' };
    const add = new ReplicateSecretToRegionsCommand({ ...it1, AddReplicaRegions });
    await assert.rejects(here.send(add), refused);
    const { ReplicationStatus } = await here.send(new DescribeSecretCommand(it1));
    assert.deepEqual(
      ReplicationStatus?.map(({ Region }) => Region),
      ['eu-west-1'],
    );
    const create = new CreateSecretCommand({ Name: 'b', SecretString: 'b', AddReplicaRegions });
    await assert.rejects(here.send(create), refused);
    const missing = new DescribeSecretCommand({ SecretId: 'b' });
    await assert.rejects(here.send(missing), { name: 'ResourceNotFoundException' });
  });
});
