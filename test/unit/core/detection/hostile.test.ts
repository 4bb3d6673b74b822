import assert from 'node:assert/strict';
import { scan } from '../../../../src/core/detection';
import { numbers } from '../../../support/detection/draw';
import { kinds } from '../../../support/detection/hostile';

const SIZE = 20_000;

/** The short form of `npm run fuzz:detect`. */
describe('a scan of hostile text', () => {
  for (const [kind, make] of Object.entries(kinds))
    it(`takes ${kind}`, () => {
      for (const [seed, path] of ['a.ts', '.env', 'a.yaml', 'a.sh', 'a.xml'].entries()) {
        const text = make(numbers(seed + 1), SIZE);
        let last = 0;
        for (const { range } of scan(text, path)) {
          assert.ok(last <= range.start && range.start < range.end && range.end <= text.length);
          last = range.end;
        }
      }
    });
});
