import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../../../scripts/paths';
import { SecretValue } from '../../../../src/core/secrets/value';
import { sandboxEnvironment } from '../../../../src/core/secrets/environment';
import { plan } from '../../../support/replacement';
import { sandboxWithClients } from '../../../support/sandbox';

const canary = ['hunter', 'Zq7', 'canary'].join('-');

/** The helper of a JavaScript module, run with a few lines of its own against a sandbox. */
async function runHelper(value: string, program: string): Promise<string> {
  const text = `const password = 'x';\n`;
  const replacement = plan({ text, value: 'x', path: 'app.mjs', languageId: 'javascript' });
  assert.ok(replacement.kind === 'edit');
  const folder = await mkdtemp(join(tmpdir(), 'helper-'));
  const { sandbox, client, sdk } = await sandboxWithClients();
  try {
    await client.createSecret({ name: 'app/db', value: SecretValue.fromText(value) });
    await writeFile(join(folder, 'secrets.mjs'), replacement.newFiles[0]?.content ?? '');
    await writeFile(join(folder, 'app.mjs'), program);
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    const env = { ...process.env, ...sandboxEnvironment(sandbox) };
    const { stdout } = await promisify(execFile)(process.execPath, ['app.mjs'], {
      cwd: folder,
      env,
    });
    return stdout;
  } finally {
    sdk.destroy();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const imports = `import { getSecret, getSecretSync } from './secrets.mjs';\n`;

describe('the JavaScript helper', () => {
  for (const read of ['await getSecret', 'getSecretSync'])
    it(`fails without the value where the secret is not JSON: ${read}`, async () => {
      const failing = runHelper(canary, `${imports}${read}('app/db', 'password');`);
      await assert.rejects(failing, (error: Error) => {
        assert.match(error.message, /not a JSON object/);
        assert.ok(!error.message.includes('hunter'));
        return true;
      });
    });

  it('gives other types as text, and the whole value without a key', async () => {
    const program = `${imports}console.log(await getSecret('app/db', 'port'), getSecretSync('app/db', 'on'), (await getSecret('app/db')).length);`;
    assert.equal(await runHelper('{"port":5432,"on":true}', program), '5432 true 23\n');
  });
});

describe('the style of a look-up', () => {
  const helperOf = (
    languageId: 'javascript' | 'python',
    files: Readonly<Record<string, string>>,
    text = '',
  ) => {
    const isPython = languageId === 'python';
    const source = `password = 'value-to-move'${isPython ? '' : ';'}\n${text}`;
    const path = isPython ? 'src/app.py' : 'src/app.mjs';
    const replacement = plan({ text: source, value: 'value-to-move', path, languageId, files });
    assert.ok(replacement.kind === 'edit');
    return { content: replacement.newFiles[0]?.content ?? '', install: replacement.install };
  };

  it('is the best one that the manifests name, else the SDK', () => {
    const powertools = {
      'package.json': '{"dependencies":{"@aws-lambda-powertools/parameters":"2"}}',
    };
    assert.match(helperOf('javascript', powertools).content, /parameters\/secrets'/);
    assert.equal(
      helperOf('javascript', powertools).install,
      'npm install @aws-sdk/client-secrets-manager',
    );
    assert.doesNotMatch(helperOf('javascript', {}).content, /powertools|2773/);
    const caching = { 'requirements.txt': 'aws-secretsmanager-caching==1.2.0\n' };
    assert.match(helperOf('python', caching).content, /SecretCache\(/);
    const both = { ...caching, 'src/pyproject.toml': 'dependencies = ["aws-lambda-powertools"]' };
    assert.match(helperOf('python', both).content, /utilities import parameters/);
    assert.match(helperOf('python', {}).content, /import boto3/);
  });

  it('is the agent where the file names its port', () => {
    const comment = ' http://localhost:2773/secretsmanager/get';
    assert.match(helperOf('python', {}, `#${comment}\n`).content, /Parameters-Secrets-Token/);
    const { content, install } = helperOf('javascript', {}, `//${comment}\n`);
    assert.match(content, /Parameters-Secrets-Token/);
    assert.equal(install, undefined);
  });
});
