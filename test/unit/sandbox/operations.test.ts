import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  RestoreSecretCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
  type GetRandomPasswordCommandInput,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Sandbox } from '../../../src/sandbox';
import { sandboxWithClients, sdkFor } from '../../support/sandbox';

describe('sandbox operations, through the SDK', () => {
  let sandbox: Sandbox;
  let sdk: SecretsManagerClient;
  let now = Date.UTC(2026, 5, 1);

  beforeEach(async () => {
    now = Date.UTC(2026, 5, 1);
    ({ sandbox, sdk } = await sandboxWithClients({ clock: { now: () => now } }));
  });
  afterEach(async () => {
    sdk.destroy();
    await sandbox.close();
  });

  const create = (Name: string, SecretString = 'one') =>
    sdk.send(new CreateSecretCommand({ Name, SecretString }));
  const stages = async (SecretId: string) =>
    (await sdk.send(new DescribeSecretCommand({ SecretId }))).VersionIdsToStages;
  const fails = (name: string, message: RegExp) => ({ name, message });

  it('creates, reads by name, ARN and partial ARN, and tells nothing of another region', async () => {
    const { ARN = '', VersionId } = await create('app/db');
    assert.match(ARN, /^arn:aws:secretsmanager:us-east-1:123456789012:secret:app\/db-[\w]{6}$/);
    for (const SecretId of ['app/db', ARN, ARN.slice(0, -7)]) {
      const answer = await sdk.send(new GetSecretValueCommand({ SecretId }));
      assert.equal(answer.SecretString, 'one');
      assert.equal(answer.VersionId, VersionId);
      assert.deepEqual(answer.VersionStages, ['AWSCURRENT']);
      assert.equal(answer.CreatedDate?.getTime(), now);
    }
    const elsewhere = sdkFor(sandbox, 'eu-west-1');
    await assert.rejects(
      elsewhere.send(new GetSecretValueCommand({ SecretId: 'app/db' })),
      fails('ResourceNotFoundException', /can't find the specified secret\./),
    );
    elsewhere.destroy();
  });

  it('keeps bytes as they are', async () => {
    const SecretBinary = Uint8Array.from({ length: 256 }, (_, index) => index);
    await sdk.send(new CreateSecretCommand({ Name: 'binary', SecretBinary }));
    const answer = await sdk.send(new GetSecretValueCommand({ SecretId: 'binary' }));
    assert.deepEqual(Buffer.from(answer.SecretBinary ?? []), Buffer.from(SecretBinary));
    assert.equal(answer.SecretString, undefined);
  });

  it('moves AWSCURRENT and AWSPREVIOUS with every write', async () => {
    const { VersionId: first = '' } = await create('a');
    const { VersionId: second = '' } = await sdk.send(
      new PutSecretValueCommand({ SecretId: 'a', SecretString: 'two' }),
    );
    const { VersionId: third = '' } = await sdk.send(
      new UpdateSecretCommand({ SecretId: 'a', SecretString: 'three', Description: 'new' }),
    );
    assert.deepEqual(await stages('a'), { [second]: ['AWSPREVIOUS'], [third]: ['AWSCURRENT'] });
    const previous = new GetSecretValueCommand({ SecretId: 'a', VersionStage: 'AWSPREVIOUS' });
    assert.equal((await sdk.send(previous)).SecretString, 'two');
    const all = await sdk.send(
      new ListSecretVersionIdsCommand({ SecretId: 'a', IncludeDeprecated: true }),
    );
    assert.deepEqual(
      new Set(all.Versions?.map((v) => v.VersionId)),
      new Set([first, second, third]),
    );
  });

  it('moves a label only from the version that is named', async () => {
    const { VersionId: first = '' } = await create('a');
    const { VersionId: second = '' } = await sdk.send(
      new PutSecretValueCommand({ SecretId: 'a', SecretString: 'two' }),
    );
    const move = (MoveToVersionId?: string, RemoveFromVersionId?: string) =>
      sdk.send(
        new UpdateSecretVersionStageCommand({
          SecretId: 'a',
          VersionStage: 'AWSCURRENT',
          MoveToVersionId,
          RemoveFromVersionId,
        }),
      );
    await assert.rejects(move(first), fails('InvalidParameterException', /currently attached/));
    await assert.rejects(
      move(first, first),
      fails('InvalidParameterException', /must be set to the version/),
    );
    await assert.rejects(move(undefined, second), fails('InvalidParameterException', /only move/));
    await move(first, second);
    assert.deepEqual(await stages('a'), { [first]: ['AWSCURRENT'], [second]: ['AWSPREVIOUS'] });
  });

  it('answers a repeated token like the first, and refuses it for another value', async () => {
    await create('a');
    const ClientRequestToken = randomUUID();
    const put = (SecretString: string) =>
      sdk.send(new PutSecretValueCommand({ SecretId: 'a', SecretString, ClientRequestToken }));
    assert.equal((await put('two')).VersionId, ClientRequestToken);
    assert.equal((await put('two')).VersionId, ClientRequestToken);
    await assert.rejects(put('other'), fails('ResourceExistsException', /already in use/));
  });

  it('keeps the name of a secret whose deletion is scheduled until the window is over', async () => {
    const { ARN } = await create('a');
    const { DeletionDate } = await sdk.send(
      new DeleteSecretCommand({ SecretId: 'a', RecoveryWindowInDays: 7 }),
    );
    assert.equal(DeletionDate?.getTime(), now + 7 * 86_400_000);
    await assert.rejects(
      sdk.send(new GetSecretValueCommand({ SecretId: 'a' })),
      fails('InvalidRequestException', /marked for deletion/),
    );
    await assert.rejects(create('a'), fails('InvalidRequestException', /already scheduled/));
    assert.deepEqual((await sdk.send(new ListSecretsCommand({}))).SecretList, []);
    const planned = await sdk.send(new ListSecretsCommand({ IncludePlannedDeletion: true }));
    assert.equal(planned.SecretList?.[0]?.ARN, ARN);
    await sdk.send(new RestoreSecretCommand({ SecretId: 'a' }));
    await sdk.send(new GetSecretValueCommand({ SecretId: 'a' }));
    await sdk.send(new DeleteSecretCommand({ SecretId: 'a', RecoveryWindowInDays: 7 }));
    now += 7 * 86_400_000;
    assert.notEqual((await create('a')).ARN, ARN);
  });

  it('refuses recovery windows outside 7–30 days, and names and sizes beyond the limits', async () => {
    await create('a');
    const remove = (RecoveryWindowInDays: number) =>
      sdk.send(new DeleteSecretCommand({ SecretId: 'a', RecoveryWindowInDays }));
    for (const days of [6, 31])
      await assert.rejects(remove(days), fails('InvalidParameterException', /between 7 and 30/));
    await assert.rejects(create('a b'), fails('ValidationException', /Invalid name/));
    await assert.rejects(create('n'.repeat(513)), fails('ValidationException', /equal to 512/));
    await assert.rejects(
      create('big', 'é'.repeat(32_769)),
      fails('ValidationException', /'secretString'.*65536/),
    );
    await assert.rejects(create('a'), fails('ResourceExistsException', /already exists/));
  });

  it('pages through a list that changes meanwhile without a repeat or a gap', async () => {
    for (let index = 0; index < 7; index++) {
      now += 1000;
      await create(`s${index}`);
    }
    const seen: string[] = [];
    let NextToken: string | undefined;
    do {
      const answer = await sdk.send(new ListSecretsCommand({ MaxResults: 2, NextToken }));
      seen.push(...(answer.SecretList ?? []).map((secret) => secret.Name ?? ''));
      ({ NextToken } = answer);
      if (seen.length === 2)
        await sdk.send(
          new DeleteSecretCommand({ SecretId: 's0', ForceDeleteWithoutRecovery: true }),
        );
    } while (NextToken !== undefined);
    assert.deepEqual(seen, ['s0', 's1', 's2', 's3', 's4', 's5', 's6']);
    await assert.rejects(
      sdk.send(new ListSecretsCommand({ NextToken: 'bogus' })),
      fails('InvalidNextTokenException', /NextToken/),
    );
  });

  it('filters by name, negation, words and tags, and sorts', async () => {
    const tagged = { Tags: [{ Key: 'team', Value: 'payments' }] };
    await sdk.send(new CreateSecretCommand({ Name: 'prod/a', Description: 'Main database' }));
    await sdk.send(new CreateSecretCommand({ Name: 'prod/b', ...tagged }));
    await sdk.send(new CreateSecretCommand({ Name: 'dev/a' }));
    const names = async (Key: 'all' | 'description' | 'name' | 'tag-key', value: string) =>
      (
        await sdk.send(
          new ListSecretsCommand({
            Filters: [{ Key, Values: [value] }],
            SortBy: 'name',
            SortOrder: 'desc',
          }),
        )
      ).SecretList?.map((secret) => secret.Name);
    assert.deepEqual(await names('name', 'prod'), ['prod/b', 'prod/a']);
    assert.deepEqual(await names('name', '!prod'), ['dev/a']);
    assert.deepEqual(await names('name', 'PROD'), []);
    assert.deepEqual(await names('description', 'data'), ['prod/a']);
    assert.deepEqual(await names('description', 'database main'), []);
    assert.deepEqual(await names('tag-key', 'team'), ['prod/b']);
    assert.deepEqual(await names('all', 'payments'), ['prod/b']);
  });

  it('makes passwords by the rules', async () => {
    const make = async (input: GetRandomPasswordCommandInput) =>
      (await sdk.send(new GetRandomPasswordCommand(input))).RandomPassword ?? '';
    assert.match(await make({}), /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^\w]).{32}$/);
    assert.match(await make({ PasswordLength: 4096, ExcludePunctuation: true }), /^\w{4096}$/);
    assert.match(await make({ PasswordLength: 8, ExcludeCharacters: 'abcdef' }), /^[^a-f]{8}$/);
    await assert.rejects(
      make({ PasswordLength: 3 }),
      fails('InvalidParameterException', /too short/),
    );
  });
});
