import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { startSandbox, type Sandbox } from '../../../src/sandbox';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Record<string, unknown>;
}

describe('sandbox protocol', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.close());

  /** A raw request: what no SDK would send. */
  const send = (
    options: { method?: string; headers?: Record<string, string>; path?: string } = {},
    body: string | Buffer = '{}',
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { headers = {}, ...rest } = options;
      const sent = request(
        sandbox.endpoint,
        {
          method: 'POST',
          headers: { 'x-amz-target': 'secretsmanager.ListSecrets', ...headers },
          ...rest,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: JSON.parse(text) as Record<string, unknown>,
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });

  const list = async (keys: { accessKeyId?: string; secretAccessKey?: string }) => {
    const { endpoint, region, accessKeyId, secretAccessKey } = sandbox;
    const credentials = { accessKeyId, secretAccessKey, ...keys };
    const sdk = new SecretsManagerClient({ endpoint, region, credentials, maxAttempts: 1 });
    try {
      return await sdk.send(new ListSecretsCommand({}));
    } finally {
      sdk.destroy();
    }
  };

  it('refuses requests without a signature, of an unknown key, or with a wrong secret', async () => {
    const { status, body } = await send();
    assert.equal(status, 400);
    assert.equal(body['__type'], 'MissingAuthenticationTokenException');
    await list({});
    await assert.rejects(list({ accessKeyId: 'AKIA' + 'UNKNOWN' }), {
      name: 'UnrecognizedClientException',
    });
    await assert.rejects(list({ secretAccessKey: 'wrong' }), { name: 'InvalidSignatureException' });
  });

  it('refuses web pages and other hosts, and gives no CORS headers', async () => {
    for (const headers of [{ origin: 'http://127.0.0.1' }, { host: 'attacker.example' }]) {
      const answer = await send({ headers });
      assert.equal(answer.body['__type'], 'AccessDeniedException');
      const names = Object.keys(answer.headers);
      assert.deepEqual(
        names.filter((name) => name.startsWith('access-control-')),
        [],
      );
    }
  });

  it('answers what is malformed with an error of AWS and goes on', async () => {
    const types = await Promise.all(
      [
        send({ method: 'GET' }, ''),
        send({}, '{'),
        send({}, Buffer.from([0xff, 0xfe, 0x7b])),
        send({}, 'x'.repeat(2_000_000)),
        send({ headers: { 'x-amz-target': 'secretsmanager.__proto__' } }),
      ].map(async (answer) => (await answer).body['__type']),
    );
    assert.deepEqual(types, [
      'UnknownOperationException',
      'SerializationException',
      'SerializationException',
      'RequestEntityTooLargeException',
      'MissingAuthenticationTokenException',
    ]);
    await list({});
  });

  it('checks types and constraints as the API model declares them', () => {
    const refused = (operation: string, input: unknown, type: string) =>
      assert.rejects(sandbox.call(operation, input as object), (error: { type: string }) => {
        assert.equal(error.type, type);
        return true;
      });
    return Promise.all([
      refused('GetSecretValue', {}, 'ValidationException'),
      refused('GetSecretValue', { SecretId: 1 }, 'SerializationException'),
      refused('GetSecretValue', [], 'SerializationException'),
      refused('ListSecrets', { MaxResults: 0 }, 'ValidationException'),
      refused('ListSecrets', { Filters: [{ Key: 'nothing' }] }, 'ValidationException'),
      refused('GetSecretValue', { SecretId: 'a', VersionId: 'short' }, 'ValidationException'),
      refused('constructor', {}, 'UnknownOperationException'),
    ]);
  });
});
