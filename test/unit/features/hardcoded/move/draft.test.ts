import assert from 'node:assert/strict';
import type { Finding } from '../../../../../src/core/detection';
import type { CredentialPart } from '../../../../../src/core/replacement';
import {
  looksLikeDatabase,
  missingKeys,
  placementsOf,
  targetOf,
  type Draft,
} from '../../../../../src/features/hardcoded/move/draft';

const finding: Finding = {
  ruleId: 'assigned-password',
  title: 'Password',
  range: { start: 0, end: 1 },
  confidence: 'high',
  severity: 'high',
  reason: '',
  suggestedName: 'app/db',
  suggestedKey: 'password',
  fields: [],
};
const part = (key: string, value: string): CredentialPart => ({
  key,
  range: finding.range,
  value,
  finding: { ...finding, suggestedKey: key },
});
const parts = [
  part('password', 'p'),
  part('user', 'u'),
  part('host', 'h'),
  part('database', 'd'),
] as const;
const draft: Draft = {
  where: { kind: 'new', name: 'MyCustomAppCreds' },
  form: 'database',
  key: 'password',
  withParts: true,
  typed: new Map([['engine', 'postgres']]),
  kmsKeyId: '',
  tags: [{ key: 'path', value: 'app.mjs' }],
  style: 'auto',
  everywhere: true,
};

describe('the draft of a move', () => {
  it('stores database credentials under the names that AWS’s rotation reads', () => {
    assert.deepEqual(targetOf(draft, [...parts]), {
      kind: 'newSecret',
      request: { name: 'MyCustomAppCreds', tags: draft.tags },
      key: 'password',
      others: [
        ['username', 'u'],
        ['host', 'h'],
        ['dbname', 'd'],
        ['engine', 'postgres'],
      ],
    });
    assert.deepEqual(missingKeys(draft, [...parts]), ['port']);
    assert.ok(looksLikeDatabase([...parts]));
    assert.ok(!looksLikeDatabase([part('apiKey', 'k'), part('host', 'h')]));
  });

  it('replaces password and user, and leaves where the database is', () => {
    assert.deepEqual(
      placementsOf(draft, [...parts]).map(({ secret }) => secret),
      [
        { name: 'MyCustomAppCreds', key: 'password' },
        { name: 'MyCustomAppCreds', key: 'username' },
      ],
    );
  });

  it('stores the value alone as plain text, or under one key without the others', () => {
    assert.deepEqual(targetOf({ ...draft, form: 'plain' }, [...parts]), {
      kind: 'newSecret',
      request: { name: 'MyCustomAppCreds', tags: draft.tags },
    });
    const alone = {
      ...draft,
      form: 'keys',
      key: 'pw',
      withParts: false,
      typed: new Map(),
    } as const;
    assert.deepEqual(targetOf({ ...alone, kmsKeyId: 'alias/mine', tags: [] }, [...parts]), {
      kind: 'newSecret',
      request: { name: 'MyCustomAppCreds', tags: [], kmsKeyId: 'alias/mine' },
      key: 'pw',
      others: [],
    });
  });

  it('adds keys to an existing secret by its ARN', () => {
    const where = { kind: 'existing', name: 'x', arn: 'arn:x' } as const;
    const target = targetOf({ ...draft, where, form: 'keys', typed: new Map() }, [...parts]);
    assert.equal(target.kind === 'existingSecret' && target.arn, 'arn:x');
    assert.deepEqual(
      target.others?.map(([key]) => key),
      ['user', 'host', 'database'],
    );
  });
});
