import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { applyEdits, literalValue, planReplacement } from '../../../../src/core/replacement';
import { findingOf } from '../../../support/finding';

interface Sample {
  /** The literal's source before and after, both expressions. */
  readonly before: string;
  readonly after: string;
  readonly value: string;
}

const characters = [
  'a',
  'Z',
  '9',
  '$',
  '{',
  '}',
  '{{',
  '%',
  '%%',
  'é',
  '🔑',
  ' ',
  '#',
  '\\n',
  '\\t',
  '\\\\',
  '\\x41',
  "\\'",
  '\\"',
  '@',
  ':',
];
const piece = fc
  .array(fc.constantFrom(...characters), { maxLength: 8 })
  .map((parts) => parts.join(''));
const quotes = fc.constantFrom('"', "'", '"""', "'''");
const prefixes = fc.constantFrom('', 'r', 'b', 'rb', 'u', 'f', 'rf');

/** A literal in which a marked part is the credential, e.g. `f"host=…<secret>…"`. */
const sample = fc
  .record({ head: piece, secret: piece, tail: piece, quote: quotes, prefix: prefixes })
  .map(({ head, secret, tail, quote, prefix }): Sample | undefined => {
    const isFormatted = prefix.includes('f');
    const fix = (part: string): string => {
      const ascii = prefix.includes('b') ? part.replace(/[^\x00-\x7f]/gu, 'x') : part;
      const raw = prefix.includes('r') ? ascii.replace(/\\+(["']?)/g, '') : ascii;
      return isFormatted ? raw.replace(/\{+|\}+/g, (braces) => braces + braces) : raw;
    };
    const marker = `Secret${fix(secret)}Part`;
    const literal = prefix + quote + fix(head) + marker + fix(tail) + quote;
    const text = `x = (${literal})\n`;
    const finding = findingOf(text, marker);
    const value = literalValue(text, finding, 'python');
    if (value === undefined) return undefined;
    const request = { text, path: 'a.py', languageId: 'python', finding, secret: { name: 'n' } };
    const plan = planReplacement({ ...request, files: new Map() });
    if (plan.kind === 'declined') return undefined;
    const after = applyEdits(text, plan.edits);
    assert.ok(!after.includes(marker), after);
    return { before: literal, after: /^x = \(([^]*)\)\n$/m.exec(after)?.[1] ?? '', value };
  });

const check = `
import json, sys
failed = []
for number, sample in enumerate(json.load(sys.stdin)):
    before = eval(sample["before"])
    after = eval(sample["after"], {"get_secret": lambda *_: sample["value"]})
    if before != after:
        failed.append([sample["before"], sample["after"], sample["value"]])
print(json.dumps(failed[:3]))
`;

/** Other Pythons on this machine read formatted strings by other rules. */
const pythons = ['python3', '/usr/bin/python3', 'python3.8', 'python3.13'].filter((name) => {
  if (name.startsWith('/') && !existsSync(name)) return false;
  try {
    execFileSync(name, ['-c', ''], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

describe('planReplacement, Python literals at random', () => {
  const samples = fc.sample(sample, 3000).filter((one) => one !== undefined);

  for (const python of pythons)
    it(`mean the same afterwards, as ${python} reads them`, () => {
      assert.ok(samples.length > 1500, `${samples.length} samples`);
      const failed = execFileSync(python, ['-W', 'ignore', '-c', check], {
        input: JSON.stringify(samples),
        maxBuffer: 1e8,
      });
      assert.deepEqual(JSON.parse(failed.toString()), []);
    });
});
