import assert from 'node:assert/strict';
import { judgeInWhole, scan } from '../../../../src/core/detection';
import { sample } from '../../../../src/core/detection/rule';

/** Made here, so that no scanner takes them for real. */
const random = sample('alnum', 24);
const armour = (word: string): string => `-----${word} PRIVATE KEY-----`;
const key = [armour('BEGIN'), sample('base64', 64), armour('END'), ''].join('\n');

const sureness = (text: string, path: string): string[] =>
  judgeInWhole(scan(text, path), text, path).map(({ confidence }) => confidence);

describe('what the whole of a file says', () => {
  it('is sure of a credential before the tests of a Rust file, and not of one in them', () => {
    const line = `const apiKey = "${random}";\n`;
    const tests = `#[cfg(test)]\nmod tests {\n${line}}\n`;
    assert.deepEqual(sureness(line + tests, 'a.rs'), ['high', 'low']);
    assert.deepEqual(sureness(line + tests, 'a.ts'), ['high', 'high']);
  });

  it('takes what a docstring of Python shows for an example, and not a text with a name', () => {
    const code = `api_key = "${random}"\n`;
    const docstring = `def f():\n    """Use it:\n    ${code}    """\n${code}`;
    assert.deepEqual(sureness(docstring, 'a.py'), ['low', 'high']);
    assert.deepEqual(sureness(`EXAMPLES = r'''\n${code}'''\n${code}`, 'a.py'), ['low', 'high']);
    assert.deepEqual(sureness(`settings = """\n${code}"""\n${code}`, 'a.py'), ['high', 'high']);
  });

  it('takes a table of private keys for one of tests, and not a file with a key or two', () => {
    assert.deepEqual(sureness(key.repeat(2), 'a.pem'), ['high', 'high']);
    assert.deepEqual(sureness(key.repeat(4), 'a.c'), ['low', 'low', 'low', 'low']);
  });
});
