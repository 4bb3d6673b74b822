import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { applyEdits } from '../../../src/core/replacement';
import type { SecretsClient } from '../../../src/core/secrets/client';
import { UsageError } from '../../../src/cli/arguments';
import { parseOptions, type MoveOptions } from '../../../src/cli/move/options';
import type { Entry } from '../../../src/cli/move/report';
import { runMove } from '../../../src/cli/move/run';
import { sandboxWithClients } from '../../support/sandbox';

const first = ['x9', 'Qv', '"7-', 'mK2', 'p'].join('');
const second = ['Lw', '4_t', 'Rz', '8Hb', '1kQ', 'v7', 'Xe0', 'Ys5'].join('');

const files: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module"}',
  'src/app.js': `\ufeffimport a from 'a';\r\n\r\nconst dbPassword = '${first}';\r\nconst apiToken = "${second}";\r\nexport const url = 'postgres://app:${second}@db/main';\r\n`,
  'src/other.js': `export const password = '${first}';\n`,
  'jobs/task.py': `PASSWORD = '${second}'\n`,
  'node_modules/a/index.js': `export const password = '${first}';\n`,
  'deploy.toml': `password = "${first.replace('"', '')}"\n`,
};

async function inProject(
  act: (folder: string, client: SecretsClient) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'move-'));
  const { sandbox, client, sdk } = await sandboxWithClients();
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await act(folder, client);
  } finally {
    sdk.destroy();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function options(folder: string, ...args: string[]): MoveOptions {
  const parsed = parseOptions([folder, '--name', 'app/{file}', ...args]);
  assert.ok(parsed);
  return parsed;
}

const moved = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ declined }) => declined === undefined);

describe('aws-secrets-move', () => {
  it('plans without a call, without a write and without a value', () =>
    inProject(async (folder) => {
      const noClient = (): never => assert.fail('No client is needed.');
      const { entries, failed } = await runMove(options(folder), noClient);
      assert.equal(failed, false);
      assert.equal(moved(entries).length, 5);
      const printed = JSON.stringify(entries);
      assert.ok(!printed.includes(second) && !printed.includes(first.slice(0, 4)));
      for (const [path, text] of Object.entries(files))
        assert.equal(await readFile(join(folder, path), 'utf8'), text);
    }));

  it('stores, verifies and rewrites as planned; the same value goes to one place', () =>
    inProject(async (folder, client) => {
      const app = join(folder, 'src/app.js');
      await chmod(app, 0o750);
      const planned = await runMove(options(folder), () => Promise.resolve(client));
      const run = options(folder, '--apply');
      const { entries, failed } = await runMove(run, () => Promise.resolve(client));
      assert.equal(failed, false);
      assert.deepEqual(entries, planned.entries);
      const edits = entries
        .flatMap((entry) => entry.edits)
        .filter((e) => e.file.endsWith('app.js'));
      const text = await readFile(app, 'utf8');
      assert.equal(text, applyEdits(files['src/app.js']!, edits));
      assert.ok(
        text.startsWith(`\ufeffimport a from 'a';\r\nimport { getSecret } from './secrets.js'`),
      );
      assert.ok(!text.includes(second) && !text.includes(first));
      assert.equal((await stat(app)).mode & 0o777, 0o750);
      assert.match(await readFile(join(folder, 'src/secrets.js'), 'utf8'), /getSecretSync/);
      const { value } = await client.getSecretValue('app/app');
      assert.deepEqual(JSON.parse(value.text() ?? ''), { password: first });
      const refs = new Set(
        moved(entries).map((e) => `${String(e.secret?.name)} ${String(e.secret?.key)}`),
      );
      assert.equal(refs.size, 2);
      assert.equal(entries.find((entry) => entry.file.endsWith('.toml'))?.edits.length, 0);
      const again = await runMove(run, () => Promise.resolve(client));
      assert.equal(moved(again.entries).length, 0);
      assert.equal(await readFile(app, 'utf8'), text);
    }));

  it('takes another key where one holds another value', () =>
    inProject(async (folder, client) => {
      const { SecretValue } = await import('../../../src/core/secrets/value');
      const value = SecretValue.fromText('{"password":"other"}');
      await client.createSecret({ name: 'app/app', value });
      const run = options(folder, '--apply');
      const { entries } = await runMove(run, () => Promise.resolve(client));
      const secrets = entries.map(({ secret }) => `${String(secret?.name)} ${String(secret?.key)}`);
      assert.ok(secrets.includes('app/app dbPassword'), secrets.join());
    }));

  it('gives each of several findings of one name a secret of its own', () =>
    inProject(async (folder) => {
      const value = (word: string): string => `'${word}-${second}'`;
      await writeFile(join(folder, 'app.py'), `PASSWORD = ${value('one')}\n`);
      const two = `PASSWORD = ${value('two')}\nx = {'password': ${value('three')}}\n`;
      await writeFile(join(folder, 'jobs/app.py'), two);
      const run = { ...options(folder), name: '{repository}/{suggested}' };
      const { entries } = await runMove(run, () => assert.fail('No client is needed.'));
      const secrets = entries
        .filter(({ file }) => file.endsWith('app.py'))
        .map(
          ({ secret }) => `${String(secret?.name).replace(/^[^/]*/, '')} ${String(secret?.key)}`,
        );
      assert.deepEqual(secrets, [
        '/app/password password',
        '/jobs/app/password password',
        '/jobs/app/password-2 password',
      ]);
    }));

  it('moves what it found where nothing near it tells of a credential, too', () =>
    inProject(async (folder) => {
      const known = ['Tq', '7&', 'xLw9', 'pZ'].join('');
      await writeFile(join(folder, 'app.py'), `PASSWORD = "${known}"\n`);
      const other = `x = known("${known}")\ny = "it is ${known} here"  # ${known}\n`;
      await writeFile(join(folder, 'jobs/app.py'), other);
      const { entries } = await runMove(options(folder), () => assert.fail('No client is needed.'));
      const found = entries.filter(({ file }) => file.endsWith('jobs/app.py'));
      assert.deepEqual(
        found.map(({ line, declined }) => [line, declined]),
        [[1, undefined]],
      );
      assert.equal(found[0]?.secret?.name, 'app/app');
    }));

  it('leaves the literal where storing fails, and says so', () =>
    inProject(async (folder, client) => {
      const refusing = new Proxy(client, {
        get: (target, name, receiver) =>
          name === 'createSecret'
            ? () => Promise.reject(new Error('refused'))
            : (Reflect.get(target, name, receiver) as unknown),
      });
      const run = options(folder, '--apply');
      const { entries, failed } = await runMove(run, () => Promise.resolve(refusing));
      assert.equal(failed, true);
      assert.equal(moved(entries).length, 0);
      assert.match(
        entries.find((entry) => entry.file.endsWith('app.js'))?.declined ?? '',
        /could not be stored: refused/,
      );
      assert.equal(await readFile(join(folder, 'src/app.js'), 'utf8'), files['src/app.js']);
    }));

  it('refuses a wrong command line', () => {
    for (const args of [
      [],
      ['a', '--apply', '--dry-run'],
      ['a', '--format', 'xml'],
      ['a', '--style', 'x'],
      ['a', '--x'],
    ])
      assert.throws(() => parseOptions(args), UsageError);
    assert.equal(parseOptions(['--help']), undefined);
  });
});
