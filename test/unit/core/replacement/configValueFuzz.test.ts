import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { getProperties } from 'properties-file';
import { parse as parseYaml, stringify } from 'yaml';
import { literalValue } from '../../../../src/core/replacement';
import { findingOf } from '../../../support/finding';

/** Text that is hard to write down. */
const value = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '`',
        '\\',
        '\\n',
        '#',
        ': ',
        ' #',
        '$',
        '${',
        '}',
        '{{',
        '%',
        '&',
        '<',
        '=',
      ),
      fc.constantFrom('\n', '\t', 'é', '🔑', ' ', '-', '!', '*', '|', '>', ']]>', '\u00a0', '"""'),
      fc.constantFrom('a', 'Q7', '0', 'yes', '~'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** Source as people write it, escapes of any language among it. */
const source = fc
  .array(
    fc.oneof(
      fc.constantFrom('\\n', '\\t', '\\\\', '\\"', "\\'", "''", '\\u00e9', '\\x41', '\\q', '\\0'),
      fc.constantFrom(
        '&amp;',
        '&#65;',
        '&lt;',
        '&no;',
        '$x',
        '${x}',
        '$$',
        '\\$',
        '\\:',
        '\\=',
        '#',
      ),
      fc.constantFrom('a', 'é', '🔑', ' ', '%', '=', ':', '-', '/'),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => parts.join(''));

const read = (text: string, content: string, start: number, languageId: string, path: string) =>
  literalValue(
    text,
    { ...findingOf(text, content), range: { start, end: start + content.length } },
    languageId,
    path,
  );

/** What a program makes of many texts; null where it refuses one. */
function askPython(program: string, texts: readonly string[]): (string | null)[] {
  const input = JSON.stringify(texts);
  return JSON.parse(
    execFileSync('python3', ['-c', program], { input, maxBuffer: 1e8 }).toString(),
  ) as (string | null)[];
}

const loop = (expression: string): string => `
import json, sys
def read(s):
    try: return ${expression}
    except Exception: return None
out = [read(s) for s in json.load(sys.stdin)]
print(json.dumps([v if isinstance(v, str) else None for v in out]))`;

const attempt = (parse: () => unknown): string | null => {
  try {
    const parsed = parse();
    return typeof parsed === 'string' ? parsed : null;
  } catch {
    return null;
  }
};

/** A way to write a value: the document around its source, and the format's own parser. */
interface Form {
  readonly what: string;
  readonly languageId: string;
  readonly path: string;
  readonly head: string;
  readonly tail: string;
  readonly oracle: (texts: readonly string[]) => (string | null)[];
}

const yaml = (texts: readonly string[]) =>
  texts.map((text) => attempt(() => (parseYaml(text, { logLevel: 'silent' }) as { k: unknown }).k));
const env = (texts: readonly string[]) => texts.map((text) => attempt(() => parseEnv(text)['K']));
const json = (texts: readonly string[]) =>
  texts.map((text) => attempt(() => (JSON.parse(text) as { k: unknown }).k));
const properties = (texts: readonly string[]) =>
  texts.map((text) => attempt(() => getProperties(text)['k']));
const toml = (texts: readonly string[]) =>
  askPython(`import tomllib${loop(`tomllib.loads(s)['k']`)}`, texts);
const xml = (texts: readonly string[]) =>
  askPython(
    `import xml.etree.ElementTree as E${loop(`(lambda e: e.get('k') or e.text)(E.fromstring(s))`)}`,
    texts,
  );

const forms: readonly Form[] = [
  {
    what: 'YAML, double',
    languageId: 'yaml',
    path: 'c.yaml',
    head: 'a: 1\nk: "',
    tail: '" # x\nb: 2\n',
    oracle: yaml,
  },
  {
    what: 'YAML, single',
    languageId: 'yaml',
    path: 'c.yaml',
    head: "a: 1\r\nk: '",
    tail: "'\r\nb: 2\r\n",
    oracle: yaml,
  },
  {
    what: 'YAML, plain',
    languageId: 'yaml',
    path: 'c.yaml',
    head: 'a: 1\nk: ',
    tail: '\nb: 2\n',
    oracle: yaml,
  },
  {
    what: 'YAML, block',
    languageId: 'yaml',
    path: 'c.yaml',
    head: 'k: |-\n  ',
    tail: '\nb: 2\n',
    oracle: yaml,
  },
  {
    what: 'JSON',
    languageId: 'json',
    path: 'c.json',
    head: '{"a": 1, "k": "',
    tail: '"}',
    oracle: json,
  },
  {
    what: '.env, plain',
    languageId: 'dotenv',
    path: '.env',
    head: 'A=1\nK=',
    tail: '\nB=2\n',
    oracle: env,
  },
  {
    what: '.env, double',
    languageId: 'dotenv',
    path: '.env',
    head: 'A=1\nK="',
    tail: '"\nB=2\n',
    oracle: env,
  },
  {
    what: '.env, single',
    languageId: 'dotenv',
    path: '.env',
    head: "A=1\nK='",
    tail: "'\nB=2\n",
    oracle: env,
  },
  {
    what: 'properties',
    languageId: 'properties',
    path: 'c.properties',
    head: '# x\nk = ',
    tail: '\nb=2\n',
    oracle: properties,
  },
  {
    what: 'TOML, basic',
    languageId: 'toml',
    path: 'c.toml',
    head: 'a = 1\nk = "',
    tail: '"\n',
    oracle: toml,
  },
  {
    what: 'TOML, literal',
    languageId: 'toml',
    path: 'c.toml',
    head: "a = 1\nk = '",
    tail: "' # x\n",
    oracle: toml,
  },
  {
    what: 'TOML, several lines',
    languageId: 'toml',
    path: 'c.toml',
    head: 'k = """\n',
    tail: '"""\n',
    oracle: toml,
  },
  { what: 'XML, text', languageId: 'xml', path: 'c.xml', head: '<r>', tail: '</r>', oracle: xml },
  {
    what: 'XML, attribute',
    languageId: 'xml',
    path: 'c.xml',
    head: '<r k="',
    tail: '"/>',
    oracle: xml,
  },
  {
    what: 'XML, data',
    languageId: 'xml',
    path: 'c.xml',
    head: '<r><![CDATA[',
    tail: ']]></r>',
    oracle: xml,
  },
];

describe('values of configuration at random', () => {
  for (const { what, languageId, path, head, tail, oracle } of forms)
    it(`are told as the format’s parser reads them, or not at all: ${what}`, () => {
      // A finding begins and ends with something that can be seen.
      const visible = fc
        .oneof(source, value)
        .map((one) => one.trim())
        .filter(Boolean);
      const sources = fc.sample(visible, { numRuns: 500 });
      const texts = sources.map((one) => head + one + tail);
      let told = 0;
      for (const [index, expected] of oracle(texts).entries()) {
        const one = sources[index] ?? '';
        const text = texts[index] ?? '';
        const ours = read(text, one, head.length, languageId, path);
        if (ours === undefined || expected === null) continue;
        told++;
        assert.equal(ours, expected, JSON.stringify(text));
      }
      assert.ok(told > 25, `${told} of 500 were told.`);
    });

  it('are told where a library has written them: YAML and JSON', () => {
    const styles = [
      'QUOTE_DOUBLE',
      'QUOTE_SINGLE',
      'PLAIN',
      'BLOCK_LITERAL',
      'BLOCK_FOLDED',
    ] as const;
    fc.assert(
      fc.property(value, fc.constantFrom(...styles), fc.nat(3), (secret, style, depth) => {
        const nested = Array.from({ length: depth }).reduce<unknown>((inner) => ({ n: inner }), {
          before: 'x',
          k: secret,
          after: 'y',
        });
        const text = stringify(nested, { defaultStringType: style, lineWidth: 20 });
        const quotes = /\bk: (["']?)/.exec(text)?.[1] ?? '';
        const start = text.search(/\bk: /) + 3 + quotes.length;
        const end = text.search(/\n *(?:"after"|'after'|after|\? )/) - quotes.length;
        fc.pre(end > start && quotes !== '');
        const content = text.slice(start, end);
        assert.equal(read(text, content, start, 'yaml', 'c.yaml'), secret);
        const asJson = JSON.stringify({ k: secret });
        const inner = JSON.stringify(secret).slice(1, -1);
        assert.equal(read(asJson, inner, 6, 'json', 'c.json'), secret);
      }),
      { numRuns: 500 },
    );
  });
});
