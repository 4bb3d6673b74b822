import assert from 'node:assert/strict';
import type { Secret } from '../../../../src/core/secrets/model';
import { pendingVersion, secretState } from '../../../../src/core/secrets/state';
import { relativeTime } from '../../../../src/core/relativeTime';
import { aSecret } from '../../../support/secretBuilder';

const now = new Date('2026-11-24T12:00:00Z');
const HOUR = 3_600_000;
const at = (hours: number): Date => new Date(now.getTime() + hours * HOUR);
const pending = new Map([
  ['v1', ['AWSCURRENT']],
  ['v2', ['AWSPENDING']],
]);

/** Everything that a secret can be at once; each test drops the most urgent trait. */
const traits: [Partial<Secret>, object][] = [
  [{ deletedAt: at(100) }, { kind: 'deletion', at: at(100) }],
  [
    { versionLabels: pending, lastChangedAt: at(-2) },
    { kind: 'rotationFailed', since: at(-2) },
  ],
  [
    { rotationEnabled: true, nextRotationAt: at(-1), lastChangedAt: at(-0.5) },
    { kind: 'rotationOverdue', since: at(-1) },
  ],
  [{ nextRotationAt: at(6), versionLabels: pending }, { kind: 'rotating' }],
  [
    { versionLabels: new Map(), rotationEnabled: true, nextRotationAt: at(144) },
    { kind: 'rotates', at: at(144) },
  ],
  [
    { rotationEnabled: false, primaryRegion: 'us-east-1' },
    { kind: 'replica', primaryRegion: 'us-east-1' },
  ],
  [
    { primaryRegion: 'eu-west-1', owningService: 'rds' },
    { kind: 'managed', service: 'rds' },
  ],
];

describe('secretState', () => {
  for (const [index, [fields, expected]] of traits.entries()) {
    it(`tells ${JSON.stringify(expected)} before all that is less urgent`, () => {
      const lessUrgent = traits.slice(index).reverse();
      const merged = Object.assign({}, ...lessUrgent.map(([more]) => more)) as Partial<Secret>;
      assert.deepEqual(
        secretState(aSecret('s', { ...merged, ...fields }), 'eu-west-1', now),
        expected,
      );
    });
  }

  it('tells the last change of a secret at rest', () => {
    const secret = aSecret('s', { createdAt: at(-9), lastChangedAt: at(-2) });
    assert.deepEqual(secretState(secret, 'eu-west-1', now), { kind: 'changed', at: at(-2) });
    const created = aSecret('s', { createdAt: at(-9) });
    assert.deepEqual(secretState(created, 'eu-west-1', now), { kind: 'changed', at: at(-9) });
    assert.deepEqual(secretState(aSecret('s'), 'eu-west-1', now), { kind: 'unknown' });
  });

  it('takes AWSPENDING beside AWSCURRENT for a finished rotation', () => {
    const versionLabels = new Map([['v2', ['AWSCURRENT', 'AWSPENDING']]]);
    assert.equal(pendingVersion(aSecret('s', { versionLabels })), undefined);
    assert.equal(pendingVersion(aSecret('s', { versionLabels: pending })), 'v2');
  });
});

describe('relativeTime', () => {
  it('is in whole units within a week and undefined beyond', () => {
    assert.deepEqual(relativeTime(at(-2.5), now), { value: -2, unit: 'hour' });
    assert.deepEqual(relativeTime(at(145), now), { value: 6, unit: 'day' });
    assert.deepEqual(relativeTime(at(-0.5), now), { value: -30, unit: 'minute' });
    assert.deepEqual(relativeTime(now, now), { value: 0, unit: 'minute' });
    assert.deepEqual(relativeTime(at(168), now), { value: 7, unit: 'day' });
    assert.equal(relativeTime(at(169), now), undefined);
    assert.equal(relativeTime(at(-169), now), undefined);
  });
});
