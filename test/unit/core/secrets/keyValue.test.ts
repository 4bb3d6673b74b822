import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { KeyValueSecret } from '../../../../src/core/secrets/keyValue';

function parse(text: string): KeyValueSecret {
  const secret = KeyValueSecret.parse(text);
  assert.ok(secret, 'a JSON object');
  return secret;
}

/** JSON objects in any layout, as text. */
const objects = fc
  .tuple(
    fc.array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'a', '1')), fc.json())),
    fc.constantFrom(['', '', ''], [' ', '', ' '], ['\n  ', '\n', ' '], ['\r\n\t', ' ', '  ']),
  )
  .map(([members, [open, close, colon]]) => {
    const body = members.map(([key, value]) => `${JSON.stringify(key)}:${colon}${value}`);
    return `{${open}${body.join(`,${open}`)}${close}}`;
  });

/** What JSON.parse makes of it, key by key. */
const values = (text: string): Map<string, unknown> =>
  new Map(Object.entries(JSON.parse(text) as object));

describe('KeyValueSecret', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(objects, (text) => {
        const secret = parse(text);
        const read = secret.entries.map(({ key, kind }): [string, unknown] => {
          const value = secret.get(key)!;
          return [key, kind === 'text' ? value : JSON.parse(value)];
        });
        assert.deepEqual(new Map(read), values(text));
      }),
    );
  });

  it('sets one key and leaves the text around it alone', () => {
    fc.assert(
      fc.property(objects, fc.string(), fc.string(), (text, key, value) => {
        const edited = parse(text).with(key, `~${value}`).serialise();
        const expected = values(text).set(key, `~${value}`);
        assert.deepEqual(values(edited), expected);
        if (values(text).has(key)) return;
        const end = /[\s]*}$/.exec(text)![0];
        assert.ok(text === '{}' || edited.startsWith(text.slice(0, -end.length)));
      }),
    );
  });

  it('removes a key and nothing else', () => {
    fc.assert(
      fc.property(objects, fc.nat(), (text, pick) => {
        const keys = [...values(text).keys()];
        const key = keys[pick % Math.max(1, keys.length)] ?? 'absent';
        const expected = values(text);
        expected.delete(key);
        assert.deepEqual(values(parse(text).without(key).serialise()), expected);
      }),
    );
  });

  it('returns to the same text when a key is added and removed', () => {
    fc.assert(
      fc.property(objects, (text) => {
        fc.pre(values(text).size > 0 && !values(text).has('added'));
        assert.equal(parse(text).with('added', 'x').without('added').serialise(), text);
      }),
    );
  });

  it('keeps precision, order, escapes and layout of the other keys', () => {
    const text =
      '{\n  "2": 12345678901234567890,\n  "1": 1.0,\n  "e": "\\u00e9\\/",\n  "x": "old"\n}\n';
    assert.equal(
      parse(text).with('x', 'new').with('y', '"').serialise(),
      text.replace('"old"', '"new",\n  "y": "\\""'),
    );
  });

  it('keeps the kind of an edited value where the new text is of that kind', () => {
    const secret = parse('{"port":5432,"tls":true,"tags":["a"],"name":"5"}');
    const edited = secret.with('port', '5433').with('tls', 'false').with('tags', '[]');
    assert.equal(
      edited.with('name', '6').serialise(),
      '{"port":5433,"tls":false,"tags":[],"name":"6"}',
    );
    assert.equal(secret.with('port', 'none').get('port'), 'none');
    assert.match(secret.with('tls', '1').serialise(), /"tls":"1"/);
  });

  it('treats __proto__ and constructor as keys', () => {
    const secret = parse('{"__proto__":{"polluted":true},"constructor":"c"}');
    assert.deepEqual(secret.entries, [
      { key: '__proto__', kind: 'json' },
      { key: 'constructor', kind: 'text' },
    ]);
    assert.equal(secret.get('toString'), undefined);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    const made = KeyValueSecret.from([['__proto__', 'v']]);
    assert.equal(made.serialise(), '{"__proto__":"v"}');
  });

  it('takes nothing but an object for key/value', () => {
    for (const text of [
      '',
      'canary',
      '[]',
      'null',
      '"{}"',
      '{"a":1',
      '{"a":1}x',
      "{'a':1}",
      '\u00a0{}',
    ])
      assert.equal(KeyValueSecret.parse(text), undefined);
  });

  it('masks itself wherever it would be printed', () => {
    const secret = parse('{"k":"canary"}');
    for (const printed of [String(secret), JSON.stringify({ secret }), inspect({ secret })])
      assert.ok(printed.includes('[secret value]') && !printed.includes('canary'));
  });
});
