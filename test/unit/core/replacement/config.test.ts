import assert from 'node:assert/strict';
import { literalValue } from '../../../../src/core/replacement';
import { configurationCases } from '../../../support/configuration';
import { V } from '../../../support/configuration/model';
import { outcomeOf } from '../../../support/configuration/outcome';
import { findingOf } from '../../../support/finding';
import { applied, plan } from '../../../support/replacement';

describe('planReplacement, configuration', () => {
  for (const one of configurationCases)
    it(`${'text' in one.outcome ? 'rewrites' : 'declines'} ${one.format}: ${one.what}`, () => {
      outcomeOf(one);
    });

  it('declines a percent-encoded part of a URL where the tool would not encode it', () => {
    const text = `Resources:\n  A:\n    Type: AWS::X::Y\n    Properties:\n      Url: https://a:p%40ss@db.internal/\n`;
    const replacement = plan({ text, value: 'p%40ss', path: 'db.yaml', languageId: 'yaml' });
    assert.ok(replacement.kind === 'declined');
    assert.match(replacement.reason, /percent-encode/);
  });

  it('names a secret of ECS by the ARN that it got', () => {
    const one = configurationCases.find(({ format }) => format === 'ECS task definition');
    const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app/db-a1b2C3';
    const replacement = plan({
      ...{ text: one?.text ?? '', value: V, path: 'task.json', languageId: 'json' },
      secret: { name: 'app/db', key: 'password', arn },
    });
    assert.match(applied(one?.text ?? '', replacement), new RegExp(`"${arn}:password::"`));
  });

  const values: readonly (readonly [string, string, string, string | undefined])[] = [
    ['yaml', `a: 'it''s'`, `it''s`, `it's`],
    ['yaml', `a: "x\\ty"`, 'x\\ty', 'x\ty'],
    ['yaml', `a: "x\\qy"`, 'x\\qy', undefined],
    ['yaml', 'a: 12345678', '12345678', '12345678'],
    ['yaml', 'a: 0x1F2F3F4F', '0x1F2F3F4F', undefined],
    ['yaml', 'a: 2026-11-25', '2026-11-25', undefined],
    ['yaml', 'a: |-\n  x\n   y\n', 'x\n   y', 'x\n y'],
    ['yaml', 'a: >-\n  x\n  y\n', 'x\n  y', 'x y'],
    ['json', `{"a": "x\\u00e9\\""}`, 'x\\u00e9\\"', 'xé"'],
    ['xml', `<a>x&amp;&#x41;y</a>`, 'x&amp;&#x41;y', 'x&Ay'],
    ['xml', `<a>x&own;y</a>`, 'x&own;y', undefined],
    ['xml', `<a><![CDATA[x&y]]></a>`, 'x&y', 'x&y'],
    ['properties', `a=x\\:y\\u0041`, 'x\\:y\\u0041', 'x:yA'],
    ['properties', 'a=x\\\n   y', 'x\\\n   y', 'xy'],
    ['dotenv', `a="x\\ny"`, 'x\\ny', 'x\ny'],
    ['dotenv', `a=x$HOME`, 'x$HOME', undefined],
    ['dotenv', `a='x$HOME'`, 'x$HOME', 'x$HOME'],
    ['dotenv', 'a=x#y', 'x', undefined],
    ['terraform', `a = "x$\${y}\\""`, 'x$${y}\\"', 'x${y}"'],
    ['toml', `a = 'x\\y'`, 'x\\y', 'x\\y'],
    ['toml', `# "\na = """\nx\\ty"""`, 'x\\ty', 'x\ty'],
    ['ini', 'a = x\\y', 'x\\y', undefined],
    ['dockerfile', 'FROM x\nENV A="x y"', 'x y', 'x y'],
    ['dockerfile', 'FROM x\nENV A="x$y"', 'x$y', undefined],
    ['yaml', 'services:\n  a:\n    image: b\n    environment: [A=x$$y]', 'x$$y', 'x$y'],
    ['yaml', 'services:\n  a:\n    image: b\n    environment: [A=x$y]', 'x$y', undefined],
    ['yaml', `apiVersion: v1\nkind: Secret\ndata:\n  a: ${btoa('x:y')}`, btoa('x:y'), 'x:y'],
    ['yaml', 'apiVersion: v1\nkind: Secret\ndata:\n  a: /w==', '/w==', undefined],
    ['yaml', 'apiVersion: v1\nkind: Secret\nstringData:\n  a: x$$y', 'x$$y', 'x$$y'],
    ['yaml', 'spring:\n  a: ${x}', '${x}', undefined],
  ];
  for (const [languageId, text, source, value] of values)
    it(`reads ${text}`, () => {
      assert.equal(literalValue(text, findingOf(text, source), languageId), value);
    });
});
