import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSecretsClient, identify } from '../../../src/aws';
import type { SecretsError, SecretsErrorCode } from '../../../src/core/errors';
import { addKeys } from '../../../src/core/secrets/addKeys';
import type { SecretsClient } from '../../../src/core/secrets/client';
import { findValue } from '../../../src/core/secrets/findValue';
import { rotateAndWait } from '../../../src/core/secrets/rotation';
import { storeAndVerify } from '../../../src/core/secrets/storeAndVerify';
import { SecretValue } from '../../../src/core/secrets/value';
import { prepareDemo, type Sandbox } from '../../../src/sandbox';
import { sandboxWithClients } from '../../support/sandbox';

const text = (value: string): SecretValue => SecretValue.fromText(value);

describe('the AWS client, over HTTP to the sandbox', () => {
  let sandbox: Sandbox;
  let client: SecretsClient;
  beforeEach(async () => {
    ({ sandbox, client } = await sandboxWithClients());
  });
  afterEach(() => sandbox.close());

  const fails = async (
    promise: Promise<unknown>,
    code: SecretsErrorCode,
  ): Promise<SecretsError> => {
    const error = await promise.then(
      () => assert.fail('It did not fail.'),
      (thrown: unknown) => thrown as SecretsError,
    );
    assert.equal(error.code, code);
    return error;
  };

  it('lists the demo secrets with all that a tree tells of them', async () => {
    await prepareDemo(sandbox);
    const { secrets } = await client.listSecrets({ includePlannedDeletion: true });
    const byName = new Map(secrets.map((secret) => [secret.name, secret]));
    assert.equal(byName.size, 8);
    assert.equal(byName.get('demo/db/main')?.rotationEnabled, true);
    assert.equal(byName.get('demo/db/main')?.rotationRules?.automaticallyAfterDays, 30);
    assert.ok(byName.get('demo/old/payment-token')?.deletedAt);
    assert.deepEqual(byName.get('demo/app/settings')?.tags[0], { key: 'team', value: 'demo' });
    const labels = [...(byName.get('demo/db/reporting')?.versionLabels.values() ?? [])].flat();
    assert.deepEqual(labels.sort(), ['AWSCURRENT', 'AWSPENDING']);
    const binary = await client.getSecretValue('demo/tls/keystore');
    assert.equal(binary.value.byteLength, 1536);
    const versions = await client.listSecretVersions('demo/app/feature-key');
    assert.deepEqual(
      versions.map((version) => version.labels).sort(),
      [[], ['AWSCURRENT'], ['AWSPREVIOUS', 'blue']].sort(),
    );
  });

  it('says what failed, of which secret and where', async () => {
    const { arn } = await client.createSecret({ name: 'app/db', value: text('one') });
    await client.deleteSecret({ secretId: arn, recoveryWindowInDays: 7 });
    const error = await fails(client.getSecretValue(arn), 'scheduledForDeletion');
    assert.deepEqual(error.call, {
      operation: 'GetSecretValue',
      secret: 'app/db',
      connection: 'Local sandbox',
      region: 'us-east-1',
      accountId: '123456789012',
    });
    await fails(client.createSecret({ name: 'app/db', value: text('x') }), 'scheduledForDeletion');
    await fails(client.getSecretValue('nothing'), 'notFound');
    await fails(client.createSecret({ name: 'a b', value: text('x') }), 'invalidInput');
    await client.restoreSecret(arn);
    await fails(client.createSecret({ name: 'app/db', value: text('x') }), 'alreadyExists');
    await fails(client.rotateSecret({ secretId: arn }), 'noRotationFunction');
    await fails(client.listSecrets({}, AbortSignal.abort()), 'cancelled');
  });

  it('tells an unreachable endpoint and a failing service apart', async () => {
    const gone = { ...sandbox, endpoint: 'http://127.0.0.1:9' };
    const region = 'us-east-1';
    const nowhere = createSecretsClient({ kind: 'sandbox', region }, { sandbox: gone });
    await fails(nowhere.listSecrets({}), 'unreachable');

    const failing = createServer((_request, response) => {
      response.writeHead(503).end();
    });
    await new Promise<void>((resolve) => failing.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(failing.address() as AddressInfo).port}`;
    const broken = createSecretsClient(
      { kind: 'sandbox', region },
      { sandbox: { ...sandbox, endpoint } },
    );
    await fails(broken.listSecrets({}), 'serviceFailure');
    failing.close();
  });

  it('knows the sandbox’s account without asking anyone', async () => {
    const identity = await identify({ kind: 'sandbox', region: 'us-east-1' }, { sandbox });
    assert.equal(identity.accountId, '123456789012');
  });

  it('stores a value, reads it back and finds it equal', async () => {
    const request = { name: 'app/db' };
    const outcome = await storeAndVerify(
      client,
      { kind: 'newSecret', request, key: 'password' },
      'a "quoted" Ü value\r\n',
    );
    assert.equal(outcome.kind, 'verified');
    assert.equal(outcome.written, 'secret');
    const again = await storeAndVerify(
      client,
      { kind: 'existingSecret', arn: outcome.arn, key: 'user' },
      'app',
    );
    assert.equal(again.kind, 'verified');
    const { value } = await client.getSecretValue(outcome.arn);
    assert.deepEqual(JSON.parse(value.text() ?? ''), {
      password: 'a "quoted" Ü value\r\n',
      user: 'app',
    });
  });

  it('stores the parts of one credential together, and finds a difference in any of them', async () => {
    const others = [['username', 'app'] as const, ['host', 'db.internal'] as const];
    const request = { name: 'app/db' };
    const target = { kind: 'newSecret', request, key: 'password', others } as const;
    const outcome = await storeAndVerify(client, target, 'first');
    assert.equal(outcome.kind, 'verified');
    const { value } = await client.getSecretValue(outcome.arn);
    assert.deepEqual(JSON.parse(value.text() ?? ''), {
      password: 'first',
      username: 'app',
      host: 'db.internal',
    });
    const further = { kind: 'existingSecret', arn: outcome.arn, key: 'token' } as const;
    await fails(
      storeAndVerify(client, { ...further, others: [['host', 'elsewhere']] }, 'x'),
      'alreadyExists',
    );
    const losing: SecretsClient = {
      ...client,
      getSecretValue: async (...asked) => {
        const read = await client.getSecretValue(...asked);
        return {
          ...read,
          value: text('{"password":"first","username":"other","host":"db.internal"}'),
        };
      },
    };
    const doubtful = await storeAndVerify(
      losing,
      { ...target, request: { name: 'app/2' } },
      'first',
    );
    assert.equal(doubtful.kind, 'unverified');
  });

  it('finds a value among stored secrets, whole or under a key, and counts what it may not read', async () => {
    const value = 'the same value';
    await client.createSecret({ name: 'whole', value: text(value) });
    await client.createSecret({ name: 'keyed', value: text(JSON.stringify({ a: 'x', b: value })) });
    await client.createSecret({ name: 'other', value: text('another') });
    await client.createSecret({ name: 'empty' });
    const { secrets } = await client.listSecrets({});
    const { found, read, unreadable } = await findValue(client, secrets, value);
    assert.deepEqual(
      found.map(({ secret, key }) => [secret.name, key]),
      [
        ['keyed', 'b'],
        ['whole', undefined],
      ],
    );
    assert.deepEqual([read, unreadable], [3, 1]);
    const aborted = AbortSignal.abort();
    assert.equal((await findValue(client, secrets, value, { signal: aborted })).read, 0);
  });

  it('adds a key without touching a change made meanwhile', async () => {
    const { arn } = await client.createSecret({ name: 'a', value: text('{"x":"1"}') });
    let raced = false;
    const racing: SecretsClient = {
      ...client,
      putSecretValue: async (request) => {
        if (!raced) {
          raced = true;
          await client.putSecretValue({ secretId: arn, value: text('{"x":"1","theirs":"2"}') });
        }
        return client.putSecretValue(request);
      },
    };
    const stored = await addKeys(racing, arn, [['mine', '3']]);
    assert.equal(stored.written, 'keys');
    const { value } = await client.getSecretValue(arn);
    assert.equal(value.text(), '{"x":"1","theirs":"2","mine":"3"}');
    assert.equal((await addKeys(client, arn, [['mine', '3']])).written, 'nothing');
    await fails(addKeys(client, arn, [['mine', '4']]), 'alreadyExists');
    const labels = [...(await client.describeSecret(arn)).versionLabels.values()].flat();
    assert.deepEqual(labels.sort(), ['AWSCURRENT', 'AWSPREVIOUS']);
  });

  it('waits for a rotation until the new version is current', async () => {
    const { arn } = await client.createSecret({ name: 'a', value: text('x'.repeat(20)) });
    const delay = (): Promise<void> => new Promise(setImmediate);
    const refused = await rotateAndWait(client, { secretId: arn }, { delay });
    assert.equal(refused.kind, 'refused');
    await client.rotateSecret({
      secretId: arn,
      rotationLambdaArn: sandbox.functions['random-password'] ?? '',
    });
    await sandbox.settled();
    const before = await client.getSecretValue(arn);
    const outcome = await rotateAndWait(client, { secretId: arn }, { delay });
    assert.equal(outcome.kind, 'rotated');
    const after = await client.getSecretValue(arn);
    assert.notEqual(after.versionId, before.versionId);
    assert.equal(after.value.equals(before.value), false);
  });
});
