import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  groupByPath,
  levelPage,
  segments,
  type SecretGroup,
} from '../../../../src/core/secrets/paths';
import { aSecret } from '../../../support/secretBuilder';

/** A group as nested arrays of labels: `[label, …groups, …secrets]`. */
type Outline = (string | Outline)[];

function outline(group: SecretGroup): Outline {
  return [group.label, ...group.groups.map(outline), ...group.secrets.map(({ label }) => label)];
}

const group = (...names: string[]): SecretGroup => groupByPath(names.map((name) => aSecret(name)));

describe('groupByPath', () => {
  it('groups by path, groups first, numbers in numeric order', () => {
    assert.deepEqual(outline(group('app/db-10', 'app/db-2', 'top', 'app/x/y', 'app/x/z')), [
      '',
      ['app', ['x', 'y', 'z'], 'db-2', 'db-10'],
      'top',
    ]);
  });

  it('joins groups that hold nothing but one group', () => {
    const root = group('myapp/prod/db', 'myapp/prod/api');
    assert.deepEqual(outline(root), ['', ['myapp/prod', 'api', 'db']]);
    assert.equal(root.groups[0]!.path, 'myapp/prod');
  });

  it('tells a secret from a group of the same name', () => {
    assert.deepEqual(outline(group('a', 'a/b')), ['', ['a', 'b'], 'a']);
  });

  it('keeps slashes that separate nothing in their segment', () => {
    const cases = { '/a/b': ['/a', 'b'], 'a//b': ['a//b'], 'a/b/': ['a', 'b/'], '/': ['/'] };
    for (const [name, expected] of Object.entries(cases))
      assert.deepEqual(segments(name), expected);
  });

  it('loses no secret and tells every group its names', () => {
    const names = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom('/', 'a', 'B', '1', '-'), minLength: 1, maxLength: 12 }),
    );
    const check = (node: SecretGroup): string[] => {
      const below = [
        ...node.groups.flatMap(check),
        ...node.secrets.map(({ secret }) => secret.name),
      ];
      assert.equal(node.count, below.length);
      for (const name of below) assert.ok(node.path === '' || name.startsWith(`${node.path}/`));
      for (const { label, secret } of node.secrets) assert.ok(secret.name.endsWith(label));
      return below;
    };
    fc.assert(
      fc.property(names, (all) => {
        assert.deepEqual(check(group(...all)).sort(), [...all].sort());
      }),
    );
  });

  it('survives __proto__ as a segment', () => {
    assert.deepEqual(outline(group('__proto__/x', '__proto__/y')), ['', ['__proto__', 'x', 'y']]);
  });
});

describe('levelPage', () => {
  it('shows 500 and counts the rest', () => {
    const page = levelPage(Array.from({ length: 501 }, (_, index) => index));
    assert.deepEqual([page.items.length, page.remaining], [500, 1]);
    assert.deepEqual(levelPage([1, 2]), { items: [1, 2], remaining: 0 });
    assert.deepEqual(levelPage([1, 2, 3], 1), { items: [1], remaining: 2 });
  });
});
