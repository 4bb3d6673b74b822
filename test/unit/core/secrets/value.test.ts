import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { SecretValue } from '../../../../src/core/secrets/value';

describe('SecretValue', () => {
  const value = SecretValue.fromText('pässword');

  it('masks itself wherever it would be printed', () => {
    for (const printed of [String(value), JSON.stringify({ value }), inspect({ value })]) {
      assert.ok(printed.includes('[secret value]'));
      assert.ok(!printed.includes('ssword'));
    }
  });

  it('counts UTF-8 bytes, as the service does', () => {
    assert.equal(value.byteLength, 9);
  });

  it('tells text from bytes when it compares', () => {
    assert.ok(value.equals(SecretValue.fromText('pässword')));
    assert.ok(!value.equals(SecretValue.fromBytes(value.bytes())));
    assert.ok(!value.equals(SecretValue.fromText('password')));
  });
});
