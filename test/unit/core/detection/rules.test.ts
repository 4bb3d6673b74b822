import assert from 'node:assert/strict';
import {
  accountOf,
  hasTokenChecksum,
  withTokenChecksum,
} from '../../../../src/core/detection/checksum';
import { rules, scan } from '../../../../src/core/detection';
import type { BuiltInRule } from '../../../../src/core/detection/rule';
import { alphabets, type Shape } from '../../../../src/core/detection/rules/vendorTable';
import { vendors } from '../../../../src/core/detection/rules/vendors';
import { draw, numbers } from '../../../support/detection/draw';

const DRAWS = 3;

/** Texts with tokens that a rule's own pattern gives, beside its keyword where the pattern has none. */
function drawnExamples(rule: BuiltInRule): string[] {
  const random = numbers(42);
  return Array.from({ length: DRAWS }, () => {
    const token = draw(rule.pattern, random);
    const isTold = rule.keywords.some((word) => token.toLowerCase().includes(word));
    return `${isTold ? 'x' : (rule.keywords[0] ?? '')} = "${token}"`;
  });
}

const idsIn = (text: string, path = 'file.txt'): string[] =>
  scan(text, path).map(({ ruleId }) => ruleId);

/** A file's name that a rule looks at, where names alone tell. */
const fileOf = ({ keywords, files }: BuiltInRule): string | undefined =>
  keywords.length > 0 ? undefined : files && draw(files, numbers(1));

describe('detection rules', () => {
  for (const rule of rules) {
    it(`${rule.id} finds its examples, and nothing in their counterparts`, () => {
      for (const text of rule.examples?.matching ?? drawnExamples(rule))
        assert.ok(idsIn(text, fileOf(rule)).includes(rule.id), `not found in: ${text}`);
      for (const text of rule.examples?.other ?? [`${rule.keywords.join(' ')} alone`])
        assert.ok(!idsIn(text, fileOf(rule)).includes(rule.id), `found in: ${text}`);
    });
  }

  it('are found by keywords in lower case, of three characters at least', () => {
    for (const { id, keywords, files, pattern, anchored } of rules) {
      assert.ok(keywords.length > 0 || files !== undefined, id);
      for (const keyword of keywords) {
        assert.equal(keyword, keyword.toLowerCase(), id);
        assert.ok(keyword.length >= 3, id);
      }
      assert.match(pattern.flags, anchored === true ? /d.*y|y.*d/ : /d.*g|g.*d/, id);
    }
  });

  it('have ids of their own', () => {
    const ids = [...rules, ...vendors].map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    );
  });

  it('know the checksum of GitHub’s and npm’s tokens', () => {
    const token = withTokenChecksum('npm' + '_', 'a1B2'.repeat(7) + 'xy');
    assert.equal(token.length, 40);
    assert.ok(hasTokenChecksum(token, 'npm_'));
    assert.ok(!hasTokenChecksum(`${token.slice(0, -1)}!`, 'npm_'));
  });

  it('are certain of a token whose checksum holds, a step less sure of others, and say so', () => {
    const entropy = 'k7Qz2mXv9LpR4tWs8NbY3cHd6FgJ5a';
    const [good] = scan(withTokenChecksum('gh' + 'p_', entropy), 'a.txt');
    assert.equal(good?.confidence, 'high');
    assert.match(good.reason, /checksum holds/);
    const [typo] = scan(`${'gh' + 'p_'}${entropy}000000`, 'a.txt');
    assert.equal(typo?.confidence, 'medium');
    assert.match(typo.reason, /checksum does not hold/);
  });

  it('read the account of an access key id', () => {
    // The id of AWS's own documentation of GetAccessKeyInfo's replacement, taken apart.
    assert.equal(accountOf(`${'AS' + 'IA'}QNZGKIQY56JQ7WML`), 29_608_264_753);
    assert.equal(accountOf(`${'AK' + 'IA'}IOSFODNN7EXAMPLE`), 0);
  });
});

describe('providers that are told by their name', () => {
  /** A token of a shape, drawn. */
  function tokenOf({ alphabet, min }: Shape, random: () => number): string {
    if (alphabet === 'u')
      return draw(/[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-a[a-f0-9]{3}-[a-f0-9]{12}/, random);
    const inside = draw(new RegExp(`[${alphabets[alphabet].replace(/-$/, '')}]{${min}}`), random);
    // A drawn token has a digit; short ones must have two.
    return min < 24 && alphabet !== 'd' ? `7${inside.slice(1, -1)}4` : inside;
  }

  for (const vendor of vendors)
    it(`finds tokens of ${vendor.family}`, () => {
      const random = numbers(7);
      for (const shape of vendor.shapes)
        for (const name of vendor.names) {
          const token = tokenOf(shape, random);
          const text = `${name}_api_key = "${token}"`;
          const values = scan(text, 'a.py').map(({ range }) => text.slice(range.start, range.end));
          assert.deepEqual(values, [token], `${shape.alphabet}${shape.min}: ${text}`);
        }
    });

  it('leaves words in which their names stand, and what is no credential of theirs', () => {
    const token = 'k7Qz2mXv9LpR4tWs8NbY3cHd6FgJ5aKe';
    const hash = '9f3a7c1e5b0d86429f3a7c1e5b0d86429f3a7c1e';
    for (const text of [
      `jaws_session = "${token}"`,
      `boxed = "${token}"`,
      `github commit ${hash}`,
      `github.com/acme/tool.git#${hash}`,
      `dropbox sha = "${hash}"`,
      'cloudflare_worker_configuration_directory_2024_11',
    ])
      assert.deepEqual(idsIn(text), [], text);
  });
});
