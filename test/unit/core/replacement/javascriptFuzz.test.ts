import assert from 'node:assert/strict';
import { compileFunction } from 'node:vm';
import fc from 'fast-check';
import { applyEdits, literalValue, planReplacement } from '../../../../src/core/replacement';
import { findingOf } from '../../../support/finding';

const characters = [
  'a',
  'Z',
  '$',
  '{',
  '}',
  '`',
  '\\`',
  '$ {',
  '%',
  'é',
  '🔑',
  ' ',
  '#',
  '\\n',
  '\\\\',
  '\\x41',
  '\\u{1f511}',
  "\\'",
  '\\"',
  '\\0',
  '\\\n',
  '@',
  ':',
  '/',
  '//',
  '\\q',
  "'",
  '"',
];
const piece = fc
  .array(fc.constantFrom(...characters), { maxLength: 8 })
  .map((parts) => parts.join(''));

/** What stands between two quotes of a kind: the quote itself only behind a backslash. */
const within = (text: string, quote: string): string => {
  const unquoted = text.replace(/\\[^]|[^]/gu, (unit) => (unit === quote ? 'q' : unit));
  return quote === '`' ? unquoted.replace(/\$\{+/g, '$') : unquoted;
};

/** Line feeds without a carriage return before them. */
const lineFeeds = (text: string): number => text.match(/(?<!\r)\n/g)?.length ?? 0;

describe('planReplacement, JavaScript literals at random', () => {
  it('mean the same afterwards, and nothing else changes', () => {
    const sample = fc.record({
      head: piece,
      secret: piece,
      tail: piece,
      quote: fc.constantFrom('"', "'", '`'),
      eol: fc.constantFrom('\n', '\r\n'),
      bom: fc.constantFrom('', '\ufeff'),
    });
    fc.assert(
      fc.property(sample, ({ head, secret, tail, quote, eol, bom }) => {
        const marker = `Secret${within(secret, quote)}Part`;
        const literal = quote + within(head, quote) + marker + within(tail, quote) + quote;
        const text = `${bom}// it's${eol}result = /["'\`]/.test(${literal})${eol}\t|| ${literal};${eol}`;
        const first = findingOf(text, marker);
        const value = literalValue(text, first, 'javascript');
        assert.ok(value !== undefined);
        const plan = planReplacement({
          text,
          path: 'a.cjs',
          languageId: 'javascript',
          finding: first,
          secret: { name: 'n' },
          files: new Map(),
        });
        if (plan.kind === 'declined') {
          assert.match(plan.reason, /octal/);
          return;
        }
        const after = applyEdits(text, plan.edits);
        if (eol === '\r\n')
          assert.equal(lineFeeds(after), lineFeeds(text.replace(marker, () => '')));
        const getSecretSync = (): string => value;
        const run = (code: string): unknown => {
          const source = `let result;${code.replace('\ufeff', '')}return result;`;
          const compiled: unknown = compileFunction(source, ['require']);
          return (compiled as (require: () => object) => unknown)(() => ({ getSecretSync }));
        };
        assert.equal(run(after), run(text));
        const undone = plan.edits.every(
          ({ start, end }, index) =>
            end <= (plan.edits[index + 1]?.start ?? text.length) && start <= end,
        );
        assert.ok(undone);
      }),
      { numRuns: 3000 },
    );
  });
});
