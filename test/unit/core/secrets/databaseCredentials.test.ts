import assert from 'node:assert/strict';
import {
  databaseKey,
  defaultPort,
  engineOf,
} from '../../../../src/core/secrets/databaseCredentials';

describe('database credentials', () => {
  it('take the names that programs use', () => {
    const names = [
      'user',
      'DB_USER',
      'password',
      'PGPASSWORD',
      'database',
      'db_host',
      'port',
      'uid',
    ];
    assert.deepEqual(names.map(databaseKey), [
      'username',
      'username',
      'password',
      'password',
      'dbname',
      'host',
      'port',
      'username',
    ]);
    assert.equal(databaseKey('apiKey'), undefined);
  });

  it('tell the engine by the port among those that the program mentions', () => {
    assert.equal(engineOf("import pg from 'pg';"), 'postgres');
    assert.equal(engineOf('import psycopg2'), 'postgres');
    assert.equal(engineOf("import pg from 'pg'; import mysql from 'mysql2';", '3306'), 'mysql');
    assert.equal(engineOf('nothing', '5432'), 'postgres');
    assert.equal(engineOf('nothing'), undefined);
    assert.equal(defaultPort('postgres'), '5432');
  });
});
