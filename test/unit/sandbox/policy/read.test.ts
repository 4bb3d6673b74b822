import assert from 'node:assert/strict';
import type { PolicyKind } from '../../../../src/sandbox/policy/document';
import { isPublic } from '../../../../src/sandbox/policy/publicAccess';
import { readPolicy } from '../../../../src/sandbox/policy/read';

const user = 'arn:aws:iam::123456789012:user/alice';
const statement = { Effect: 'Allow', Principal: { AWS: user }, Action: '*', Resource: '*' };
const one = (changes: object): string =>
  JSON.stringify({ Statement: { ...statement, ...changes } });
const without = (...keys: string[]): string =>
  JSON.stringify({
    Statement: Object.fromEntries(Object.entries(statement).filter(([key]) => !keys.includes(key))),
  });

describe('reading a policy', () => {
  const syntax = /^This resource policy contains a syntax error\.$/;
  const refused: readonly (readonly [what: string, text: string, RegExp, PolicyKind?])[] = [
    ['text that is no JSON', '{', /invalid Json syntax/],
    ['no object', '[]', syntax],
    ['no statement', '{}', syntax],
    ['an empty list of statements', '{"Statement":[]}', syntax],
    ['an unknown version', JSON.stringify({ Version: '2019-10-19', Statement: statement }), syntax],
    ['an unknown key', JSON.stringify({ Statement: statement, Else: 1 }), syntax],
    ['an unknown key of a statement', one({ Sometimes: true }), syntax],
    ['an unknown effect', one({ Effect: 'AllowSomething' }), syntax],
    ['no action', without('Action'), syntax],
    ['Action and NotAction', one({ NotAction: '*' }), syntax],
    ['an action without a service', one({ Action: 'GetSecretValue' }), syntax],
    ['no resource', without('Resource'), syntax],
    ['a resource that is no ARN', one({ Resource: 'prod/db' }), syntax],
    ['an empty list of actions', one({ Action: [] }), syntax],
    ['no principal', without('Principal'), syntax],
    ['a principal in an identity policy', one({}), syntax, 'identity'],
    ['an unknown kind of principal', one({ Principal: { Robot: 'x' } }), syntax],
    [
      'a principal with a wildcard',
      one({ Principal: { AWS: `${user}*` } }),
      /unsupported principal/,
    ],
    ['a name as principal', one({ Principal: { AWS: 'alice' } }), /unsupported principal/],
    ['a stranger as service', one({ Principal: { Service: 'x.example' } }), /invalid service pri/],
    ['an unknown operator', one({ Condition: { StringMatches: { a: 'b' } } }), syntax],
    ['a condition without keys', one({ Condition: { StringEquals: 'a' } }), syntax],
    ['an object as value', one({ Condition: { StringEquals: { a: {} } } }), syntax],
  ];
  for (const [what, text, message, kind = 'resource'] of refused)
    it(`refuses ${what}`, () => {
      assert.throws(() => readPolicy(text, kind), { message });
    });

  it('takes single values and lists alike', () => {
    const both = [one({ Action: 'kms:*' }), one({ Action: ['kms:*'] })].map((text) =>
      readPolicy(text, 'resource'),
    );
    assert.deepEqual(both[0], both[1]);
    assert.equal(readPolicy(without('Principal'), 'identity').statements.length, 1);
  });
});

describe('public access', () => {
  const condition = (operator: string, key: string, value: string) => ({
    Principal: '*',
    Condition: { [operator]: { [key]: value } },
  });
  const cases: readonly (readonly [boolean, object])[] = [
    [false, {}],
    [true, { Principal: '*' }],
    [true, { Principal: { AWS: ['*', user] } }],
    [true, { Principal: undefined, NotPrincipal: { AWS: user } }],
    [false, { Principal: '*', Effect: 'Deny' }],
    [false, condition('StringEquals', 'aws:SourceVpc', 'vpc-1')],
    [false, condition('IpAddress', 'aws:SourceIp', '10.0.0.0/8')],
    [true, condition('IpAddress', 'aws:SourceIp', '0.0.0.0/0')],
    [true, condition('StringLike', 'aws:SourceVpc', '*')],
    [true, condition('StringEqualsIfExists', 'aws:SourceVpc', 'vpc-1')],
    [true, condition('StringNotEquals', 'aws:SourceVpc', 'vpc-1')],
    [true, condition('Bool', 'aws:SecureTransport', 'true')],
  ];
  for (const [expected, changes] of cases)
    it(`is ${expected ? '' : 'not '}found in ${JSON.stringify(changes)}`, () => {
      assert.equal(isPublic(readPolicy(one(changes), 'resource')), expected);
    });
});
