import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exclusively, holdWhileRunning } from '../../../scripts/lock';

describe('the lock of a set-up', () => {
  let folder: string;
  let lock: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lock-'));
    lock = join(folder, 'deep/a.lock');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('lets one action run at a time, and opens when one fails', async () => {
    let running = 0;
    const action = async (): Promise<void> => {
      running++;
      assert.equal(running, 1);
      await sleep(20);
      running--;
    };
    const failing = async (): Promise<void> => {
      await action();
      throw new Error('expected');
    };
    const results = await Promise.allSettled([
      exclusively(lock, failing),
      exclusively(lock, action),
      exclusively(lock, action),
    ]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['rejected', 'fulfilled', 'fulfilled'],
    );
    assert.ok(!existsSync(lock));
  });

  it('opens when its process has ended', async () => {
    await exclusively(lock, () => Promise.resolve());
    const { pid } = spawnSync(process.execPath, ['--version']);
    await writeFile(lock, String(pid));
    assert.equal(await exclusively(lock, () => Promise.resolve('ran')), 'ran');
  });

  it('is refused, with the process named, while that one holds it', async () => {
    await exclusively(lock, async () => {
      await assert.rejects(
        holdWhileRunning(lock, 'This'),
        new RegExp(`This runs already, as process ${process.pid}`),
      );
    });
  });
});
