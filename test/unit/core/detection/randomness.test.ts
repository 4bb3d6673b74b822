import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entropy, isRepetitive } from '../../../../src/core/detection/randomness';

/** Short alphabets, so that repetitions come up. */
const texts = fc.string({ unit: fc.constantFrom('a', 'b', '1', '-', 'é'), maxLength: 40 });

describe('the randomness of a text', () => {
  it('is in bits per character, as Shannon has it, whatever was measured before', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const shares = [...new Set(text)].map((one) => text.split(one).length - 1);
        const bits = shares.map((count) => (count / text.length) * Math.log2(text.length / count));
        const sum = bits.reduce((all, one) => all + one, 0);
        assert.ok(Math.abs(entropy(text) - sum) < 1e-9);
      }),
    );
  });

  it('is none where a character stands eight times in a row, or a part of two to eight four times', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.equal(isRepetitive(text), /(.)\1{7}|(.{2,8})\2{3}/.test(text));
      }),
      { numRuns: 2_000 },
    );
    assert.ok(isRepetitive('xabcdefghabcdefghabcdefghabcdefghy'));
    assert.ok(!isRepetitive('xabcdefghabcdefghabcdefghabcdefgy'));
  });
});
