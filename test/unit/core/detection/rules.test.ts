import assert from 'node:assert/strict';
import { hasTokenChecksum, withTokenChecksum } from '../../../../src/core/detection/checksum';
import { rules, scan } from '../../../../src/core/detection';

describe('detection rules', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      rule.examples.matching.forEach((text, index) => {
        it(`finds its example ${index + 1}`, () => {
          assert.deepEqual(
            scan(text, 'file.txt').map((finding) => finding.ruleId),
            [rule.id],
          );
        });
      });
      rule.examples.other.forEach((text, index) => {
        it(`leaves its counter-example ${index + 1}`, () => {
          const found = scan(text, 'file.txt').filter(({ ruleId }) => ruleId === rule.id);
          assert.deepEqual(found, []);
        });
      });
      it('is found by keywords in lower case, of three characters at least', () => {
        for (const keyword of rule.keywords) {
          assert.equal(keyword, keyword.toLowerCase());
          assert.ok(keyword.length >= 3);
        }
        assert.match(rule.pattern.flags, /d/);
        assert.match(rule.pattern.flags, /g/);
      });
    });
  }

  it('have ids of their own', () => {
    assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length);
  });

  it('know the checksum of GitHub’s and npm’s tokens', () => {
    const token = withTokenChecksum('npm' + '_', 'a1B2'.repeat(7) + 'xy');
    assert.equal(token.length, 40);
    assert.ok(hasTokenChecksum(token, 'npm_'));
    assert.ok(!hasTokenChecksum(`${token.slice(0, -1)}!`, 'npm_'));
  });
});
