import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scan } from '../../../../../src/core/detection';
import { LinearPattern } from '../../../../../src/core/detection/own/linearPattern';
import { readOwnRules } from '../../../../../src/core/detection/own/ownRules';
import { sample } from '../../../../../src/core/detection/rule';

const value = sample('alnum', 24);
const acme = { name: 'ACME token', keywords: ['acme'], pattern: 'acme_([A-Za-z0-9]{20,60})' };
const none = new Set<string>();

const problemOf = (rule: unknown, taken = none): string =>
  readOwnRules([rule], taken).problems[0]?.problem ?? '';

describe('own rules', () => {
  it('find the first group of their pattern, or the one named secret', () => {
    const named = { ...acme, pattern: '(acme)_(?P<secret>[A-Za-z0-9]{20,60})' };
    for (const rule of [acme, named]) {
      const { rules, problems } = readOwnRules([rule], none);
      assert.deepEqual(problems, []);
      const text = `let x = "acme_${value}"; // 😀`;
      const [finding, ...others] = scan(text, 'a.ts', { rules: { own: rules } });
      assert.equal(others.length, 0);
      assert.equal(finding?.ruleId, 'acme-token');
      assert.equal(text.slice(finding.range.start, finding.range.end), value);
    }
  });

  it('are left out, each with its name and what is wrong', () => {
    assert.match(problemOf({}), /no name/);
    assert.match(problemOf({ ...acme, keywords: [] }), /keywords/);
    assert.match(problemOf({ ...acme, keywords: ['ac'] }), /3 ASCII/);
    assert.match(problemOf({ ...acme, keywords: ['äcme'] }), /3 ASCII/);
    assert.match(problemOf({ ...acme, pattern: '' }), /no pattern/);
    assert.match(problemOf({ ...acme, pattern: '(acme' }), /RE2's syntax/);
    assert.match(problemOf({ ...acme, pattern: 'acme(?!x)' }), /RE2's syntax.*\(\?!/);
    assert.match(problemOf({ ...acme, pattern: '(a)\\1' }), /RE2's syntax/);
    assert.match(problemOf({ ...acme, pattern: 'a'.repeat(5000) }), /longer/);
    assert.match(problemOf({ ...acme, confidence: 'sure' }), /confidence/);
    assert.match(problemOf({ ...acme, id: 'Acme Token' }), /lower-case/);
    assert.match(problemOf(acme, new Set(['acme-token'])), /acme-token/);
    assert.deepEqual(
      readOwnRules([acme, acme, { keywords: [] }], none).problems.map(({ rule }) => rule),
      ['ACME token', '#3'],
    );
  });

  it('take any setting without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (setting) => {
        readOwnRules(setting, none);
        readOwnRules([setting], none);
        readOwnRules([{ ...acme, pattern: setting }], none);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (pattern) => {
        readOwnRules([{ ...acme, pattern }], none);
      }),
    );
  });

  it('keep to https for the page where one revokes', () => {
    const pageOf = (revocationPage: string): string | undefined =>
      readOwnRules([{ ...acme, revocationPage }], none).rules[0]?.revocationPage;
    assert.equal(pageOf('https://acme.example/tokens'), 'https://acme.example/tokens');
    assert.equal(pageOf('command:workbench.action.quit'), undefined);
  });
});

describe('LinearPattern', () => {
  it('matches as RegExp does where both know the syntax', () => {
    const sources = ['b+', '(a)|(b)', '\\bab?', '[^a]c', '(?:a|b)*c', '^a', 'c$', 'b{2,3}', ''];
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', '😀') }),
        (source, text) => {
          const linear = [...allOf(new LinearPattern(source), text)];
          assert.deepEqual(linear, [...allOf(new RegExp(source, 'dgu'), text)]);
        },
      ),
    );
  });

  it('is not led into exponential time', () => {
    // A backtracking engine tries 2 to the power of 5,000 ways.
    assert.equal(new LinearPattern('(a|a)*b').exec('a'.repeat(5_000)), null);
    assert.equal(new LinearPattern('^(\\w+\\s?)*$').exec(`${'a'.repeat(5_000)}!`), null);
  });

  it('takes the numbered group for the value', () => {
    const match = new LinearPattern('(a)(b)', 2).exec('xab');
    assert.deepEqual(match?.indices?.groups?.['secret'], [2, 3]);
  });
});

/** Every match with its spans. */
function* allOf(pattern: RegExp, text: string): Generator {
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    yield [match.index, [...match], [...(match.indices ?? [])]];
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
}
