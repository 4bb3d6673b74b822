import assert from 'node:assert/strict';
import { join } from 'node:path';
import { GitError, whereValuesStand } from '../../../src/git';
import { TestRepository } from '../../support/repository';

const value = ['Xy7', 'kk2', 'Lm9'].join('$');
const other = ['Qr4', 'vv8', 'Tn1'].join('%');
const line = (name: string, secret: string): string => `${name} = "${secret}"\n`;

describe('where values stand in a repository', function () {
  this.timeout(30_000);
  let repository: TestRepository;
  beforeEach(async () => {
    repository = await TestRepository.make();
  });
  afterEach(() => repository.remove());

  const stand = (...values: string[]) => whereValuesStand(repository.folder, values);

  it('tells the commits that add it, the newest first, and whether HEAD holds it', async () => {
    const first = await repository.commit({ 'app.py': line('PASSWORD', value) });
    await repository.commit({ 'app.py': 'PASSWORD = get()\n' });
    const again = await repository.commit({ 'src/other name.py': line('P', value) });
    const [found, none] = await stand(value, other);
    assert.deepEqual(
      found?.places.map(({ commit, path }) => [commit.id, path]),
      [
        [again, 'src/other name.py'],
        [first, 'app.py'],
      ],
    );
    assert.equal(found.inHead, true);
    assert.ok(Math.abs((found.places[0]?.commit.time ?? 0) - Date.now()) < 600_000);
    assert.deepEqual(none, { places: [], inHead: false, branches: [], pushedTo: [] });
    await repository.commit({ 'src/other name.py': '' });
    const [gone] = await stand(value);
    assert.deepEqual([gone?.inHead, gone?.places.length], [false, 2]);
  });

  it('tells branches, and the remote branches to which it is pushed', async () => {
    await repository.commit({ 'readme.txt': 'nothing\n' });
    const remote = await TestRepository.make('--bare');
    try {
      repository.git('remote', 'add', 'origin', remote.folder);
      repository.git('push', '-q', 'origin', 'main');
      repository.git('checkout', '-q', '-b', 'feature');
      await repository.commit({ 'a.env': `KEY=${value}\n` });
      repository.git('checkout', '-q', 'main');
      const [local] = await stand(value);
      assert.deepEqual([local?.inHead, local?.branches, local?.pushedTo], [false, ['feature'], []]);
      repository.git('push', '-q', 'origin', 'feature');
      repository.git('branch', '-q', '-D', 'feature');
      const [pushed] = await stand(value);
      assert.deepEqual([pushed?.branches, pushed?.pushedTo], [[], ['origin/feature']]);
    } finally {
      await remote.remove();
    }
  });

  it('finds what only a merge brings in, and what only the stash holds', async () => {
    await repository.commit({ 'a.txt': 'one\n' });
    repository.git('checkout', '-q', '-b', 'side');
    await repository.commit({ 'a.txt': 'two\n' });
    repository.git('checkout', '-q', 'main');
    await repository.commit({ 'a.txt': 'three\n' });
    assert.throws(() => repository.git('merge', '-q', 'side'));
    const merge = await repository.commit({ 'a.txt': `kept\n${value}\n` });
    await repository.write('a.txt', `stashed ${other}\n`);
    repository.git('stash', '-q');
    const [merged, stashed] = await stand(value, other);
    assert.deepEqual(
      merged?.places.map(({ commit }) => commit.id),
      [merge],
    );
    assert.ok(stashed && stashed.places.length > 0);
    assert.equal(stashed.inHead, false);
  });

  it('compares values of several lines, whatever the line ends are', async () => {
    await repository.commit({ 'key.txt': `a\r\n${value}\r\n${other}\r\nb\r\n` });
    const [found] = await stand(`${value}\n${other}`);
    assert.deepEqual([found?.places.length, found?.inHead], [1, true]);
  });

  it('ignores renames, odd configuration and odd names', async () => {
    repository.git('config', 'diff.noprefix', 'true');
    repository.git('config', 'diff.external', 'false');
    repository.git('config', 'color.ui', 'always');
    repository.git('config', 'diff.renames', 'copies');
    const path = 'tab\there "quoted" ä\\.txt';
    await repository.commit({ [path]: `${value}\n` });
    repository.git('mv', path, 'plain.txt');
    await repository.commit({});
    const [found] = await stand(value);
    assert.deepEqual(
      found?.places.map((place) => place.path),
      ['plain.txt', path],
    );
    assert.equal(found.inHead, true);
  });

  it('finds nothing in a repository without commits, and says where there is none', async () => {
    assert.deepEqual((await stand(value))[0]?.places, []);
    await assert.rejects(whereValuesStand(join(repository.folder, '..'), [value]), GitError);
  });

  it('ends when it is cancelled', async () => {
    await repository.commit({ 'app.py': line('PASSWORD', value) });
    const cancelled = AbortSignal.abort(new Error('cancelled'));
    await assert.rejects(whereValuesStand(repository.folder, [value], cancelled), /cancelled/);
  });
});
