import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import assert from 'node:assert/strict';
import type { SecretsClient } from '../../../src/core/secrets/client';
import { SecretsError } from '../../../src/core/errors';
import { SecretsStore } from '../../../src/core/secrets/store';
import { askSandbox, type Sandbox } from '../../../src/sandbox';
import { parseFault } from '../../../src/sandbox/faults/fault';
import { sandboxWithClients } from '../../support/sandbox';

describe('sandbox faults', function () {
  this.timeout(30_000);
  let sandbox: Sandbox;
  let sdk: SecretsManagerClient;
  let client: SecretsClient;
  let retrying: SecretsManagerClient;
  before(async () => {
    ({ sandbox, sdk, client } = await sandboxWithClients());
    const { endpoint, region, accessKeyId, secretAccessKey } = sandbox;
    const credentials = { accessKeyId, secretAccessKey };
    retrying = new SecretsManagerClient({ endpoint, region, credentials, maxAttempts: 5 });
    for (const Name of ['a', 'b'])
      await sdk.send(new CreateSecretCommand({ Name, SecretString: Name }));
  });
  afterEach(() => {
    sandbox.faults.set();
  });
  after(async () => {
    retrying.destroy();
    await sandbox.close();
  });

  const set = (...faults: string[]): void => {
    sandbox.faults.set(...faults.map(parseFault));
  };
  const get = (SecretId = 'a') => new GetSecretValueCommand({ SecretId });

  it('refuses with the exceptions of AWS, on the given operations alone', async () => {
    const expected = {
      throttle: [400, 'ThrottlingException'],
      deny: [400, 'AccessDeniedException'],
      kms: [400, 'AccessDeniedException'],
      expired: [400, 'ExpiredTokenException'],
      internal: [500, 'InternalServiceError'],
    } as const;
    for (const [kind, [status, name]] of Object.entries(expected)) {
      set(`${kind}:GetSecretValue`);
      await assert.rejects(sdk.send(get()), (error: Error & { $metadata: object }) => {
        assert.deepEqual(
          [error.name, Reflect.get(error.$metadata, 'httpStatusCode')],
          [name, status],
        );
        return true;
      });
      await sdk.send(new DescribeSecretCommand({ SecretId: 'a' }));
    }
    assert.equal(
      sandbox.audit().filter(({ errorCode }) => errorCode === 'ThrottlingException').length,
      1,
    );
  });

  it('strikes as often as it was told, and an SDK that retries gets through', async () => {
    set('throttle:GetSecretValue:2');
    const { SecretString, $metadata } = await retrying.send(get());
    assert.deepEqual([SecretString, $metadata.attempts], ['a', 3]);
    assert.deepEqual(sandbox.faults.on, []);
    set('disconnect:*:1');
    assert.equal((await retrying.send(get())).$metadata.attempts, 2);
  });

  it('strikes one secret, a share of calls, or none', async () => {
    set('deny:GetSecretValue::a');
    await assert.rejects(sdk.send(get('a')));
    const { ARN } = await sdk.send(new DescribeSecretCommand({ SecretId: 'a' }));
    await assert.rejects(sdk.send(get(ARN)));
    await sdk.send(get('b'));
    set('deny:*:0%');
    await sdk.send(get());
    set('deny:*:100%');
    await assert.rejects(sdk.send(get()));
    set('deny:GetSecretValue:50%');
    const outcomes = await Promise.allSettled(Array.from({ length: 60 }, () => sdk.send(get())));
    assert.equal(new Set(outcomes.map(({ status }) => status)).size, 2);
  });

  it('delays answers', async () => {
    set('latency=80:GetSecretValue');
    const start = performance.now();
    await sdk.send(get());
    assert.ok(performance.now() - start >= 75);
  });

  it('lists what was there when the fault was set, while reads are of now', async () => {
    set('stale:ListSecrets:1');
    await sdk.send(new CreateSecretCommand({ Name: 'late', SecretString: 'x' }));
    const names = async () =>
      (await sdk.send(new ListSecretsCommand({}))).SecretList?.map(({ Name }) => Name).sort();
    assert.deepEqual(await names(), ['a', 'b']);
    await sdk.send(get('late'));
    assert.deepEqual(await names(), ['a', 'b', 'late']);
  });

  it("shows in the extension's store what was written, though the list lags behind", async () => {
    const store = new SecretsStore(client);
    await store.loadAll();
    set('stale:ListSecrets');
    const { arn } = await client.createSecret({ name: 'fresh' });
    await store.refreshSecret(arn);
    await store.reload();
    assert.ok(store.secrets.some((secret) => secret.arn === arn));
    store.dispose();
  });

  it('gives empty pages that carry a token, which the store reads beyond', async () => {
    set('empty:ListSecrets:2');
    const page = await sdk.send(new ListSecretsCommand({}));
    assert.deepEqual(page.SecretList, []);
    assert.ok(page.NextToken);
    const store = new SecretsStore(client);
    const secrets = await store.loadAll();
    assert.ok(secrets.length >= 2);
    store.dispose();
    assert.deepEqual(sandbox.faults.on, []);
  });

  it('becomes a code of the product for every kind of refusal', async () => {
    const codes: Record<string, string> = {};
    for (const kind of ['throttle', 'deny', 'kms', 'expired', 'internal', 'disconnect']) {
      set(`${kind}:DescribeSecret`);
      await assert.rejects(client.describeSecret('a'), (error) => {
        assert.ok(error instanceof SecretsError);
        codes[kind] = error.code;
        return true;
      });
    }
    assert.deepEqual(codes, {
      throttle: 'throttled',
      deny: 'accessDenied',
      kms: 'kmsAccessDenied',
      expired: 'credentialsExpired',
      internal: 'serviceFailure',
      disconnect: 'unreachable',
    });
  });

  it('is switched by a signed request, as curl sends it, and by no other', async () => {
    assert.deepEqual(await askSandbox(sandbox, '/sandbox/faults', ['deny:GetSecretValue:1']), {
      on: [{ kind: 'deny', operations: ['GetSecretValue'], times: 1 }],
    });
    await assert.rejects(sdk.send(get()), { name: 'AccessDeniedException' });
    await sdk.send(get());
    await assert.rejects(askSandbox(sandbox, '/sandbox/faults', ['x']), /is none of throttle/);
    await assert.rejects(askSandbox(sandbox, '/sandbox/faults', {}), /An array of faults/);
    const unsigned = { ...sandbox, secretAccessKey: 'another' };
    await assert.rejects(askSandbox(unsigned, '/sandbox/faults', []), /signature we calculated/);
  });

  it('is read from the spelling of the command line, and told what is wrong with it', () => {
    assert.deepEqual(parseFault('latency=250:GetSecretValue,ListSecrets:25%:prod/a:b'), {
      kind: 'latency',
      operations: ['GetSecretValue', 'ListSecrets'],
      probability: 0.25,
      milliseconds: 250,
      secret: 'prod/a:b',
    });
    assert.deepEqual(parseFault('stale:*:3'), { kind: 'stale', times: 3 });
    for (const wrong of ['none:*', 'deny', 'deny:Nothing', 'deny:*:x', 'deny=3:*', 'latency=x:*'])
      assert.throws(() => parseFault(wrong), /Its form is/, wrong);
  });
});
