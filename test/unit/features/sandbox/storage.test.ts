import assert from 'node:assert/strict';
import { sandboxStorage } from '../../../../src/features/sandbox/storage';

describe('features/sandbox/storage', () => {
  it('draws a root key once and keeps it in SecretStorage', async () => {
    const kept = new Map<string, string>();
    const secrets = {
      get: (key: string) => Promise.resolve(kept.get(key)),
      store: (key: string, value: string) => {
        kept.set(key, value);
        return Promise.resolve();
      },
    };
    const first = await sandboxStorage(secrets, 'folder');
    assert.equal(first.rootKey.length, 32);
    const second = await sandboxStorage(secrets, 'folder');
    assert.deepEqual(Buffer.from(second.rootKey), Buffer.from(first.rootKey));
    assert.equal(second.dataDirectory, 'folder');
  });
});
