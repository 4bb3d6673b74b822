import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scan } from '../../../../src/core/detection';
import { numbers } from '../../../support/detection/draw';
import { formats, members, values, type Tree } from '../../../support/detection/documents';

/** Paths and values of leaves, in order. */
function leaves(tree: Tree, path = ''): (readonly [path: string, value: Tree])[] {
  return typeof tree === 'object' && tree !== null
    ? Object.entries(tree).flatMap(([key, value]) => leaves(value, `${path}/${key}`))
    : [[path, tree]];
}

describe('the range of a finding, replaced by another value, leaves all else as it was', () => {
  for (const [name, { path, text: write, parse, signs }] of Object.entries(formats))
    it(`in ${name}`, () => {
      let found = 0;
      const cases = fc
        .tuple(values(signs), values(''), fc.nat())
        .chain(([value, other, seed]) =>
          members(value).map((tree) => ({ value, other, text: write(tree, numbers(seed)) })),
        );
      fc.assert(
        fc.property(cases, ({ value, other, text }) => {
          const before = leaves(parse(text));
          const holds = before.some(([, leaf]) => leaf === value);
          for (const { range } of scan(text, path)) {
            const changed = text.slice(0, range.start) + other + text.slice(range.end);
            const after = leaves(parse(changed));
            const differ = before.filter(([at, leaf], index) => {
              const [otherAt, otherLeaf] = after[index] ?? [];
              return at !== otherAt || leaf !== otherLeaf;
            });
            assert.equal(after.length, before.length, changed);
            assert.deepEqual(
              differ.map(([, leaf]) => leaf),
              [value],
              changed,
            );
            assert.ok(
              after.some(([, leaf]) => leaf === other),
              changed,
            );
            found++;
          }
          if (holds && /^[A-Za-z0-9]+$/.test(value)) assert.ok(found > 0, text);
        }),
        { numRuns: 400 },
      );
      // Values of any signs may be taken for references; most are found.
      assert.ok(found > 200, `only ${found} found`);
    });
});
