import assert from 'node:assert/strict';
import fc from 'fast-check';
import { startSandbox } from '../../../src/sandbox';
import { position, SortedIndex } from '../../../src/sandbox/store/sortedIndex';

interface Listed {
  readonly Name: string;
  readonly ARN: string;
  readonly CreatedDate: number;
  readonly LastChangedDate: number;
  readonly LastAccessedDate?: number;
}

const ranks: Readonly<Record<string, (secret: Listed) => number | string>> = {
  'created-date': ({ CreatedDate }) => CreatedDate,
  'last-accessed-date': ({ LastAccessedDate = 0 }) => LastAccessedDate,
  'last-changed-date': ({ LastChangedDate }) => LastChangedDate,
  name: ({ Name }) => Name,
};

/** Changes at random to few secrets, so that they come, go, and change their places. */
const changes = fc.array(
  fc.record({
    operation: fc.constantFrom('CreateSecret', 'DeleteSecret', 'GetSecretValue', 'UpdateSecret'),
    name: fc.constantFrom('a', 'B', 'c/d', 'e', 'f'),
    later: fc.constantFrom(0, 1_000, 90_000_000),
  }),
  { maxLength: 30 },
);

describe('sandbox listing', () => {
  it('is in every order as if it were sorted anew, whatever changed since the last one', () =>
    fc.assert(
      fc.asyncProperty(changes, fc.integer({ min: 1, max: 4 }), async (steps, MaxResults) => {
        let now = 1_700_000_000_000;
        const sandbox = await startSandbox({ clock: { now: () => now } });
        const list = async (SortBy: string, SortOrder: string): Promise<readonly Listed[]> => {
          const found: Listed[] = [];
          for (let NextToken: string | undefined; ;) {
            const input = { SortBy, SortOrder, MaxResults, ...(NextToken && { NextToken }) };
            const page = await sandbox.call('ListSecrets', input);
            const { SecretList, NextToken: next } = page as {
              readonly SecretList: readonly Listed[];
              readonly NextToken?: string;
            };
            found.push(...SecretList);
            if (next === undefined) return found;
            NextToken = next;
          }
        };
        try {
          for (const { operation, name, later } of steps) {
            now += later;
            const id = operation === 'CreateSecret' ? { Name: name } : { SecretId: name };
            const more = {
              CreateSecret: { SecretString: 'x' },
              DeleteSecret: { ForceDeleteWithoutRecovery: true },
              UpdateSecret: { Description: String(now) },
              GetSecretValue: {},
            }[operation];
            await sandbox.call(operation, { ...id, ...more }).catch(() => undefined);
            for (const [by, rank] of Object.entries(ranks)) {
              const all = await list(by, 'asc');
              const expected = [...all].sort(
                (a, b) => compare(rank(a), rank(b)) || compare(a.ARN, b.ARN),
              );
              assert.deepEqual(all, expected, by);
              assert.deepEqual(await list(by, 'desc'), [...expected].reverse(), by);
              assert.equal(new Set(all.map(({ ARN }) => ARN)).size, all.length);
            }
          }
          const names = (await list('name', 'asc')).map(({ Name }) => Name);
          for (const name of ['a', 'B', 'c/d', 'e', 'f']) {
            const exists = await sandbox.call('DescribeSecret', { SecretId: name }).then(
              () => true,
              () => false,
            );
            assert.equal(names.includes(name), exists, name);
          }
        } finally {
          await sandbox.close();
        }
      }),
      { numRuns: 40 },
    ));

  it('refuses the token of another order', async () => {
    const sandbox = await startSandbox();
    for (const Name of ['a', 'b', 'c']) await sandbox.call('CreateSecret', { Name });
    const { NextToken } = (await sandbox.call('ListSecrets', { MaxResults: 1 })) as {
      readonly NextToken: string;
    };
    await assert.rejects(sandbox.call('ListSecrets', { NextToken, SortBy: 'name' }), {
      type: 'InvalidNextTokenException',
    });
    await sandbox.close();
  });

  it('finds a place among millions by halving', () => {
    let asked = 0;
    const entries = new Proxy([] as { rank: number; key: string }[], {
      get: (_, name) => {
        if (name === 'length') return 1_000_000;
        asked++;
        return { rank: Number(name), key: '' };
      },
    });
    assert.equal(position(entries, { rank: 654_321, key: '' }), 654_321);
    assert.ok(asked <= 21);
  });

  it('moves an item whose rank changed, and forgets one that is gone', () => {
    const items = [3, 1, 2].map((rank) => ({ rank, key: String(rank) }));
    const index = new SortedIndex(items, { rank: ({ rank }) => rank, key: ({ key }) => key });
    items[1]!.rank = 9;
    index.put(items[1]!);
    index.remove('2');
    index.remove('none');
    assert.deepEqual(
      index.entries.map(({ key }) => key),
      ['3', '1'],
    );
  });
});

function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
