import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../../src/sandbox';
import type { AuditEvent } from '../../../src/core/secrets/auditEvent';
import { AuditTrail } from '../../../src/sandbox/audit/trail';
import { searchCanary } from '../../support/canary';
import { sdkFor } from '../../support/sandbox';

describe('sandbox audit', () => {
  let folder: string;
  let sandbox: Sandbox;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'audit-'));
    sandbox = await startSandbox({ auditFile: join(folder, 'audit.jsonl') });
  });
  afterEach(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });
  const last = (): AuditEvent => sandbox.audit().at(-1)!;

  it('records a write as CloudTrail does, without its value', async () => {
    const { ARN, $metadata } = await sdkFor(sandbox, 'eu-west-1').send(
      new CreateSecretCommand({
        Name: 'app/key',
        SecretString: 'value',
        Tags: [{ Key: 'team', Value: 'a' }],
        ClientRequestToken: 'x'.repeat(32),
      }),
    );
    const { eventID, eventTime, userAgent, ...rest } = last();
    assert.match(eventID, /^[0-9a-f-]{36}$/);
    assert.match(eventTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.match(userAgent, /^aws-sdk-js\/3/);
    assert.deepEqual(rest, {
      eventVersion: '1.09',
      userIdentity: {
        type: 'Root',
        principalId: '123456789012',
        arn: 'arn:aws:iam::123456789012:root',
        accountId: '123456789012',
        accessKeyId: sandbox.accessKeyId,
      },
      eventSource: 'secretsmanager.amazonaws.com',
      eventName: 'CreateSecret',
      awsRegion: 'eu-west-1',
      sourceIPAddress: '127.0.0.1',
      requestParameters: {
        name: 'app/key',
        tags: [{ key: 'team', value: 'a' }],
        clientRequestToken: 'x'.repeat(32),
      },
      responseElements: { arn: ARN },
      requestID: $metadata.requestId,
      readOnly: false,
      eventType: 'AwsApiCall',
      managementEvent: true,
      recipientAccountId: '123456789012',
      eventCategory: 'Management',
    });
  });

  it('records reads, refusals and deletions', async () => {
    const sdk = sdkFor(sandbox);
    await assert.rejects(sdk.send(new GetSecretValueCommand({ SecretId: 'none' })));
    const refused = last();
    assert.equal(refused.errorCode, 'ResourceNotFoundException');
    assert.equal(refused.errorMessage, "Secrets Manager can't find the specified secret.");
    assert.deepEqual(refused.requestParameters, { secretId: 'none' });
    assert.equal(refused.responseElements, null);

    await sdk.send(new GetRandomPasswordCommand({ PasswordLength: 20 }));
    assert.deepEqual([last().readOnly, last().responseElements], [true, null]);

    const { ARN } = await sdk.send(new CreateSecretCommand({ Name: 'a' }));
    const { DeletionDate } = await sdk.send(new DeleteSecretCommand({ SecretId: 'a' }));
    assert.deepEqual(last().responseElements, {
      arn: ARN,
      name: 'a',
      deletionDate: DeletionDate?.toISOString(),
    });
  });

  it('records what a rotation does, and each call of its function', async () => {
    const sdk = sdkFor(sandbox);
    const { ARN } = await sdk.send(new CreateSecretCommand({ Name: 'a', SecretString: 'old' }));
    const RotationLambdaARN = sandbox.functions['random-password'];
    await sdk.send(new RotateSecretCommand({ SecretId: 'a', RotationLambdaARN }));
    await sandbox.settled();
    const names = sandbox.audit().map(({ eventName }) => eventName);
    assert.deepEqual(
      names.filter((name) => /^Rotat|^Put/.test(name)),
      ['RotateSecret', 'RotationStarted', 'PutSecretValue', 'RotationSucceeded'],
    );
    const { eventType, requestParameters, additionalEventData, userIdentity } = last();
    assert.deepEqual(
      { eventType, requestParameters, additionalEventData, userIdentity },
      {
        eventType: 'AwsServiceEvent',
        requestParameters: null,
        additionalEventData: { SecretId: ARN },
        userIdentity: { accountId: '123456789012', invokedBy: 'secretsmanager.amazonaws.com' },
      },
    );
  });

  it('holds no value in memory, in its file or in any refusal, whatever is sent', async () => {
    const canary = `canary-${randomBytes(9).toString('base64url')}`;
    const sdk = sdkFor(sandbox);
    await sdk.send(new CreateSecretCommand({ Name: 'a', SecretString: canary }));
    await sdk.send(new PutSecretValueCommand({ SecretId: 'a', SecretBinary: Buffer.from(canary) }));
    await sdk.send(new GetSecretValueCommand({ SecretId: 'a' }));
    const hostile = [
      { SecretId: 'a', SecretString: [canary] },
      { SecretId: { SecretString: canary }, SecretString: canary },
      { SecretId: 'a', SecretString: canary, SecretBinary: canary },
      { SecretId: 'a', SecretString: '', RotationToken: canary, Unknown: canary },
      { SecretId: 'a', VersionStages: [{ SecretString: canary }] },
    ];
    for (const input of hostile)
      await assert.rejects(sandbox.call('PutSecretValue', input), JSON.stringify(input));
    assert.equal(sandbox.audit().length, 3 + hostile.length);
    assert.doesNotMatch(JSON.stringify(sandbox.audit()), new RegExp(canary));
    assert.deepEqual(await searchCanary([folder], canary), []);
  });

  it('writes a line of JSON for each event, for its owner alone', async () => {
    const sdk = sdkFor(sandbox);
    await sdk.send(new ListSecretsCommand({}));
    await sdk.send(new ListSecretsCommand({ MaxResults: 3 }));
    const file = join(folder, 'audit.jsonl');
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as AuditEvent),
      sandbox.audit(),
    );
    assert.equal((await stat(file)).mode & 0o077, 0);
  });

  it('keeps the latest 2,000 and tells those after one', () => {
    const trail = new AuditTrail();
    for (let index = 0; index < 2_500; index++) trail.add({ eventID: String(index) } as AuditEvent);
    const ids = trail.events().map(({ eventID }) => Number(eventID));
    assert.deepEqual([ids.length, ids[0], ids.at(-1)], [2_000, 500, 2_499]);
    assert.deepEqual(
      trail.events('2497').map(({ eventID }) => eventID),
      ['2498', '2499'],
    );
    assert.equal(trail.events('1').length, 2_000);
  });
});
