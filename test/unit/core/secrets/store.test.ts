import assert from 'node:assert/strict';
import { SecretsError } from '../../../../src/core/errors';
import type { ListSecretsRequest, SecretsPage } from '../../../../src/core/secrets/client';
import type { Secret, SecretVersion } from '../../../../src/core/secrets/model';
import { SecretsStore, type SecretsChange } from '../../../../src/core/secrets/store';
import { deferred, scriptedClient } from '../../../support/scriptedClient';
import { arnOf, aSecret } from '../../../support/secretBuilder';

const names = (store: SecretsStore): string[] => store.secrets.map(({ name }) => name).sort();
const code = (expected: string) => (error: unknown) =>
  error instanceof SecretsError && error.code === expected;

/** Serves the pages in turn: the token of page n is `n`. Counts the calls. */
function pagedClient(...pages: string[][]) {
  const asked: ListSecretsRequest[] = [];
  const listSecrets = (request: ListSecretsRequest): Promise<SecretsPage> => {
    asked.push(request);
    const index = Number(request.nextToken ?? 0);
    return Promise.resolve({
      secrets: (pages[index] ?? []).map((name) => aSecret(name)),
      ...(index + 1 < pages.length && { nextToken: String(index + 1) }),
    });
  };
  return { asked, pages, listSecrets };
}

function record(store: SecretsStore): SecretsChange[] {
  const changes: SecretsChange[] = [];
  store.onDidChange((change) => changes.push(change));
  return changes;
}

