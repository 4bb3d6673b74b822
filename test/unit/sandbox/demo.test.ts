import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDemo, startSandbox, type Sandbox } from '../../../src/sandbox';
import { DEMO_SECRET } from '../../../src/sandbox/seed';
import type { DemoAccess } from '../../../src/sandbox/demo/service';

describe('the sandbox’s demo', () => {
  let folder: string;
  let sandbox: Sandbox;
  const start = async (): Promise<void> => {
    sandbox = await startSandbox({ dataDirectory: folder, rootKey: Buffer.alloc(32, 7) });
    await prepareDemo(sandbox);
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-'));
    await start();
  });
  afterEach(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  const read = async (VersionStage = 'AWSCURRENT'): Promise<DemoAccess> => {
    const value = await sandbox.call('GetSecretValue', { SecretId: DEMO_SECRET, VersionStage });
    return JSON.parse((value as { SecretString: string }).SecretString) as DemoAccess;
  };
  const status = async ({ url, apiKey }: DemoAccess, headers = {}): Promise<number> =>
    (await fetch(url, { headers: { authorization: `Bearer ${apiKey}`, ...headers } })).status;
  const rotate = async (): Promise<void> => {
    await sandbox.call('RotateSecret', { SecretId: DEMO_SECRET });
    await sandbox.settled();
  };

  it('has a service that takes the secret’s key alone; a rotation has it refuse the old one', async () => {
    let old = await read();
    assert.equal(await status(old), 200);
    for (let round = 0; round < 2; round++) {
      await rotate();
      const next = await read();
      assert.deepEqual([await status(next), await status(old)], [200, 401]);
      assert.deepEqual(await read('AWSPREVIOUS'), old);
      old = next;
    }
    assert.equal(await status({ ...old, apiKey: 'another' }), 401);
    assert.equal(await status(old, { origin: 'http://127.0.0.1' }), 403);
  });

  it('goes on at the same address with the same key after a restart', async () => {
    await rotate();
    const [current, previous] = [await read(), await read('AWSPREVIOUS')];
    await sandbox.close();
    await assert.rejects(status(current));
    await start();
    assert.deepEqual(await read(), current);
    assert.deepEqual([await status(current), await status(previous)], [200, 401]);
    await rotate();
    assert.equal(await status(current), 401);
  });

  it('tells the new address where the old one is taken', async () => {
    const { url, apiKey } = await read();
    await sandbox.close();
    const other = await startSandbox({ port: Number(new URL(url).port) });
    await start();
    const moved = await read();
    assert.notEqual(moved.url, url);
    assert.equal(moved.apiKey, apiKey);
    assert.equal(await status(moved), 200);
    await other.close();
  });
});
