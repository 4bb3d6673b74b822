import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootKeyIn } from '../../../src/cli/rootKey';

describe('the root key of the command line', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'key-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made once, for its owner alone, also by several at once', async () => {
    const deep = join(folder, 'a/b');
    const keys = await Promise.all([1, 2, 3].map(() => rootKeyIn(deep)));
    assert.equal(keys[0]?.length, 32);
    for (const key of keys) assert.deepEqual(key, keys[0]);
    assert.deepEqual(await readdir(deep), ['root.key']);
    assert.equal((await stat(join(deep, 'root.key'))).mode & 0o077, 0);
  });

  it('is never made anew where there are secrets, and never taken from what is none', async () => {
    await writeFile(join(folder, 'secrets.log'), 'x');
    await assert.rejects(rootKeyIn(folder), /is missing/);
    await writeFile(join(folder, 'root.key'), 'c2hvcnQ=');
    await assert.rejects(rootKeyIn(folder), /holds no key of 32 bytes/);
  });
});
