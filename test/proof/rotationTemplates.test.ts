import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../src/sandbox';
import { databaseSecret } from '../support/databaseSecret';
import { startPostgres, type Login, type Postgres } from '../support/postgres';

const template = (name: string): string =>
  join(process.env['ROTATION_TEMPLATES'] ?? '', name, 'lambda_function.py');

describe('AWS’s rotation templates, unmodified, with a real PostgreSQL', () => {
  let postgres: Postgres;
  let sandbox: Sandbox;
  before(async () => {
    postgres = await startPostgres();
    sandbox = await startSandbox({
      functions: {
        single: template('SecretsManagerRDSPostgreSQLRotationSingleUser'),
        multi: template('SecretsManagerRDSPostgreSQLRotationMultiUser'),
      },
    });
  });
  after(async () => {
    await sandbox.close();
    await postgres.stop();
  });

  const user = (name: string): Promise<Login> => postgres.createUser(name, `first-${randomUUID()}`);

  it('single user: the old password is refused and the new one accepted, twice in a row', async () => {
    let login = await user('single');
    const secret = databaseSecret(sandbox, 'db/single', 'single');
    await secret.create(login);
    for (let round = 0; round < 2; round++) {
      const next = await secret.rotate();
      assert.equal(secret.outcome(), 'RotationSucceeded');
      assert.notEqual(next.password, login.password);
      assert.equal(await postgres.accepts(next), true, 'the new password');
      assert.equal(await postgres.accepts(login), false, 'the old password');
      assert.deepEqual(await secret.read('AWSPREVIOUS'), { engine: 'postgres', ...login });
      login = { ...login, password: next.password };
    }
  });

  it('alternating users: each rotation changes the other user, with the same rights', async () => {
    const first = await user('app');
    await postgres.query(
      first,
      'CREATE TABLE staff (name text); INSERT INTO staff VALUES ($$Ada$$)',
    );
    const admin = (await sandbox.call('CreateSecret', {
      Name: 'db/admin',
      SecretString: JSON.stringify({ engine: 'postgres', ...postgres.admin }),
    })) as { ARN: string };
    const secret = databaseSecret(sandbox, 'db/app', 'multi');
    await secret.create(first, { masterarn: admin.ARN });

    const clone = await secret.rotate();
    assert.equal(secret.outcome(), 'RotationSucceeded');
    assert.equal(clone.username, 'app_clone');
    assert.equal(await postgres.query(clone, 'SELECT name FROM staff'), 'Ada');
    assert.equal(await postgres.accepts(first), true, 'programs that run go on with the old login');

    const second = await secret.rotate();
    assert.equal(secret.outcome(), 'RotationSucceeded');
    assert.equal(second.username, 'app');
    assert.equal(await postgres.query(second, 'SELECT name FROM staff'), 'Ada');
    assert.equal(await postgres.accepts(first), false, 'the first password of the same user');
    assert.equal(await postgres.accepts(clone), true);
  });

  it('a setSecret that fails leaves AWSPENDING and the old password, and can be tried again', async () => {
    const login = await user('stuck');
    const secret = databaseSecret(sandbox, 'db/stuck', 'single');
    await secret.create(login, { ssl: false });
    const readOnly = (on: string): Promise<string> =>
      postgres.query(postgres.admin, `ALTER USER stuck SET default_transaction_read_only = ${on}`);
    await readOnly('on');
    assert.deepEqual(await secret.rotate(), { engine: 'postgres', ...login, ssl: false });
    assert.match(secret.outcome() ?? '', /^RotationFailed: setSecret .*read-only transaction/);
    const pending = await secret.read('AWSPENDING');
    assert.equal(await postgres.accepts(login), true);
    assert.equal(await postgres.accepts(pending), false);

    await readOnly('off');
    await assert.rejects(secret.rotate(), /previous rotation isn't complete/);
    await sandbox.settled();
    assert.equal(secret.outcome(), 'RotationSucceeded');
    assert.deepEqual(await secret.read(), pending);
    assert.equal(await postgres.accepts(pending), true);
    assert.equal(await postgres.accepts(login), false);
  });
});
