import assert from 'node:assert/strict';
import { EditorModel } from '../../../../src/core/secrets/editorModel';
import { parseFromEditor } from '../../../../src/core/secrets/editorProtocol';

describe('EditorModel', () => {
  it('edits key by key and leaves the rest byte for byte', () => {
    const model = new EditorModel('{ "n": 12345678901234567890, "a": "x\\r\\ny" }');
    model.set('n', '7');
    assert.equal(model.text, '{ "n": 7, "a": "x\\r\\ny" }');
    assert.equal(model.dirty, true);
    model.set('n', '12345678901234567890');
    assert.equal(model.dirty, false);
  });

  it('refuses a key that is empty or there already', () => {
    const model = new EditorModel('{"a":"1"}');
    assert.match(model.add('', '2') ?? '', /at least 1 character/);
    assert.match(model.add('a', '2') ?? '', /exists already/);
    assert.equal(model.add('__proto__', '2'), undefined);
    assert.equal(model.text, '{"a":"1","__proto__":"2"}');
    model.remove('a');
    assert.equal(model.text, '{"__proto__":"2"}');
  });

  it('follows its text from plain to key/value and names the size limit', () => {
    const model = new EditorModel('plain');
    assert.equal(model.entries, undefined);
    model.text = '{"a":"1"}';
    assert.deepEqual(model.entries, [{ key: 'a', kind: 'text' }]);
    model.text = 'é'.repeat(32_769);
    assert.match(model.problem ?? '', /65,538 bytes; AWS allows 65,536/);
  });
});

describe('parseFromEditor', () => {
  const secret = { name: 'a', description: '', text: 'x', tags: [{ key: 'k', value: 'v' }] };
  const good = [
    { type: 'ready' },
    { type: 'create', secret },
    { type: 'save', text: 'x' },
    { type: 'copy' },
    { type: 'copy', key: 'a' },
    { type: 'generate', field: 'value', length: 32, punctuation: true },
    { type: 'dirty', dirty: false },
  ];
  for (const message of good)
    it(`takes ${JSON.stringify(message)}`, () => {
      assert.equal(parseFromEditor(message), message);
    });

  const bad = [
    undefined,
    null,
    'ready',
    {},
    { type: 'toString' },
    { type: '__proto__' },
    { type: 'save' },
    { type: 'save', text: 1 },
    { type: 'copy', key: 1 },
    { type: 'create', secret: { ...secret, tags: [1] } },
    { type: 'create', secret: { ...secret, name: undefined } },
    { type: 'generate', field: 'value', length: 1.5, punctuation: true },
  ];
  for (const message of bad)
    it(`refuses ${JSON.stringify([message])}`, () => {
      assert.equal(parseFromEditor(message), undefined);
    });
});
