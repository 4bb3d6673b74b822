import assert from 'node:assert/strict';
import { contextValue, secretActions, versionActions } from '../../../../src/core/secrets/actions';
import type { Secret } from '../../../../src/core/secrets/model';
import { aSecret } from '../../../support/secretBuilder';

const date = new Date();
const replica = { region: 'us-east-1', status: 'InSync' };

const table: [string, Partial<Secret>, string][] = [
  ['a plain secret', {}, 'delete edit reveal setUpRotation'],
  ['a rotating one', { rotationEnabled: true }, 'delete edit reveal rotate setUpRotation'],
  [
    'one with a function but rotation off',
    { rotationLambdaArn: 'arn:aws:lambda:eu-west-1:123456789012:function:f' },
    'delete edit reveal rotate setUpRotation',
  ],
  ['one without a version', { versionLabels: new Map() }, 'delete edit setUpRotation'],
  ['one with replicas', { replicas: [replica] }, 'edit reveal setUpRotation'],
  [
    'one that another service owns',
    { owningService: 'rds', rotationEnabled: true },
    'reveal rotate',
  ],
  ['a replica', { primaryRegion: 'us-east-1', rotationEnabled: true }, 'reveal'],
  ['the primary of replicas', { primaryRegion: 'eu-west-1' }, 'delete edit reveal setUpRotation'],
  ['one scheduled for deletion', { deletedAt: date, rotationEnabled: true }, 'restore'],
  ['a replica scheduled for deletion', { deletedAt: date, primaryRegion: 'us-east-1' }, ''],
];

describe('allowed actions', () => {
  for (const [what, fields, expected] of table) {
    it(`of ${what}: ${expected}`, () => {
      const actions = secretActions(aSecret('s', fields), 'eu-west-1');
      assert.equal([...actions].sort().join(' '), expected);
    });
  }

  it('of a version: any but the current one can be made current where the secret is writable', () => {
    const of = (fields: Partial<Secret>, ...labels: string[]): string =>
      [
        ...versionActions(
          aSecret('s', fields),
          { versionId: 'v', labels, kmsKeyIds: [] },
          'eu-west-1',
        ),
      ].join(' ');
    assert.equal(of({}, 'AWSPREVIOUS'), 'makeCurrent reveal');
    assert.equal(of({}, 'AWSCURRENT'), 'reveal');
    assert.equal(of({ owningService: 'rds' }), 'reveal');
    assert.equal(of({ deletedAt: date }), '');
  });

  it('become one string that menus can match', () => {
    assert.equal(contextValue('secret', new Set(['reveal', 'edit'])), 'secret.canEdit.canReveal');
    assert.equal(contextValue('secret', new Set()), 'secret');
  });
});
