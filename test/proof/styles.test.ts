import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../scripts/run';
import { ensureStyles } from '../../scripts/toolchains/styles';
import { lookupStyles, planReplacement, type LookupStyle } from '../../src/core/replacement';
import { SecretValue } from '../../src/core/secrets/value';
import { sandboxEnvironment } from '../../src/core/secrets/environment';
import { startAgent } from '../support/agent';
import { findingOf } from '../support/finding';
import { applied } from '../support/replacement';
import { sandboxWithClients } from '../support/sandbox';

const password = ['S3', 'cr"et', "'{x}$", '\\', 'ü9'].join('');

const javascript = `import { writeSync } from 'node:fs';
const dbPassword = 'x';
writeSync(1, dbPassword);
class A { password = 'x'; }
writeSync(1, new A().password);
`;
const python = `import sys
db_password = "x"
sys.stdout.buffer.write(db_password.encode())
`;

/** The program with every literal moved to app/db, and its helper, in a folder with the packages. */
async function moved(
  folder: string,
  path: string,
  source: string,
  style: LookupStyle,
): Promise<void> {
  const languageId = path.endsWith('.py') ? 'python' : 'javascript';
  let text = source;
  const files = new Map<string, string>();
  for (let literal = /['"]x['"]/.exec(text); literal; literal = /['"]x['"]/.exec(text)) {
    const at = literal.index + 1;
    const finding = { ...findingOf(text, 'x'), range: { start: at, end: at + 1 } };
    const secret = { name: 'app/db', key: 'password' };
    const plan = planReplacement({ text, path, languageId, finding, secret, files, style });
    text = applied(text, plan);
    if (plan.kind === 'edit') for (const file of plan.newFiles) files.set(file.path, file.content);
  }
  for (const [file, content] of [...files, [path, text] as const])
    await writeFile(join(folder, file), content);
}

describe('styles of look-up', function () {
  this.timeout(600_000);
  for (const style of lookupStyles)
    it(`read the secret, and fail where it is missing: ${style}`, async () => {
      const packages = await ensureStyles();
      const folder = await mkdtemp(join(tmpdir(), 'style-'));
      const { sandbox, client, sdk } = await sandboxWithClients();
      const agent = await startAgent(client, 'token7');
      const env = {
        ...process.env,
        ...sandboxEnvironment(sandbox),
        ...{ AWS_TOKEN: 'token7', PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: String(agent.port) },
      };
      try {
        await mkdir(join(folder, 'js'));
        await symlink(packages.nodeModules, join(folder, 'js', 'node_modules'));
        await moved(join(folder, 'js'), 'app.mjs', javascript, style);
        await moved(folder, 'app.py', python, style);
        const runJs = () => run(process.execPath, ['app.mjs'], { cwd: join(folder, 'js'), env });
        const runPython = () => run(packages.python, ['app.py'], { cwd: folder, env });
        await assert.rejects(runJs());
        await assert.rejects(runPython());
        const value = SecretValue.fromText(JSON.stringify({ password }));
        await client.createSecret({ name: 'app/db', value });
        assert.equal(await runJs(), password + password);
        assert.equal(await runPython(), password);
      } finally {
        sdk.destroy();
        await agent.close();
        await sandbox.close();
        await rm(folder, { recursive: true, force: true });
      }
    });
});
