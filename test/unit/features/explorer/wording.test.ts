import assert from 'node:assert/strict';
import type { SecretVersion } from '../../../../src/core/secrets/model';
import {
  calendarDay,
  secretFacts,
  stateLine,
  versionLabel,
  versionLine,
  when,
  type Setting,
} from '../../../../src/features/explorer/wording';
import { aSecret } from '../../../support/secretBuilder';

const now = new Date('2026-11-24T12:00:00Z');
const setting: Setting = {
  now,
  locale: 'en',
  l10n: {
    t: (message, ...args) =>
      message.replace(/\{(\d)\}/g, (_match, index: string) => String(args[Number(index)])),
  },
};
const inHours = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);

describe('features/explorer/wording', () => {
  it('says a time relative within a week, else as a day, with another year', () => {
    assert.equal(when(inHours(-2), setting), '2h ago');
    assert.equal(when(inHours(6 * 24), setting), 'in 6d');
    assert.equal(when(now, setting), 'just now');
    assert.equal(when(inHours(-24 * 30), setting), 'Oct 25');
    assert.equal(calendarDay(new Date('2027-12-24T12:00:00Z'), setting), 'Dec 24, 2027');
    assert.equal(calendarDay(inHours(24 * 30), { ...setting, locale: 'en-GB' }), '24 Dec');
  });

  it('says the state in a few words', () => {
    const line = (state: Parameters<typeof stateLine>[0]): string => stateLine(state, setting);
    assert.equal(line({ kind: 'deletion', at: inHours(24 * 30) }), 'deletes on Dec 24');
    assert.equal(line({ kind: 'rotates', at: inHours(24 * 6) }), 'rotates in 6d');
    assert.equal(line({ kind: 'rotationFailed', since: now }), 'rotation failed');
    assert.equal(line({ kind: 'replica', primaryRegion: 'us-east-1' }), 'replica of us-east-1');
    assert.equal(line({ kind: 'managed', service: 'rds' }), 'managed by rds');
    assert.equal(line({ kind: 'unknown' }), '');
  });

  it('names a version by its labels, and says when it has none', () => {
    const version = (...labels: string[]): SecretVersion => ({
      versionId: 'a1b2c3d4-0000-4000-8000-000000000000',
      labels,
      createdAt: inHours(-2),
      kmsKeyIds: [],
    });
    assert.equal(versionLabel(version('AWSCURRENT', 'blue'), setting), 'AWSCURRENT, blue');
    assert.equal(versionLabel(version(), setting), 'no label');
    assert.equal(versionLine(version(), setting), '2h ago · a1b2c3d4');
  });

  it('tells in the tooltip only what is there, without control or direction characters', () => {
    const secret = aSecret('app/db', {
      description: 'main\u202e\u0007 database',
      tags: [{ key: 'team', value: 'core' }],
    });
    const facts = new Map(secretFacts(secret, { kind: 'changed', at: now }, setting));
    assert.doesNotMatch(String(facts.get('Description')), /[\u202e\u0007]/);
    assert.equal(facts.get('Tags'), 'team=core');
    assert.equal(facts.get('Encryption key'), 'aws/secretsmanager');
    assert.equal(facts.has('State'), false);
    assert.equal(facts.has('Replicas'), false);
  });
});
