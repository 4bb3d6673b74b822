import assert from 'node:assert/strict';
import { stagedAdditions } from '../../../src/git/additions';
import { TestRepository } from '../../support/repository';

describe('staged additions', function () {
  this.timeout(30_000);

  it('are the lines that the index adds, before the first commit, too', async () => {
    const repository = await TestRepository.make();
    try {
      await repository.write('a.txt', 'one\n');
      repository.git('add', 'a.txt');
      await repository.write('a.txt', 'one\nnot staged\n');
      const staged = async () => {
        const found = [];
        for await (const { commit, ...addition } of stagedAdditions(repository.folder)) {
          assert.equal(commit, undefined);
          found.push(addition);
        }
        return found;
      };
      assert.deepEqual(await staged(), [{ path: 'a.txt', text: 'one', lines: [1] }]);
      await repository.commit({});
      await repository.write('a.txt', 'zero\none\nnot staged\n');
      repository.git('add', 'a.txt');
      assert.deepEqual(await staged(), [{ path: 'a.txt', text: 'zero', lines: [1] }]);
    } finally {
      await repository.remove();
    }
  });
});