describe('SecretsStore', () => {
  describe('listing', () => {
    it('follows tokens over empty pages to the end, with planned deletions', async () => {
      const client = pagedClient(['a'], [], [], ['b'], []);
      const store = new SecretsStore(scriptedClient(client));
      await store.load();
      assert.deepEqual(names(store), ['a', 'b']);
      assert.equal(store.hasMore, false);
      assert.deepEqual(client.asked[0], { includePlannedDeletion: true, maxResults: 100 });
      assert.equal(client.asked.length, 5);
      await store.load();
      assert.equal(client.asked.length, 5, 'what is cached is not asked again');
    });

    it('shows each page when it arrives', async () => {
      const second = deferred<SecretsPage>();
      const store = new SecretsStore(
        scriptedClient({
          listSecrets: ({ nextToken }) =>
            nextToken === undefined
              ? Promise.resolve({ secrets: [aSecret('a')], nextToken: 't' })
              : second.promise,
        }),
      );
      const arrived = new Promise<void>((resolve) =>
        store.onDidChange(() => {
          resolve();
        }),
      );
      const loaded = store.load();
      await arrived;
      assert.deepEqual([names(store), store.loading], [['a'], true]);
      second.resolve({ secrets: [aSecret('b')] });
      await loaded;
      assert.deepEqual([names(store), store.loading], [['a', 'b'], false]);
    });

    it('lists once for callers at the same time', async () => {
      const client = pagedClient(['a'], ['b']);
      const store = new SecretsStore(scriptedClient(client));
      await Promise.all([store.load(), store.loadAll(), store.reload()]);
      assert.equal(client.asked.length, 2);
    });

    it('pauses after a batch and goes on where it paused', async () => {
      const client = pagedClient(['a'], ['b'], ['c'], ['d']);
      const store = new SecretsStore(scriptedClient(client), { batch: 2 });
      await store.load();
      assert.deepEqual([names(store), store.hasMore], [['a', 'b'], true]);
      await store.loadMore();
      assert.deepEqual([names(store), store.hasMore], [['a', 'b', 'c', 'd'], true]);
      assert.equal((await store.loadAll()).length, 4);
      assert.deepEqual([client.asked.length, store.hasMore], [4, false]);
    });

    it('begins anew when a token turned invalid, and gives up when that goes on', async () => {
      let refusals = 1;
      const client = pagedClient(['a'], ['b']);
      const listSecrets = (request: ListSecretsRequest): Promise<SecretsPage> =>
        request.nextToken !== undefined && refusals-- > 0
          ? Promise.reject(new SecretsError('invalidPagingToken', ''))
          : client.listSecrets(request);
      const store = new SecretsStore(scriptedClient({ listSecrets }));
      await store.load();
      assert.deepEqual(names(store), ['a', 'b']);
      refusals = 99;
      await assert.rejects(store.reload(), code('invalidPagingToken'));
      assert.deepEqual(names(store), ['a', 'b'], 'what was known stays');
    });

    it('ends a listing whose page leads to itself', async () => {
      const page = { secrets: [], nextToken: 'same' };
      const store = new SecretsStore(scriptedClient({ listSecrets: () => Promise.resolve(page) }));
      await assert.rejects(store.load(), code('serviceFailure'));
    });

    it('tells a failure, and tries again only when asked to', async () => {
      const client = pagedClient(['a']);
      let calls = 0;
      const listSecrets = (request: ListSecretsRequest): Promise<SecretsPage> =>
        ++calls === 1
          ? Promise.reject(new SecretsError('accessDenied', ''))
          : client.listSecrets(request);
      const store = new SecretsStore(scriptedClient({ listSecrets }));
      const changes = record(store);
      await assert.rejects(store.load(), code('accessDenied'));
      assert.ok(code('accessDenied')(store.failure));
      assert.deepEqual(changes, [{ kind: 'list' }]);
      await assert.rejects(store.load(), code('accessDenied'));
      assert.equal(calls, 1);
      await store.reload();
      assert.deepEqual([names(store), store.failure], [['a'], undefined]);
    });
  });

  describe('reloading', () => {
    it('drops what is gone and keeps the rest visible meanwhile', async () => {
      const client = pagedClient(['a', 'b']);
      const store = new SecretsStore(scriptedClient(client));
      await store.load();
      client.pages[0] = ['b', 'c'];
      const reloaded = store.reload();
      assert.deepEqual(names(store), ['a', 'b']);
      await reloaded;
      assert.deepEqual(names(store), ['b', 'c']);
    });

    it('trusts DescribeSecret over the listing, which lags, for five minutes', async () => {
      let now = 0;
      const client = pagedClient(['old', 'gone']);
      const described: Secret = aSecret('new', { lastChangedAt: new Date(1000) });
      const store = new SecretsStore(
        scriptedClient({ ...client, describeSecret: () => Promise.resolve(described) }),
        { now: () => now },
      );
      await store.load();
      await store.refreshSecret(arnOf('new'));
      store.removeSecret(arnOf('gone'));
      now = 299_000;
      await store.reload();
      assert.deepEqual(names(store), ['new', 'old']);
      now = 301_000;
      await store.reload();
      assert.deepEqual(names(store), ['gone', 'old']);
    });

    it('takes the listing where it is newer than DescribeSecret', async () => {
      const at = (time: number, description: string): Secret =>
        aSecret('a', { lastChangedAt: new Date(time), description });
      let listed = at(1, 'first');
      const store = new SecretsStore(
        scriptedClient({
          listSecrets: () => Promise.resolve({ secrets: [listed] }),
          describeSecret: () => Promise.resolve(at(2, 'second')),
        }),
      );
      await store.load();
      await store.refreshSecret(arnOf('a'));
      await store.reload();
      assert.equal(store.get(arnOf('a'))?.description, 'second');
      listed = at(3, 'third');
      await store.reload();
      assert.equal(store.get(arnOf('a'))?.description, 'third');
    });
  });

  describe('patching', () => {
    it('names the changed secret, or the list when one comes or goes', async () => {
      const client = pagedClient(['a']);
      const store = new SecretsStore(
        scriptedClient({
          ...client,
          describeSecret: (arn) => Promise.resolve(aSecret(arn === arnOf('a') ? 'a' : 'b')),
        }),
      );
      await store.load();
      const changes = record(store);
      await store.refreshSecret(arnOf('a'));
      await store.refreshSecret(arnOf('b'));
      store.removeSecret(arnOf('a'));
      assert.deepEqual(changes, [
        { kind: 'secret', arn: arnOf('a') },
        { kind: 'list' },
        { kind: 'list' },
      ]);
      assert.deepEqual(names(store), ['b']);
      assert.equal(client.asked.length, 1, 'the list is not asked again');
    });

    it('drops a secret that is not found', async () => {
      const store = new SecretsStore(
        scriptedClient({
          ...pagedClient(['a']),
          describeSecret: () => Promise.reject(new SecretsError('notFound', '')),
        }),
      );
      await store.load();
      await assert.rejects(store.refreshSecret(arnOf('a')), code('notFound'));
      assert.deepEqual(names(store), []);
    });

    it('does not let an earlier answer overwrite a later one', async () => {
      const answers = [deferred<Secret>(), deferred<Secret>()];
      let call = 0;
      const store = new SecretsStore(
        scriptedClient({ describeSecret: () => answers[call++]!.promise }),
      );
      const both = [store.refreshSecret(arnOf('a')), store.refreshSecret(arnOf('a'))];
      answers[1]!.resolve(aSecret('a', { description: 'later' }));
      await both[1];
      answers[0]!.resolve(aSecret('a', { description: 'earlier' }));
      await both[0];
      assert.equal(store.get(arnOf('a'))?.description, 'later');
    });
  });

  describe('versions', () => {
    const version: SecretVersion = { versionId: 'v', labels: [], kmsKeyIds: [] };

    it('are fetched on demand, once until the secret changes', async () => {
      let calls = 0;
      const store = new SecretsStore(
        scriptedClient({
          describeSecret: () => Promise.resolve(aSecret('a')),
          listSecretVersions: () => Promise.resolve([version, ...Array<typeof version>(calls++)]),
        }),
      );
      await Promise.all([store.versions(arnOf('a')), store.versions(arnOf('a'))]);
      assert.equal(calls, 1);
      await store.refreshSecret(arnOf('a'));
      assert.equal((await store.versions(arnOf('a'))).length, 2);
    });

    it('are asked again after a failure', async () => {
      let calls = 0;
      const store = new SecretsStore(
        scriptedClient({
          listSecretVersions: () =>
            calls++ === 0
              ? Promise.reject(new SecretsError('throttled', ''))
              : Promise.resolve([version]),
        }),
      );
      await assert.rejects(store.versions(arnOf('a')), code('throttled'));
      assert.deepEqual(await store.versions(arnOf('a')), [version]);
    });
  });

  it('drops late answers of the connection before', async () => {
    const list = deferred<SecretsPage>();
    const describe = deferred<Secret>();
    const versions = deferred<readonly SecretVersion[]>();
    const signals: (AbortSignal | undefined)[] = [];
    const store = new SecretsStore(
      scriptedClient({
        listSecrets: (_request, signal) => (signals.push(signal), list.promise),
        describeSecret: () => describe.promise,
        listSecretVersions: () => versions.promise,
      }),
    );
    const late = [store.load(), store.refreshSecret(arnOf('a')), store.versions(arnOf('a'))];
    const ends = Promise.all(late.map((each) => assert.rejects(each, code('cancelled'))));
    store.reconnect(scriptedClient(pagedClient(['other'])));
    assert.deepEqual([store.secrets, store.loading], [[], false]);
    assert.equal(signals[0]?.aborted, true);
    const loaded = store.load();
    list.resolve({ secrets: [aSecret('a')] });
    describe.resolve(aSecret('a'));
    versions.reject(new SecretsError('throttled', ''));
    await Promise.all([ends, loaded]);
    assert.deepEqual([names(store), store.loading], [['other'], false]);
  });

  it('is silent once disposed', async () => {
    const list = deferred<SecretsPage>();
    const store = new SecretsStore(scriptedClient({ listSecrets: () => list.promise }));
    const changes = record(store);
    const end = assert.rejects(store.load(), code('cancelled'));
    store.dispose();
    list.resolve({ secrets: [aSecret('a')] });
    await end;
    assert.deepEqual([changes, store.secrets], [[], []]);
  });
});
