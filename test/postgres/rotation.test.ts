import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startSandbox, type Sandbox } from '../../src/sandbox';
import { databaseSecret } from '../support/databaseSecret';
import { startPostgres, type Login, type Postgres } from '../support/postgres';

describe('the built-in function postgres-single-user, with a real PostgreSQL', function () {
  this.timeout(120_000);
  let postgres: Postgres;
  let sandbox: Sandbox;
  before(async () => {
    postgres = await startPostgres();
    sandbox = await startSandbox();
  });
  after(async () => {
    await sandbox.close();
    await postgres.stop();
  });

  const make = async (name: string, more: object = {}) => {
    const login = await postgres.createUser(name, `it's "first" ${randomUUID()}`);
    const secret = databaseSecret(sandbox, name.replace(' ', '-'), 'postgres-single-user');
    await secret.create(login, more);
    return { login, secret };
  };
  const readOnly = (login: Login, on: 'off' | 'on'): Promise<string> =>
    postgres.query(
      postgres.admin,
      `ALTER USER "${login.username}" SET default_transaction_read_only = ${on}`,
    );

  it('has the old password refused and the new one accepted, twice in a row', async () => {
    const { login: first, secret } = await make('personnel app', { team: 'a' });
    let login = first;
    for (let round = 0; round < 2; round++) {
      const next = await secret.rotate();
      assert.equal(secret.outcome(), 'RotationSucceeded');
      assert.equal(await postgres.accepts(next), true, 'the new password');
      assert.equal(await postgres.accepts(login), false, 'the old password');
      const { password } = next;
      login = { ...login, password };
      assert.deepEqual(next, { engine: 'postgres', ...first, password, team: 'a' });
    }
  });

  it('leaves AWSPENDING and the old password where setSecret fails, and gets it done later', async () => {
    const { login, secret } = await make('stuck', { ssl: false });
    await readOnly(login, 'on');
    await secret.rotate();
    assert.match(secret.outcome() ?? '', /^RotationFailed: setSecret .*read-only transaction/);
    const pending = await secret.read('AWSPENDING');
    assert.equal(await postgres.accepts(login), true);
    await readOnly(login, 'off');
    await assert.rejects(secret.rotate(), /previous rotation isn't complete/);
    await sandbox.settled();
    assert.equal(await postgres.accepts(pending), true);
    assert.deepEqual(await secret.read(), pending);
  });

  it('gets on where a rotation was broken off after the database had the new password', async () => {
    const { login, secret } = await make('broken off');
    const password = `second-${randomUUID()}`;
    await sandbox.call('PutSecretValue', {
      SecretId: 'broken-off',
      SecretString: JSON.stringify({ engine: 'postgres', ...login, password }),
    });
    assert.equal(await postgres.accepts(login), true);
    const next = await secret.rotate();
    assert.equal(secret.outcome(), 'RotationSucceeded');
    assert.equal(await postgres.accepts(next), true);
    assert.equal(await postgres.accepts(login), false);
  });

  it('tells what is wrong, without the password', async () => {
    const { login, secret } = await make('wrong');
    await postgres.query(postgres.admin, `ALTER USER wrong PASSWORD 'changed by another'`);
    await secret.rotate();
    assert.match(
      secret.outcome() ?? '',
      /setSecret .* The database refuses the new, the current and the previous password/,
    );
    await sandbox.call('CreateSecret', { Name: 'form', SecretString: '{"engine":"mysql"}' });
    await databaseSecret(sandbox, 'form', 'postgres-single-user').rotate();
    assert.match(secret.outcome() ?? '', /createSecret .* engine of the secret is not "postgres"/);
    const away = databaseSecret(sandbox, 'away', 'postgres-single-user');
    await away.create({ ...login, port: 1 });
    await away.rotate();
    assert.match(away.outcome() ?? '', /setSecret .* ECONNREFUSED/);
    assert.ok(!JSON.stringify(sandbox.audit()).includes(login.password.slice(0, 30)));
  });
});
