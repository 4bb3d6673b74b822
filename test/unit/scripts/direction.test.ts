import assert from 'node:assert/strict';
import { objection } from '../../../scripts/lint/direction.mjs';

describe('direction rules', () => {
  for (const [importer, imported] of [
    ['core/secrets/store.ts', 'aws/index'],
    ['core/errors.ts', 'ui/messages'],
    ['aws/client.ts', 'sandbox/index'],
    ['sandbox/index.ts', 'aws/index'],
    ['ui/view.ts', 'features/explorer/tree'],
    ['features/explorer/tree.ts', 'aws/index'],
    ['features/explorer/tree.ts', 'features/deletion/command'],
    ['worker/scan.ts', 'ui/ids'],
    ['features/explorer/tree.ts', 'git/index'],
    ['core/git/patch.ts', 'git/run'],
  ] as const) {
    it(`refuse that ${importer} imports ${imported}`, () => {
      assert.equal(typeof objection(importer, imported), 'string');
    });
  }

  for (const [importer, imported] of [
    ['extension.ts', 'aws'],
    ['aws/client.ts', 'core/errors'],
    ['features/explorer/tree.ts', 'features/explorer/icons'],
    ['features/explorer/tree.ts', 'ui/ids'],
    ['worker/scan.ts', 'core/detection'],
  ] as const) {
    it(`allow that ${importer} imports ${imported}`, () => {
      assert.equal(objection(importer, imported), undefined);
    });
  }
});
