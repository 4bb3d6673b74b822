import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holds } from '../../../../src/sandbox/policy/conditions';
import { judge, type Verdict } from '../../../../src/sandbox/policy/evaluate';
import { globMatches } from '../../../../src/sandbox/policy/glob';
import { readPolicy } from '../../../../src/sandbox/policy/read';

const ACCOUNT = '123456789012';
const alice = `arn:aws:iam::${ACCOUNT}:user/alice`;
const role = `arn:aws:iam::${ACCOUNT}:role/app`;
const session = `arn:aws:sts::${ACCOUNT}:assumed-role/app/sandbox`;
const root = `arn:aws:iam::${ACCOUNT}:root`;
const secret = `arn:aws:secretsmanager:us-east-1:${ACCOUNT}:secret:prod/db-a1b2c3`;

describe('patterns', () => {
  it('match as a regular expression of the same meaning does', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 12 });
    fc.assert(
      fc.property(
        letters,
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 }),
        (p, t) => {
          const same = new RegExp(`^${p.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(t);
          assert.equal(globMatches(p, t), same);
        },
      ),
    );
  });
  it('are not slow on hostile text', () => {
    assert.equal(globMatches('*a'.repeat(500), 'a'.repeat(5_000) + 'b'), false);
  });
});

describe('conditions', () => {
  const facts = new Map([
    ['aws:username', ['alice']],
    ['aws:sourceip', ['127.0.0.1']],
    ['aws:currenttime', ['2026-06-01T12:00:00Z']],
    ['aws:tagkeys', ['team', 'env']],
    ['aws:principalarn', [role]],
    ['secretsmanager:recoverywindowindays', ['7']],
    ['aws:securetransport', ['false']],
  ]);
  const cases: readonly (readonly [boolean, operator: string, key: string, ...values: string[]])[] =
    [
      [true, 'StringEquals', 'aws:username', 'bob', 'alice'],
      [true, 'StringEquals', 'AWS:UserName', 'alice'],
      [false, 'StringEquals', 'aws:username', 'Alice'],
      [true, 'StringEqualsIgnoreCase', 'aws:username', 'Alice'],
      [false, 'StringNotEquals', 'aws:username', 'bob', 'alice'],
      [true, 'StringLike', 'aws:username', 'a*e'],
      [false, 'StringNotLike', 'aws:username', 'a*'],
      [true, 'StringEquals', 'aws:username', '${aws:username}'],
      [false, 'StringEquals', 'aws:username', '${aws:userid}'],
      [false, 'StringEquals', 'aws:absent', 'x'],
      [true, 'StringNotEquals', 'aws:absent', 'x'],
      [true, 'StringEqualsIfExists', 'aws:absent', 'x'],
      [true, 'Null', 'aws:absent', 'true'],
      [false, 'Null', 'aws:username', 'true'],
      [true, 'Null', 'aws:username', 'false'],
      [true, 'ForAnyValue:StringEquals', 'aws:TagKeys', 'team'],
      [false, 'ForAllValues:StringEquals', 'aws:TagKeys', 'team'],
      [true, 'ForAllValues:StringEquals', 'aws:TagKeys', 'team', 'env', 'owner'],
      [true, 'ForAllValues:StringEquals', 'aws:absent', 'x'],
      [false, 'ForAnyValue:StringEquals', 'aws:absent', 'x'],
      [true, 'NumericLessThan', 'secretsmanager:RecoveryWindowInDays', '8'],
      [false, 'NumericGreaterThanEquals', 'secretsmanager:RecoveryWindowInDays', '8'],
      [true, 'DateLessThan', 'aws:CurrentTime', '2026-06-02T00:00:00Z'],
      [false, 'DateGreaterThan', 'aws:CurrentTime', '1893456000'],
      [true, 'Bool', 'aws:SecureTransport', 'false'],
      [true, 'IpAddress', 'aws:SourceIp', '127.0.0.0/8'],
      [false, 'IpAddress', 'aws:SourceIp', '10.0.0.0/8', 'no address'],
      [true, 'NotIpAddress', 'aws:SourceIp', '::1'],
      [true, 'ArnLike', 'aws:PrincipalArn', `arn:aws:iam::${ACCOUNT}:role/*`],
      [false, 'ArnLike', 'aws:PrincipalArn', 'arn:aws:iam:*'],
      [true, 'ArnNotEquals', 'aws:PrincipalArn', alice],
    ];
  for (const [expected, operator, key, ...values] of cases)
    it(`${operator} ${key} ${values.join(' ')} ${expected ? 'holds' : 'does not hold'}`, () => {
      assert.equal(holds({ operator, key, values }, facts), expected);
    });
});

describe('judging by policies', () => {
  const text = (...statements: object[]): string => JSON.stringify({ Statement: statements });
  const allow = (changes: object = {}): object => ({
    Effect: 'Allow',
    Action: 'secretsmanager:Get*',
    Resource: '*',
    ...changes,
  });
  const deny = (changes: object = {}): object => ({ ...allow(changes), Effect: 'Deny' });
  const by = (AWS: string): object => ({ Principal: { AWS } });

  const cases: readonly (readonly [
    what: string,
    Verdict,
    policies: { identity?: string; resource?: string },
    who?: 'role',
  ])[] = [
    ['nothing', 'notAllowed', {}],
    ['the identity policy', 'allowed', { identity: text(allow()) }],
    ['the resource policy', 'allowed', { resource: text(allow(by(alice))) }],
    ['a permission for everyone', 'allowed', { resource: text(allow({ Principal: '*' })) }],
    ['a permission for another', 'notAllowed', { resource: text(allow(by(role))) }],
    ['a permission for a role', 'allowed', { resource: text(allow(by(role))) }, 'role'],
    ['a permission for its session', 'allowed', { resource: text(allow(by(session))) }, 'role'],
    ['a permission for the account', 'notAllowed', { resource: text(allow(by(root))) }],
    [
      'a denial of the account',
      'deniedByResource',
      { identity: text(allow()), resource: text(deny(by(root))) },
    ],
    ['a denial beside a permission', 'deniedByIdentity', { identity: text(allow(), deny()) }],
    [
      'a denial of all but others',
      'deniedByResource',
      { identity: text(allow()), resource: text(deny({ NotPrincipal: { AWS: role } })) },
    ],
    [
      'a denial of all but the caller',
      'allowed',
      { identity: text(allow()), resource: text(deny({ NotPrincipal: { AWS: alice } })) },
    ],
    ['another action', 'notAllowed', { identity: text(allow({ Action: 'kms:*' })) }],
    [
      'all actions but others',
      'allowed',
      { identity: text(allow({ Action: undefined, NotAction: 'kms:*' })) },
    ],
    [
      'all actions but this',
      'notAllowed',
      { identity: text(allow({ Action: undefined, NotAction: 'SECRETSMANAGER:getsecret*' })) },
    ],
    [
      'this resource',
      'allowed',
      { identity: text(allow({ Resource: `${secret.slice(0, -6)}*` })) },
    ],
    [
      'a resource of six more characters',
      'allowed',
      { identity: text(allow({ Resource: `${secret.slice(0, -6)}??????` })) },
    ],
    [
      'all resources but this',
      'notAllowed',
      { identity: text(allow({ Resource: undefined, NotResource: secret })) },
    ],
    [
      'a condition that holds',
      'allowed',
      { identity: text(allow({ Condition: { StringEquals: { 'aws:username': 'alice' } } })) },
    ],
    [
      'two conditions of which one does not hold',
      'notAllowed',
      {
        identity: text(
          allow({
            Condition: {
              StringEquals: { 'aws:username': 'alice' },
              Bool: { 'aws:SecureTransport': true },
            },
          }),
        ),
      },
    ],
  ];
  for (const [what, expected, { identity, resource }, who] of cases)
    it(`${what}: ${expected}`, () => {
      const wish = {
        action: 'secretsmanager:GetSecretValue',
        resource: secret,
        identity: {
          arn: who ? session : alice,
          principalArn: who ? role : alice,
          accountId: ACCOUNT,
        },
        facts: new Map([
          ['aws:username', ['alice']],
          ['aws:securetransport', ['false']],
        ]),
      };
      const verdict = judge(wish, {
        identity: identity === undefined ? undefined : readPolicy(identity, 'identity'),
        resource: resource === undefined ? undefined : readPolicy(resource, 'resource'),
      });
      assert.equal(verdict, expected);
    });
});
