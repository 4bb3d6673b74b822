import assert from 'node:assert/strict';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import {
  resolveReferences,
  type DynamicReference,
} from '../../../../src/core/lookups/dynamicReference';
import { parseEnvFile } from '../../../../src/core/lookups/envFile';

const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app/db-AbCdEf';

describe('dynamic references', () => {
  const rows: readonly (readonly [string, DynamicReference])[] = [
    ['{{resolve:secretsmanager:app/db}}', { id: 'app/db' }],
    ['{{resolve:secretsmanager:app/db:SecretString:password}}', { id: 'app/db', key: 'password' }],
    [`{{resolve:secretsmanager:${arn}:SecretString:a}}`, { id: arn, key: 'a' }],
    ['{{resolve:secretsmanager:x:SecretString::AWSPREVIOUS}}', { id: 'x', label: 'AWSPREVIOUS' }],
    ['{{resolve:secretsmanager:x:SecretString:k::v1}}', { id: 'x', key: 'k', versionId: 'v1' }],
  ];
  for (const [text, expected] of rows)
    it(`reads ${text}`, async () => {
      const read: DynamicReference[] = [];
      const resolved = await resolveReferences(`<${text}>`, (reference) => {
        read.push(reference);
        return Promise.resolve('$&value');
      });
      assert.equal(resolved, '<$&value>');
      assert.deepEqual(read, [expected]);
    });

  it('percent-encodes a password inside a URL', async () => {
    const url = 'postgres://app:{{resolve:secretsmanager:x:SecretString:k}}@db/main';
    const resolved = await resolveReferences(url, () => Promise.resolve('p@ss/w'));
    assert.equal(resolved, 'postgres://app:p%40ss%2Fw@db/main');
  });

  it('refuses what is not well formed', async () => {
    const read = (): Promise<string> => Promise.resolve('x');
    for (const text of ['{{resolve:secretsmanager:x:SecretBinary}}', '{{resolve:secretsmanager:}}'])
      await assert.rejects(resolveReferences(text, read), { code: 'invalidInput' });
  });

  it('is not resolved twice', async () => {
    const text = '{{resolve:secretsmanager:x}}';
    assert.equal(await resolveReferences(text, () => Promise.resolve(text)), text);
  });
});

describe('parseEnvFile', () => {
  it('reads what Node reads', () => {
    const line = fc.tuple(
      fc.stringMatching(/^[A-Z_]{1,6}$/),
      fc.constantFrom('', '"', "'"),
      fc.stringMatching(/^[a-zA-Z0-9=:/@{} .$-]{0,12}$/),
      fc.constantFrom('', ' # note'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = lines
          .map(([name, quote, value, note]) => `${name}=${quote}${value}${quote}${note}\n`)
          .join('');
        assert.deepEqual(Object.fromEntries(parseEnvFile(text)), { ...parseEnv(text) });
      }),
      { numRuns: 1000 },
    );
  });

  it('reads export, comments, CRLF and line breaks', () => {
    const text = '# a\r\nexport A=1\r\n\r\nB="x\\ny" # b\r\nC=\'#\'\r\nD=a#b\r\n';
    assert.deepEqual(Object.fromEntries(parseEnvFile(text)), {
      A: '1',
      B: 'x\ny',
      C: '#',
      D: 'a',
    });
  });
});
