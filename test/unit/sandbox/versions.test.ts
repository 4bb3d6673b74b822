import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  UpdateSecretCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Sandbox } from '../../../src/sandbox';
import { sandboxWithClients } from '../../support/sandbox';

const HOUR_MS = 3_600_000;

describe('sandbox versions, through the SDK', () => {
  let sandbox: Sandbox;
  let sdk: SecretsManagerClient;
  let now: number;

  beforeEach(async () => {
    now = Date.UTC(2026, 5, 1);
    ({ sandbox, sdk } = await sandboxWithClients({ clock: { now: () => now } }));
  });
  afterEach(async () => {
    sdk.destroy();
    await sandbox.close();
  });
  const fails = (name: string, message: RegExp) => ({ name, message });
  const put = (SecretString: string, more: object = {}) =>
    sdk.send(new PutSecretValueCommand({ SecretId: 'a', SecretString, ...more }));
  const versions = async (input: object = { IncludeDeprecated: true }) =>
    sdk.send(new ListSecretVersionIdsCommand({ SecretId: 'a', ...input }));
  const stages = async () =>
    (await sdk.send(new DescribeSecretCommand({ SecretId: 'a' }))).VersionIdsToStages;

  it('keeps about a hundred, those of the last day, and every one with a label', async () => {
    const { VersionId: first = '' } = await sdk.send(
      new CreateSecretCommand({ Name: 'a', SecretString: '0' }),
    );
    await put('kept', { VersionStages: ['kept'], ClientRequestToken: 'k'.repeat(32) });
    for (let index = 0; index < 110; index++)
      await sandbox.call('PutSecretValue', { SecretId: 'a', SecretString: `${index}` });
    const count = async () => (await versions({ IncludeDeprecated: true })).Versions?.length ?? 0;
    const pages = async (): Promise<string[]> => {
      const ids: string[] = [];
      let NextToken: string | undefined;
      do {
        const answer = await versions({ IncludeDeprecated: true, MaxResults: 40, NextToken });
        ids.push(...(answer.Versions ?? []).map(({ VersionId }) => VersionId ?? ''));
        ({ NextToken } = answer);
      } while (NextToken !== undefined);
      return ids;
    };
    assert.equal((await pages()).length, 112);
    assert.equal(await count(), 100);
    now += 25 * HOUR_MS;
    await put('next day');
    const left = await pages();
    assert.equal(left.length, 100);
    assert.ok(!left.includes(first));
    assert.ok(left.includes('k'.repeat(32)));
  });

  it('pages through versions without a repeat or a gap while others are made', async () => {
    await sdk.send(new CreateSecretCommand({ Name: 'a', SecretString: '0' }));
    for (let index = 0; index < 4; index++) {
      now += 1000;
      await put(`${index}`);
    }
    const seen: string[] = [];
    let NextToken: string | undefined;
    do {
      const answer = await versions({ IncludeDeprecated: true, MaxResults: 2, NextToken });
      seen.push(...(answer.Versions ?? []).map(({ VersionId }) => VersionId ?? ''));
      ({ NextToken } = answer);
      now += 1000;
      if (seen.length === 2) await put('meanwhile');
    } while (NextToken !== undefined);
    assert.equal(seen.length, 6);
    assert.equal(new Set(seen).size, 6);
    await assert.rejects(
      versions({ NextToken: 'bogus' }),
      fails('InvalidNextTokenException', /NextToken/),
    );
  });

  it('pages through a batch of all that a filter finds, while secrets come and go', async () => {
    const create = (Name: string) =>
      sdk.send(new CreateSecretCommand({ Name, SecretString: Name }));
    for (const name of ['x/1', 'y/1', 'x/2', 'x/3', 'x/4', 'x/5']) {
      now += 1000;
      await create(name);
    }
    const seen: string[] = [];
    let NextToken: string | undefined;
    do {
      const answer = await sdk.send(
        new BatchGetSecretValueCommand({
          Filters: [{ Key: 'name', Values: ['x/'] }],
          MaxResults: 2,
          NextToken,
        }),
      );
      assert.deepEqual(answer.Errors, []);
      seen.push(...(answer.SecretValues ?? []).map(({ SecretString }) => SecretString ?? ''));
      ({ NextToken } = answer);
      now += 1000;
      if (seen.length > 2) continue;
      await create('x/6');
      for (const SecretId of ['x/1', 'x/4'])
        await sdk.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }));
    } while (NextToken !== undefined);
    assert.deepEqual(seen, ['x/1', 'x/2', 'x/3', 'x/5', 'x/6']);
  });

  it('tells the labels of a write in the order they were given', async () => {
    const first = await sdk.send(
      new PutSecretValueCommand({
        ...{ SecretId: (await sdk.send(new CreateSecretCommand({ Name: 'empty' }))).ARN },
        ...{ SecretString: 'one', VersionStages: ['LATER', 'EARLIER'] },
      }),
    );
    assert.deepEqual(first.VersionStages, ['LATER', 'EARLIER', 'AWSCURRENT']);
  });

  it('answers each write like the first when its token is repeated, and changes nothing', async () => {
    const token = { ClientRequestToken: randomUUID() };
    const create = (SecretString: string) =>
      sdk.send(new CreateSecretCommand({ Name: 'a', SecretString, ...token }));
    assert.deepEqual((await create('one')).VersionId, (await create('one')).VersionId);
    await assert.rejects(create('other'), fails('ResourceExistsException', /already in use/));

    const labelled = { ClientRequestToken: randomUUID(), VersionStages: ['AWSPENDING'] };
    await put('two', labelled);
    await put('three', { VersionStages: ['AWSPENDING'] });
    const before = await stages();
    await put('two', labelled);
    assert.deepEqual(await stages(), before);
    await assert.rejects(
      put('other', labelled),
      fails('ResourceExistsException', /already in use/),
    );

    const again = { SecretId: 'a', ClientRequestToken: randomUUID() };
    const update = (SecretString: string) =>
      sdk.send(new UpdateSecretCommand({ ...again, SecretString }));
    await update('four');
    await put('five');
    const after = await stages();
    assert.equal((await update('four')).VersionId, again.ClientRequestToken);
    assert.deepEqual(await stages(), after);
    await assert.rejects(update('other'), fails('ResourceExistsException', /already in use/));
  });

  it('gives another key to the versions that AWS’s own labels stand on', async () => {
    await sdk.send(
      new CreateSecretCommand({ Name: 'a', SecretString: '1', KmsKeyId: 'alias/one' }),
    );
    for (const value of ['2', '3']) await put(value);
    const keys = async () =>
      (await versions()).Versions?.map(({ KmsKeyIds }) => KmsKeyIds?.join()).sort();
    const change = (KmsKeyId: string) =>
      sdk.send(new UpdateSecretCommand({ SecretId: 'a', KmsKeyId }));
    await change('alias/two');
    assert.deepEqual(await keys(), ['alias/one', 'alias/two', 'alias/two']);
    await change('alias/aws/secretsmanager');
    assert.deepEqual(await keys(), ['DefaultEncryptionKey', 'DefaultEncryptionKey', 'alias/one']);
    const told = await sdk.send(new DescribeSecretCommand({ SecretId: 'a' }));
    assert.equal(told.KmsKeyId, undefined);
  });

  it('refuses the 21st label, and writes nothing then', async () => {
    await sdk.send(new CreateSecretCommand({ Name: 'a', SecretString: '1' }));
    const labels = (count: number) => Array.from({ length: count }, (_, index) => `label${index}`);
    await put('2', { VersionStages: labels(19) });
    await assert.rejects(
      put('3', { VersionStages: ['one more'] }),
      fails('LimitExceededException', /20 staging labels/),
    );
    assert.equal((await versions()).Versions?.length, 2);
    const current = await sdk.send(new GetSecretValueCommand({ SecretId: 'a' }));
    assert.equal(current.SecretString, '1');
  });
});
