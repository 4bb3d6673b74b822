import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { literalValue, lookupSnippet, projectFiles } from '../../../../src/core/replacement';
import { findingOf } from '../../../support/finding';
import { plan } from '../../../support/replacement';

/** What a real JavaScript engine makes of a literal. */
const evaluate = (literal: string): unknown => runInNewContext(`(${literal})`) as unknown;

/** Source characters that are hard to get right. */
const source = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\\n',
        '\\t',
        '\\0',
        '\\\\',
        "\\'",
        '\\"',
        '\\x41',
        '\\u00e9',
        '\\u{1f511}',
        '\\q',
        '\\\n',
      ),
      fc.constantFrom('a', '$', '{', '}', '%', 'é', '🔑', ' ', '#', '&'),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('literalValue', () => {
  it('reads JavaScript literals as JavaScript does', () => {
    fc.assert(
      fc.property(source, fc.constantFrom('"', "'", '`'), (content, quote) => {
        fc.pre(!content.includes('${'));
        const text = `const a = ${quote}${content}${quote};`;
        const finding = findingOf(text, content);
        assert.equal(literalValue(text, finding, 'javascript'), evaluate(quote + content + quote));
      }),
      { numRuns: 1000 },
    );
  });

  it('tells line ends of a file from those that escapes mean, and a NUL from an octal number', () => {
    const cases: readonly (readonly [languageId: string, text: string, value: string])[] = [
      ['scala', 'val a = """S3 x""""; val b = "y"', 'S3 x'],
      ['scala', 'val b = """^"""" + c; val a = "S3\\nx"', 'S3\nx'],
      ['kotlin', 'val b = """^"""" + c; val a = "S3\\nx"', 'S3\nx'],
      ['rust', 'let a = "S3\\r\\n\r\nx";', 'S3\r\n\nx'],
      ['rust', 'let a = "S3\\041x";', 'S3\x0041x'],
      ['rust', 'let a = "S3\\\r\n  \ufeffx";', 'S3\ufeffx'],
      ['kotlin', 'val a = "S3\\r\\nx"', 'S3\r\nx'],
      ['cpp', 'auto a = "S3\\r\\nx";', 'S3\r\nx'],
      ['csharp', 'var a = "S3\\041x";', 'S3\x0041x'],
      ['swift', 'let a = "S3\\041x"', 'S3\x0041x'],
      ['ruby', 'a = %q(S3\\\r\nx)', 'S3\\\nx'],
      ['ruby', 'a = "S3\\r\\nx"', 'S3\r\nx'],
    ];
    for (const [languageId, text, value] of cases) {
      const content = /S3[^]*x/.exec(text)?.[0] ?? '';
      assert.equal(literalValue(text, findingOf(text, content), languageId), value, text);
    }
  });

  it('reads Python literals as Python does', () => {
    const contents = fc.sample(source, 200).filter((content) => !content.includes('\\u{'));
    const prefixes = ['', 'r'];
    const literals = contents.flatMap((content) =>
      prefixes.map((prefix) => `${prefix}"""${content}"""`),
    );
    const program =
      'import ast,json,sys;print(json.dumps([ast.literal_eval(s) for s in json.load(sys.stdin)]))';
    const told = JSON.parse(
      execFileSync('python3', ['-W', 'ignore', '-c', program], {
        input: JSON.stringify(literals),
      }).toString(),
    ) as string[];
    const ours = contents.flatMap((content) =>
      prefixes.map((prefix) => {
        const text = `a = ${prefix}"""${content}"""`;
        const end = text.length - 3;
        const range = { start: end - content.length, end };
        return literalValue(text, { ...findingOf(text, content), range }, 'python');
      }),
    );
    assert.deepEqual(ours, told);
  });

  it('undoes the percent-encoding of a URL', () => {
    const text = `const url = 'postgres://app:p%40ss@db/main'`;
    assert.equal(literalValue(text, findingOf(text, 'p%40ss'), 'javascript'), 'p@ss');
  });

  it('does not guess what a backslash means elsewhere', () => {
    assert.equal(literalValue('a = "x\\ty"', findingOf('a = "x\\ty"', 'x\\ty'), 'lua'), undefined);
  });
});

describe('replacement elsewhere', () => {
  it('offers the look-up to copy', () => {
    const replacement = plan({
      text: 'a = "value"',
      value: 'value',
      path: 'a.lua',
      languageId: 'lua',
    });
    assert.deepEqual(replacement, {
      kind: 'declined',
      reason: 'This language is not rewritten.',
      lookup: '{{resolve:secretsmanager:app/db:SecretString:password}}',
    });
    assert.match(lookupSnippet('shellscript', { name: 'app/db' }), /^aws secretsmanager/);
  });

  it('asks for the files that matter', () => {
    assert.ok(projectFiles('src/a.ts', 'typescript').includes('package.json'));
    const python = projectFiles('src/a.py', 'python');
    for (const file of ['src/app_secrets.py', 'src/__init__.py', 'main.py'])
      assert.ok(python.includes(file), file);
  });
});
