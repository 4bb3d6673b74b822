import assert from 'node:assert/strict';
import { excluder } from '../../../src/core/globs';

describe('patterns of the editor’s settings', () => {
  for (const [glob, path, isExcluded] of [
    ['**/node_modules', 'a/node_modules/b.js', true],
    ['**/.git', '.git/config', true],
    ['out', 'out/a.js', true],
    ['out', 'src/out/a.js', false],
    ['*.log', 'a.log', true],
    ['*.log', 'sub/a.log', false],
    ['**/*.{js,ts}', 'sub/a.ts', true],
    ['**/{a,b{c,d}}/*', 'x/bd/y', true],
    ['**/*.{js,ts}', 'sub/a.tsx', false],
    ['docs/**', 'docs/a/b.md', true],
    ['**/b?d', 'x/bad', true],
  ] as const)
    it(`${glob} ${isExcluded ? 'leaves out' : 'keeps'} ${path}`, () => {
      assert.equal(excluder([glob])(path), isExcluded);
    });

  it('leave out nothing when there are none', () => {
    assert.equal(excluder([])('a'), false);
  });
});
