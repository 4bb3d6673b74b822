import assert from 'node:assert/strict';
import { scan } from '../../../../src/core/detection';
import { sample } from '../../../../src/core/detection/rule';

/** Made here, so that no scanner takes them for real. */
const weak = ['P@ss', 'w0rd!'].join('');
const random = sample('alnum', 24);

const valuesOf = (text: string, path = 'seed.sql'): string[] =>
  scan(text, path)
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ range }) => text.slice(range.start, range.end));

describe('rows that a statement of SQL inserts', () => {
  it('hold credentials in the columns whose names say so, in every row', () => {
    const statement = (values: string): string =>
      `INSERT INTO \`users\` (id, "name", [password], note)\nVALUES\n${values};`;
    assert.deepEqual(
      valuesOf(statement(`(1, 'bob', '${weak}', NULL),\n  (2, 'it''s', N'${weak}x', now())`)),
      [weak, `${weak}x`],
    );
    assert.deepEqual(
      valuesOf(`db.run("insert into keys (api_key, owner) values ('${random}', 'bob')")`, 'a.js'),
      [random],
    );
  });

  it('hold none in other columns, and none where a hash, a variable or a placeholder stands', () => {
    for (const value of [
      '?',
      ':password',
      `'${sample('hex', 32)}'`,
      "'changeme'",
      "crypt('x', gen_salt('bf'))",
      "''",
    ])
      assert.deepEqual(
        valuesOf(`INSERT INTO users (name, password) VALUES ('${random}', ${value});`),
        [],
        value,
      );
    assert.deepEqual(valuesOf(`INSERT INTO users (name) VALUES ('${weak}');`), []);
  });

  it('are read as far as they can be', () => {
    for (const rest of ["'", "', (", "'), (1", ', password)'])
      assert.ok(
        Array.isArray(scan(`INSERT INTO a (b, password) VALUES (1, '${weak}${rest}`, 'a.sql')),
      );
    assert.deepEqual(valuesOf(`INSERT INTO a (password, b) VALUES ('${weak}', 1), (x`), [weak]);
  });
});
