import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../scripts/paths';
import { SecretValue } from '../../../src/core/secrets/value';
import { sandboxEnvironment } from '../../../src/core/secrets/environment';
import { sandboxWithClients } from '../../support/sandbox';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const folderOfBundle = mkdtempSync(join(tmpdir(), 'run-bundle-'));
const bundle = join(folderOfBundle, 'run.cjs');

const value = ['p"w', '@x', '-9'].join('');

/** Runs the command line with a sandbox that holds `app/db`, in a folder with an .env file. */
async function runWith(env: string, ...args: string[]): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), 'run-'));
  const { sandbox, client, sdk } = await sandboxWithClients();
  try {
    const text = JSON.stringify({ password: value });
    await client.createSecret({ name: 'app/db', value: SecretValue.fromText(text) });
    await writeFile(join(folder, '.env'), env);
    const options = {
      cwd: folder,
      env: { ...process.env, ...sandboxEnvironment(sandbox), SET: 'before' },
    };
    return await new Promise((resolve) => {
      execFile(process.execPath, [bundle, ...args], options, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      });
    });
  } finally {
    sdk.destroy();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const print = (...names: string[]): string[] => [
  '--',
  process.execPath,
  '-p',
  `JSON.stringify([${names.map((name) => `process.env.${name}`).join()}])`,
];

describe('aws-secrets-run', function () {
  this.timeout(60_000);

  before(() =>
    build({
      entryPoints: [join(root, 'src/cli/run.ts')],
      bundle: true,
      platform: 'node',
      outfile: bundle,
      logLevel: 'error',
    }),
  );
  after(() => rm(folderOfBundle, { recursive: true }));

  it('resolves the references of .env for the command only', async () => {
    const env =
      'PASSWORD={{resolve:secretsmanager:app/db:SecretString:password}}\nHOST=db\nSET=file\nURL="pg://a:{{resolve:secretsmanager:app/db:SecretString:password}}@h"\n';
    const { stdout, code } = await runWith(env, ...print('PASSWORD', 'HOST', 'SET', 'URL'));
    assert.deepEqual(JSON.parse(stdout), [
      value,
      'db',
      'before',
      `pg://a:${encodeURIComponent(value)}@h`,
    ]);
    assert.equal(code, 0);
  });

  it('ends with the code of the command', async () => {
    assert.equal((await runWith('', '--', process.execPath, '-e', 'process.exit(7)')).code, 7);
  });

  it('does not start the command where a secret or key is missing', async () => {
    for (const reference of ['app/db:SecretString:other', 'nothing']) {
      const ended = await runWith(`A={{resolve:secretsmanager:${reference}}}\n`, ...print('A'));
      assert.equal(ended.code, 1);
      assert.equal(ended.stdout, '');
      assert.ok(!ended.stderr.includes(value));
      assert.match(ended.stderr, /has no key other|can’t find|Secrets Manager/);
    }
  });

  it('explains itself without a command', async () => {
    const { code, stderr } = await runWith('');
    assert.equal(code, 2);
    assert.match(stderr, /^aws-secrets-run/);
  });
});
