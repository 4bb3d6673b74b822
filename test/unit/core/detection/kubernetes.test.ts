import assert from 'node:assert/strict';
import { scan } from '../../../../src/core/detection';
import { sample } from '../../../../src/core/detection/rule';

/** Made here, so that no scanner takes them for real. */
const weak = ['P@ss', 'w0rd!'].join('');
const url = `postgres://app:${sample('alnum', 12)}@db.internal/main`;
const login = `{"auths":{"r.demo.internal":{"auth":"${btoa(`app:${weak}`)}"}}}`;

const valuesOf = (text: string, path = 'secret.yaml'): string[] =>
  scan(text, path)
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ range }) => text.slice(range.start, range.end));

const head = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\n';

describe('the data of a Secret of Kubernetes', () => {
  it('is judged by what its base64 stands for, and found as base64', () => {
    for (const [key, meant] of [
      ['password', weak],
      ['DB_PASSWORD', 'hunter-of-lions'],
      ['password', `${weak}\n`],
      ['dsn.txt', url],
      ['.dockerconfigjson', login],
    ] as const) {
      const entry = btoa(meant);
      for (const written of [entry, `"${entry}"`, `'${entry}'  # of the database`])
        assert.deepEqual(valuesOf(`${head}data:\n  user: YXBw\n  ${key}: ${written}\n`), [entry]);
    }
  });

  it('is no credential where its base64 stands for a placeholder, a user or bytes', () => {
    for (const [key, meant] of [
      ['password', 'changeme'],
      ['password', '${PASSWORD}'],
      ['username', 'administrator-of-all'],
      ['greeting', 'good morning to all of you'],
      ['password', '\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf8\xf7'],
    ] as const)
      assert.deepEqual(valuesOf(`${head}data:\n  ${key}: ${btoa(meant)}\n`), [], meant);
  });

  it('belongs to its own manifest', () => {
    const entry = btoa(weak);
    const other = `---\nkind: ConfigMap\ndata:\n  text: ${entry}\n`;
    const text = `${other}---\n${head}data:\n  password: ${entry}\n${other}`;
    const [finding, ...others] = scan(text, 'a.yaml');
    assert.equal(others.length, 0);
    assert.equal(finding?.range.start, text.indexOf(`password: ${entry}`) + 10);
  });

  it('may stand before the kind, in the item of a list, and in JSON', () => {
    const entry = btoa(weak);
    assert.deepEqual(valuesOf(`data:\n  password: ${entry}\nkind: Secret\n`), [entry]);
    const list = `kind: List\nitems:\n  - apiVersion: v1\n    kind: Secret\n    data:\n      password: ${entry}\n`;
    assert.deepEqual(valuesOf(list), [entry]);
    const json = { apiVersion: 'v1', kind: 'Secret', data: { user: btoa('app'), password: entry } };
    for (const space of [undefined, 2])
      assert.deepEqual(valuesOf(JSON.stringify(json, undefined, space), 'secret.json'), [entry]);
  });

  it('is found in plain text as stringData', () => {
    assert.deepEqual(valuesOf(`${head}stringData:\n  password: ${weak}\n`), [weak]);
  });
});
