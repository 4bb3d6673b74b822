import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formsOf, searchCanary } from '../../support/canary';

describe('the canary search', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'canary-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const canary = 'cAnary"12ü';

  it('finds every form, wherever it stands', async () => {
    await mkdir(join(folder, 'deep/er'), { recursive: true });
    for (const [name, form] of formsOf(canary))
      await writeFile(join(folder, 'deep/er', name), Buffer.concat([Buffer.from('xy'), form]));
    const found = new Set((await searchCanary([folder], canary)).map(({ form }) => form));
    assert.deepEqual(found, new Set(formsOf(canary).keys()));
  });

  it('finds base64 of a larger text that holds it', async () => {
    for (const before of ['', 'a', 'ab', 'abc', 'abcd']) {
      const file = join(folder, `with-${before.length}`);
      await writeFile(file, Buffer.from(`${before}${canary} and more`).toString('base64'));
      assert.equal((await searchCanary([folder], canary)).length, 1, before);
      await rm(file);
    }
  });

  it('finds what lies across two pieces of a large file', async () => {
    const file = Buffer.alloc(200_000, 'x');
    file.write(canary, 65_536 - 3);
    await writeFile(join(folder, 'large'), file);
    assert.equal((await searchCanary([folder], canary))[0]?.form, 'utf8');
  });

  it('finds nothing where nothing is', async () => {
    await writeFile(join(folder, 'clean'), 'cAnary 12');
    assert.deepEqual(await searchCanary([folder], canary), []);
  });
});
