import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startSandbox, type Sandbox } from '../../../src/sandbox';
import { eventually } from '../../support/eventually';
import { secretA } from '../../support/rotation';

const sdk = pathToFileURL(
  createRequire(__filename).resolve('@aws-sdk/client-secrets-manager'),
).href;

describe('rotation functions that are programs', function () {
  this.timeout(120_000);
  let folder: string;
  let sandbox: Sandbox | undefined;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'functions-'))));
  afterEach(async () => {
    await sandbox?.close();
    sandbox = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  const start = async (program: string, functionTimeout = 60) => {
    sandbox = await startSandbox({ functions: { f: program }, functionTimeout });
    return { sandbox, a: secretA(sandbox) };
  };
  const write = async (name: string, source: string): Promise<string> => {
    await writeFile(join(folder, name), source);
    return join(folder, name);
  };
  const isRunning = (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  it('get AWS’s event on standard input, and the sandbox’s address and keys alone', async () => {
    process.env['AWS_SESSION_TOKEN'] = 'of the user';
    process.env['AWS_PROFILE'] = 'of the user';
    try {
      const { sandbox, a } = await start(`cat >> ${folder}/events; env > ${folder}/env`);
      await a.create();
      const { VersionId } = await a.rotate({
        RotateImmediately: false,
        ClientRequestToken: randomUUID(),
      });
      assert.equal(VersionId, undefined);
      await sandbox.settled();
      const event = JSON.parse(await readFile(join(folder, 'events'), 'utf8')) as object;
      assert.deepEqual(Object.keys(event), [
        'Step',
        'SecretId',
        'ClientRequestToken',
        'RotationToken',
      ]);
      assert.equal(Reflect.get(event, 'Step'), 'testSecret');
      const env = new Map(
        (await readFile(join(folder, 'env'), 'utf8'))
          .split('\n')
          .map((line) => line.split('=', 2) as [string, string]),
      );
      assert.equal(env.get('SECRETS_MANAGER_ENDPOINT'), sandbox.endpoint);
      assert.equal(env.get('AWS_ENDPOINT_URL_SECRETS_MANAGER'), sandbox.endpoint);
      assert.equal(env.get('AWS_REGION'), sandbox.region);
      assert.equal(env.get('AWS_ACCESS_KEY_ID'), sandbox.accessKeyId);
      assert.equal(env.get('AWS_SESSION_TOKEN'), undefined);
      assert.equal(env.get('AWS_PROFILE'), undefined);
    } finally {
      delete process.env['AWS_SESSION_TOKEN'];
      delete process.env['AWS_PROFILE'];
    }
  });

  it('rotate from a Node module that exports a handler, with the real SDK', async () => {
    const module = await write(
      'rotate.mjs',
      `export async function handler({ Step, SecretId, ClientRequestToken, RotationToken }) {
        if (Step === 'setSecret' || Step === 'testSecret') return;
        const { SecretsManager } = await import(${JSON.stringify(sdk)});
        const client = new SecretsManager({});
        if (Step === 'createSecret')
          await client.putSecretValue({
            SecretId, ClientRequestToken, RotationToken, SecretString: 'second', VersionStages: ['AWSPENDING'],
          });
        const { VersionId } = await client.getSecretValue({ SecretId });
        if (Step === 'finishSecret')
          await client.updateSecretVersionStage({
            SecretId, VersionStage: 'AWSCURRENT', MoveToVersionId: ClientRequestToken, RemoveFromVersionId: VersionId,
          });
      }`,
    );
    const { sandbox, a } = await start(module);
    await a.create();
    await a.rotate();
    await sandbox.settled();
    assert.deepEqual(a.rotations(), ['RotationStarted', 'RotationSucceeded']);
    assert.equal((await a.value()).SecretString, 'second');
    assert.equal((await a.value('AWSPREVIOUS')).SecretString, 'first');
  });

  it('are a command line also where that ends in a file’s name', async () => {
    const { sandbox, a } = await start(`touch ${folder}/ran.py`);
    await a.create();
    await a.rotate({ RotateImmediately: false });
    await sandbox.settled();
    assert.equal(await readFile(join(folder, 'ran.py'), 'utf8'), '');
  });

  it('tell why they failed, with no value in it', async () => {
    const word = `pw-${randomUUID()}`;
    const value = JSON.stringify({ username: 'app_user', password: `"${word}" \\ é` });
    const module = await write(
      'fail.cjs',
      `exports.handler = () => {
        const { password } = JSON.parse(${JSON.stringify(value)});
        console.log('not the reason');
        throw new Error(['no login:', password, encodeURIComponent(password),
          JSON.stringify(password), Buffer.from(password).toString('base64')].join(' '));
      };`,
    );
    const { sandbox, a } = await start(module);
    await a.create(value);
    await a.rotate({ RotateImmediately: false });
    await sandbox.settled();
    const told = a.rotations().at(-1) ?? '';
    assert.ok(!JSON.stringify(sandbox.audit()).includes(word));
    assert.match(
      told,
      /^TestRotationFailed: testSecret of arn:\S+ failed: Error: no login: \*\*\* \*\*\* "\*\*\*" \*\*\*/,
    );

    const exact = await start('echo first line; echo "the database is away" >&2; exit 3');
    await exact.a.create();
    await exact.a.rotate();
    await exact.sandbox.settled();
    assert.match(
      exact.a.rotations().at(-1) ?? '',
      /createSecret of arn:\S+ failed: the database is away$/,
    );
    await sandbox.close();
  });

  it('are ended, with all that they started, when a step takes too long', async () => {
    const { sandbox, a } = await start(`sleep 60 & echo $! > ${folder}/pid; wait`, 0.5);
    await a.create();
    await a.rotate();
    await sandbox.settled();
    assert.match(a.rotations().at(-1) ?? '', /took longer than 0\.5 s/);
    const pid = Number(await readFile(join(folder, 'pid'), 'utf8'));
    await eventually(() => {
      assert.equal(isRunning(pid), false);
    });
  });

  it('are ended when the sandbox closes', async () => {
    const { sandbox, a } = await start(`echo $$ > ${folder}/pid; sleep 60`);
    await a.create();
    await a.rotate();
    let pid = 0;
    await eventually(async () => {
      pid = Number(await readFile(join(folder, 'pid'), 'utf8'));
      assert.ok(pid > 0);
    });
    assert.equal(isRunning(pid), true);
    await sandbox.close();
    assert.equal(isRunning(pid), false);
  });
});
