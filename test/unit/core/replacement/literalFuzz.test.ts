import assert from 'node:assert/strict';
import { numbers } from '../../../support/detection/draw';
import { fuzzRound } from '../../../fuzz/move/round';
import { javascript, python } from '../../../fuzz/move/scripting';
import { bash } from '../../../fuzz/move/shells';

/** Samples of `npm run fuzz:move`, whose other languages need compilers. */
describe('literals at random', function () {
  this.timeout(60_000);
  for (const language of [javascript, python, bash])
    for (const variant of language.readsCrlf ? (['lf', 'crlf'] as const) : (['lf'] as const))
      it(`are used as before after their move: ${language.name}, ${variant}`, async () => {
        // Each value that a shell shows starts programs.
        const options = { count: language === bash ? 30 : 110, variant };
        assert.deepEqual(await fuzzRound(language, numbers(4711), options, new Map()), []);
      });
});
