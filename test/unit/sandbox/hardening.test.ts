import { ListSecretsCommand } from '@aws-sdk/client-secrets-manager';
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../../src/sandbox';
import { sign } from '../../../src/sandbox/protocol/sigv4';
import { sdkFor } from '../../support/sandbox';

/** What came back over a raw connection, and that it was closed by the other side. */
interface Raw {
  readonly text: string;
  readonly closed: boolean;
}

describe('sandbox, attacked', function () {
  this.timeout(60_000);
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
    await sandbox.call('CreateSecret', { Name: 'a', SecretString: 'x' });
  });
  after(() => sandbox.close());
  afterEach(async () => {
    const sdk = sdkFor(sandbox);
    const { SecretList } = await sdk.send(new ListSecretsCommand({}));
    assert.deepEqual(
      SecretList?.map(({ Name }) => Name),
      ['a'],
      'it lives and holds what it held',
    );
    sdk.destroy();
  });

  /** Sends chunks as they are and waits for the end, or for an answer without one. */
  const raw = (chunks: Iterable<string | Buffer>, waitMs = 3_000): Promise<Raw> =>
    new Promise((resolve) => {
      const { port } = new URL(sandbox.endpoint);
      const socket = connect(Number(port), '127.0.0.1');
      let text = '';
      const end = (closed: boolean): void => {
        clearTimeout(timer);
        socket.destroy();
        resolve({ text, closed });
      };
      const timer = setTimeout(end, waitMs, false);
      socket.on('data', (data) => (text += data.toString('latin1')));
      socket.on('error', () => undefined);
      socket.on('close', () => {
        end(true);
      });
      const send = async (): Promise<void> => {
        for (const chunk of chunks) {
          if (socket.destroyed) return;
          if (!socket.write(chunk))
            await new Promise((drained) => {
              socket.once('drain', drained).once('close', drained);
            });
        }
      };
      void send();
    });

  const head = (more: string): string => `POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n${more}\r\n`;

  /** A signed call with any bytes as its body. */
  const signed = async (
    body: Buffer,
    operation = 'CreateSecret',
  ): Promise<Record<string, unknown>> => {
    const { host } = new URL(sandbox.endpoint);
    const headers = {
      ...sign({ method: 'POST', url: '/', headers: { host }, body }, sandbox, Date.now()),
      'x-amz-target': `secretsmanager.${operation}`,
    };
    const answer = await fetch(sandbox.endpoint, {
      method: 'POST',
      headers,
      body: Uint8Array.from(body),
    });
    return (await answer.json()) as Record<string, unknown>;
  };

  it('answers at once, or closes, where HTTP itself is broken', async () => {
    for (const chunks of [
      ['nonsense\r\n\r\n'],
      [randomBytes(4096)],
      [head('Content-Length: -1\r\n')],
      [head('Content-Length: 3\r\nContent-Length: 4\r\n'), '{}'],
      [head('Transfer-Encoding: chunked\r\n'), 'zz\r\n{}\r\n0\r\n\r\n'],
      [head('Transfer-Encoding: chunked\r\n'), 'ffffffffffffffffff\r\n'],
      [head('Transfer-Encoding: chunked\r\nContent-Length: 2\r\n'), '2\r\n{}\r\n0\r\n\r\n'],
      [head(`X: ${'y'.repeat(70_000)}\r\n`)],
      [head(Array.from({ length: 5_000 }, (_, index) => `X-${index}: y\r\n`).join(''))],
      ['GET / HTTP/1.1\r\n\r\n'],
      ['CONNECT a:1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
    ]) {
      const { text, closed } = await raw(chunks);
      assert.ok(closed, String(chunks[0]).slice(0, 80));
      assert.match(text, /^$|^HTTP\/1\.1 4\d\d/);
    }
  });

  it('refuses a body of a gigabyte without reading it, announced or streamed', async () => {
    const announced = await raw([head('Content-Length: 1073741824\r\n')]);
    assert.match(announced.text, /^HTTP\/1\.1 400[^]*RequestEntityTooLargeException/);
    const before = process.memoryUsage().rss;
    const piece = Buffer.alloc(65_536, 'x');
    const chunk = Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')]);
    const streamed = await raw(
      (function* () {
        yield head('Transfer-Encoding: chunked\r\n');
        for (let index = 0; index < 16_384; index++) yield chunk;
      })(),
      20_000,
    );
    assert.ok(streamed.closed);
    assert.match(streamed.text, /RequestEntityTooLargeException/);
    assert.ok(process.memoryUsage().rss - before < 300 * 1_048_576, 'it is not kept');
  });

  it('refuses signed bodies that are hostile with an error of AWS', async () => {
    const deep = (open: string, close: string) =>
      open.repeat(100_000) + '1' + close.repeat(100_000);
    const bodies: (readonly [string | Buffer, RegExp])[] = [
      [deep('[', ']'), /Serialization/],
      [deep('{"Name":', '}'), /Serialization/],
      [Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), /Serialization/],
      [
        '{"Name": "\\ud800", "ClientRequestToken": "0123456789abcdef0123456789abcdef"}',
        /Validation/,
      ],
      ['{"__proto__": {"Name": "b"}}', /Validation/],
      ['{"constructor": {"prototype": {"Name": "b"}}}', /Validation/],
      ['{"Name": {"toString": 1}}', /Serialization/],
      ['{"Name": ["a"]}', /Serialization/],
      ['null', /Serialization/],
      ['1e999', /Serialization/],
      ['[{"Name": "b"}]', /Serialization/],
      [`{"Name": "b", "Tags": ${JSON.stringify(Array(60_000).fill(null))}}`, /./],
      [`{"Name": "${'b'.repeat(900_000)}"}`, /Validation/],
      ['{"Name": "b", "Name": 1}', /Serialization/],
      ['{"Name": "b"} {}', /Serialization/],
    ];
    for (const [body, type] of bodies) {
      const { __type } = await signed(Buffer.from(body));
      assert.match(String(__type), type, String(body).slice(0, 60));
      assert.notEqual(__type, 'InternalServiceError', String(body).slice(0, 60));
    }
    assert.equal(({} as Record<string, unknown>)['Name'], undefined);
  });

  it('listens on ::1 when asked, and never elsewhere', async () => {
    const six = await startSandbox({ host: '::1' });
    try {
      assert.match(six.endpoint, /^http:\/\/\[::1\]:\d+$/);
      await sdkFor(six).send(new ListSecretsCommand({}));
    } finally {
      await six.close();
    }
  });

  it('lets its folder go when its port is taken', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'taken-'));
    const rootKey = randomBytes(32);
    try {
      const port = Number(new URL(sandbox.endpoint).port);
      const options = { dataDirectory: folder, rootKey };
      await assert.rejects(startSandbox({ ...options, port }), /EADDRINUSE/);
      await (await startSandbox(options)).close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
