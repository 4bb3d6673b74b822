import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, composed, editsOf, movedRange } from '../../../../src/core/replacement/edits';
import type { TextEdit } from '../../../../src/core/replacement';

/** Edits of a text that do not overlap. */
const editsFor = (length: number): fc.Arbitrary<TextEdit[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.nat(length), { maxLength: 8 }),
      fc.array(fc.string({ maxLength: 4 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([offsets, texts]) => {
      const sorted = offsets.sort((a, b) => a - b);
      const pairs = sorted.slice(0, sorted.length - (sorted.length % 2));
      return texts.flatMap((newText, index) => {
        const [start, end] = pairs.slice(index * 2, index * 2 + 2);
        return start === undefined || end === undefined
          ? []
          : [{ start, end: newText.length === 2 ? start : end, newText }];
      });
    });

describe('edits', () => {
  it('compose to what they do one after the other', () => {
    const rounds = fc.string({ maxLength: 30 }).chain((text) =>
      editsFor(text.length).chain((first) => {
        const second = applyEdits(text, first);
        return editsFor(second.length).chain((next) =>
          editsFor(applyEdits(second, next).length).map((last) => ({
            text,
            rounds: [first, next, last],
          })),
        );
      }),
    );
    fc.assert(
      fc.property(rounds, ({ text, rounds: all }) => {
        const changes = composed(all);
        for (const [index, change] of changes.entries())
          assert.ok(change.end <= (changes[index + 1]?.start ?? text.length));
        assert.equal(applyEdits(text, changes), all.reduce(applyEdits, text));
      }),
      { numRuns: 3000 },
    );
  });

  it('leave a range where its text went', () => {
    const edits = [
      { start: 0, end: 1, newText: 'abc' },
      { start: 4, end: 5, newText: '' },
    ];
    assert.deepEqual(movedRange({ start: 2, end: 4 }, edits), { start: 4, end: 6 });
    assert.equal(movedRange({ start: 3, end: 5 }, edits), undefined);
  });

  it('are made for each match', () => {
    const text = 'a`b`c';
    const edits = editsOf(text, { start: 2, end: 5 }, /`/g, (match) => `\\${match}`);
    assert.equal(applyEdits(text, edits), 'a`b\\`c');
  });
});
