import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../../../src/files/list';
import { TestRepository } from '../../support/repository';

/** Ignored: by the top folder, by a nested file, and taken back by a negation. */
const files: Readonly<Record<string, string>> = {
  '.gitignore': '*.log\n/private/\n!keep.log\n',
  'a.txt': '',
  'b.log': '',
  'keep.log': '',
  'private/c.txt': '',
  'sub/.gitignore': 'local.*\n!/local.yes\n*.tmp\n!b.log\n',
  'sub/b.log': '',
  'sub/local.no': '',
  'sub/local.yes': '',
  'sub/deep/local.yes': '',
  'sub/deep/x.tmp': '',
  'sub/private/d ä.txt': '',
};
const expected = [
  '.gitignore',
  'a.txt',
  'keep.log',
  'sub/.gitignore',
  'sub/b.log',
  'sub/local.yes',
  'sub/private/d ä.txt',
];

describe('the files of a folder', function () {
  this.timeout(20_000);
  let repository: TestRepository;
  beforeEach(async () => {
    repository = await TestRepository.make();
    for (const [path, text] of Object.entries(files)) await repository.write(path, text);
  });
  afterEach(() => repository.remove());

  it('are those that nested .gitignore files leave, with Git and without', async () => {
    assert.deepEqual(await listFiles(repository.folder), expected);
    assert.deepEqual(await listFiles(repository.folder, { git: false }), expected);
    await rm(join(repository.folder, '.git'), { recursive: true });
    assert.deepEqual(await listFiles(repository.folder), expected);
  });

  it('are those that Git tracks, ignored or not, and not links', async () => {
    await repository.write('b.log', 'tracked');
    await symlink('/etc', join(repository.folder, 'link'));
    await symlink('a.txt', join(repository.folder, 'tracked-link'));
    repository.git('add', '-f', 'b.log', 'tracked-link');
    await repository.write('node_modules/x.js', '');
    const withGit = [...expected, 'b.log', 'node_modules/x.js'].sort();
    assert.deepEqual(await listFiles(repository.folder), withGit);
    assert.deepEqual(await listFiles(repository.folder, { git: false }), expected);
  });

  it('are those of repositories inside, too, and of an ignored folder that is named', async () => {
    const inner = await TestRepository.make();
    try {
      await inner.commit({ 'inner.txt': 'x' });
      repository.git('clone', '-q', inner.folder, 'cloned');
      repository.git(
        '-c',
        'protocol.file.allow=always',
        'submodule',
        'add',
        inner.folder,
        'module',
      );
      const listed = await listFiles(repository.folder);
      for (const path of ['cloned/inner.txt', 'module/inner.txt'])
        assert.ok(listed.includes(path), path);
      assert.deepEqual(await listFiles(join(repository.folder, 'private')), ['c.txt']);
    } finally {
      await inner.remove();
    }
  });

  it('are, when asked, ignored .env files, too, but not those in ignored folders', async () => {
    await repository.write('.gitignore', `${files['.gitignore'] ?? ''}.env*\n`);
    for (const path of ['.env', 'sub/.env.local', 'private/.env']) await repository.write(path, '');
    for (const git of [true, false]) {
      const listed = await listFiles(repository.folder, { git, env: true });
      assert.deepEqual(listed, [...expected, '.env', 'sub/.env.local'].sort());
      assert.deepEqual(await listFiles(repository.folder, { git }), expected);
    }
  });

  it('are none of a folder that is missing, and not listed once cancelled', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gone-'));
    await rm(folder, { recursive: true });
    assert.deepEqual(await listFiles(folder), []);
    for (const git of [true, false])
      await assert.rejects(
        listFiles(repository.folder, { git, signal: AbortSignal.abort(new Error('cancelled')) }),
        /cancelled/,
      );
  });
});
