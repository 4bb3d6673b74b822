import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  TagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/paths';
import { startSandbox, type Sandbox } from '../../../src/sandbox';
import { searchCanary } from '../../support/canary';
import { sdkFor } from '../../support/sandbox';

describe('sandbox on disk', function () {
  this.timeout(60_000);
  const rootKey = randomBytes(32);
  let folder: string;
  const open: Sandbox[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  });
  afterEach(async () => {
    for (const sandbox of open.splice(0)) await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  const start = async (key: Uint8Array = rootKey) => {
    const sandbox = await startSandbox({ dataDirectory: folder, rootKey: key });
    open.push(sandbox);
    return { sandbox, sdk: sdkFor(sandbox) };
  };
  const stop = async (): Promise<void> => {
    for (const sandbox of open.splice(0)) await sandbox.close();
  };

  it('keeps secrets, versions, labels and tags over a restart', async () => {
    const first = await start();
    assert.equal(first.sandbox.isNew, true);
    await first.sdk.send(new CreateSecretCommand({ Name: 'a', SecretString: 'one' }));
    await first.sdk.send(new PutSecretValueCommand({ SecretId: 'a', SecretString: 'two' }));
    await first.sdk.send(
      new TagResourceCommand({ SecretId: 'a', Tags: [{ Key: 'k', Value: 'v' }] }),
    );
    await first.sdk.send(
      new CreateSecretCommand({ Name: 'b', SecretBinary: Uint8Array.of(0, 255) }),
    );
    await first.sdk.send(new CreateSecretCommand({ Name: 'gone', SecretString: 'x' }));
    await first.sdk.send(
      new DeleteSecretCommand({ SecretId: 'gone', ForceDeleteWithoutRecovery: true }),
    );
    await stop();

    const second = await start();
    assert.equal(second.sandbox.isNew, false);
    const read = async (SecretId: string, VersionStage?: string) =>
      second.sdk.send(new GetSecretValueCommand({ SecretId, VersionStage }));
    assert.equal((await read('a')).SecretString, 'two');
    assert.equal((await read('a', 'AWSPREVIOUS')).SecretString, 'one');
    assert.deepEqual([...((await read('b')).SecretBinary ?? [])], [0, 255]);
    await assert.rejects(read('gone'), { name: 'ResourceNotFoundException' });
  });

  it('holds no value, name or description in the clear, in files of its owner alone', async () => {
    const { sdk } = await start();
    const canary = `canary-${randomBytes(9).toString('base64url')}`;
    await sdk.send(
      new CreateSecretCommand({
        Name: `${canary}-name`,
        Description: canary,
        SecretString: `value ${canary}`,
      }),
    );
    assert.deepEqual(await searchCanary([folder], canary), []);
    assert.equal((await stat(join(folder, 'secrets.log'))).mode & 0o077, 0);
  });

  it('refuses a second owner, another key, and a file that was changed', async () => {
    const { sdk } = await start();
    await sdk.send(new CreateSecretCommand({ Name: 'a', SecretString: 'one' }));
    await sdk.send(new CreateSecretCommand({ Name: 'b', SecretString: 'two' }));
    await assert.rejects(start(), /in use by process/);
    await stop();
    await assert.rejects(start(randomBytes(32)), /root key is another one/);
    const file = join(folder, 'secrets.log');
    const data = await readFile(file);
    const last = data.length - 1;
    data[last] = (data[last] ?? 0) ^ 1;
    await writeFile(file, data);
    await assert.rejects(start(), /damaged at byte \d+/);
  });

  it('drops a frame that a crash cut short, and goes on', async () => {
    const { sdk } = await start();
    await sdk.send(new CreateSecretCommand({ Name: 'a', SecretString: 'one' }));
    await stop();
    const file = join(folder, 'secrets.log');
    await writeFile(file, Buffer.concat([await readFile(file), Buffer.from([0, 0, 1, 0, 7, 7])]));
    const again = await start();
    await again.sdk.send(new CreateSecretCommand({ Name: 'b', SecretString: 'two' }));
    await stop();
    const third = await start();
    const { SecretString } = await third.sdk.send(new GetSecretValueCommand({ SecretId: 'b' }));
    assert.equal(SecretString, 'two');
  });

  it('does not grow without bound, writes a value once, and keeps all over its compactions', async () => {
    const { sandbox } = await start();
    const file = join(folder, 'secrets.log');
    const sizes: number[] = [];
    const value = randomBytes(40_000).toString('base64url');
    await sandbox.call('CreateSecret', { Name: 'a', SecretString: value });
    for (let round = 0; round < 40; round++)
      await sandbox.call('PutSecretValue', { SecretId: 'a', SecretString: `${round} ${value}` });
    const full = (await stat(file)).size;
    assert.ok(full < 41 * 1.5 * 75_000, `values are written once: ${full}`);
    for (let round = 0; round < 60; round++) {
      const Name = `big/${round}`;
      await sandbox.call('CreateSecret', { Name, SecretString: value });
      await sandbox.call('CreateSecret', { Name: `${Name}/b`, SecretString: value });
      await sandbox.call('DeleteSecret', { SecretId: Name, ForceDeleteWithoutRecovery: true });
      await sandbox.call('DeleteSecret', {
        SecretId: `${Name}/b`,
        ForceDeleteWithoutRecovery: true,
      });
      sizes.push((await stat(file)).size);
    }
    assert.ok(
      sizes.some((size, index) => size < (sizes[index - 1] ?? 0)),
      'it was compacted',
    );
    assert.ok(Math.max(...sizes) < 2 * full + 5 * 1_048_576);
    await stop();
    const { sandbox: again, sdk } = await start();
    assert.equal(again.isNew, false);
    const { SecretString } = await sdk.send(new GetSecretValueCommand({ SecretId: 'a' }));
    assert.equal(SecretString, `39 ${value}`);
    const versions = (await again.call('ListSecretVersionIds', {
      SecretId: 'a',
      IncludeDeprecated: true,
    })) as { readonly Versions: readonly object[] };
    assert.equal(versions.Versions.length, 41);
  });

  it('keeps what could not be written for the next change, and says so', async () => {
    const { sandbox } = await start();
    await sandbox.call('CreateSecret', { Name: 'a', SecretString: 'one' });
    const file = join(folder, 'secrets.log');
    const whole = await readFile(file);
    await writeFile(file, Buffer.concat([whole, Buffer.of(1)]));
    await assert.rejects(
      sandbox.call('PutSecretValue', { SecretId: 'a', SecretString: 'two' }),
      /changed by another program/,
    );
    await writeFile(file, whole);
    await sandbox.call('CreateSecret', { Name: 'b', SecretString: 'three' });
    await stop();
    const { sdk } = await start();
    const { SecretString } = await sdk.send(new GetSecretValueCommand({ SecretId: 'a' }));
    assert.equal(SecretString, 'two');
  });

  it('loses nothing that was acknowledged when it is killed at any moment', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round++) {
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', join(root, 'src/cli/sandbox.ts'), '--json', '--data', folder],
        { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const line = await new Promise<string>((resolve) => {
        child.stdout.once('data', (chunk: Buffer) => {
          resolve(chunk.toString());
        });
      });
      const sdk = sdkFor(JSON.parse(line) as Sandbox);
      const killed = new Promise((resolve) => child.once('exit', resolve));
      setTimeout(() => child.kill('SIGKILL'), 150 + 100 * round);
      try {
        for (let index = 0; ; index++) {
          const Name = `s${round}-${index}`;
          await sdk.send(new CreateSecretCommand({ Name, SecretString: Name }));
          acknowledged.push(Name);
        }
      } catch {
        await killed;
      }
      sdk.destroy();
    }
    assert.ok(acknowledged.length > 10);
    const key = Buffer.from(await readFile(join(folder, 'root.key'), 'utf8'), 'base64');
    const { sdk } = await start(key);
    for (const SecretId of acknowledged) {
      const { SecretString } = await sdk.send(new GetSecretValueCommand({ SecretId }));
      assert.equal(SecretString, SecretId);
    }
  });
});
