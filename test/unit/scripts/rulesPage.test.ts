import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rulesPage } from '../../../scripts/detect/rulesTable';
import { root } from '../../../scripts/paths';

describe('docs/rules.md', () => {
  it('is current, else `npm run rules` makes it anew', async () => {
    assert.equal(await readFile(join(root, 'docs/rules.md'), 'utf8'), rulesPage());
  });
});
