import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import type { Page } from 'playwright-core';
import { out } from '../../scripts/paths';
import { endGuarded, spawnGuarded } from '../../scripts/processes';
import { eventually } from '../support/eventually';
import { makePersonnel } from '../support/personnel';
import { startPostgres, type Login, type Postgres } from '../support/postgres';
import {
  clickLens,
  nameSecret,
  notification,
  openFile,
  pick,
  quickInput,
  runCommand,
} from '../support/vscode/drive';
import { sandboxOf } from '../support/vscode/sandbox';
import { packagedExtension } from '../support/vscode/packaged';
import { openWorkbench, type OpenWorkbench } from '../support/vscode/workbench';

/**
 * The whole story: a program with the hardcoded password of a real database → flagged → moved, as database
 * credentials → runs → rotation switched on → the old password is refused, and the program, neither touched
 * nor restarted, goes on working.
 */
describe('from a hardcoded database password to one that rotates', function () {
  this.timeout(180_000);
  let postgres: Postgres;
  let login: Login;
  let workbench: OpenWorkbench;
  let page: Page;
  let program: ChildProcess | undefined;
  let env: NodeJS.ProcessEnv = process.env;
  const folder = out('e2e/story/personnel');
  const source = join(folder, 'server.mjs');

  before(async () => {
    postgres = await startPostgres();
    login = await makePersonnel(postgres, folder);
    workbench = await openWorkbench({
      folder,
      extensionsDir: await packagedExtension(),
      settings: { 'secretsWorkbench.sandbox.startAutomatically': true },
    });
    ({ page } = workbench);
  });
  after(async () => {
    if (program) await endGuarded(program);
    await workbench.close();
    await postgres.stop();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot({ path: out('e2e/story.png') });
  });

  /** Starts the program; resolves to the address that it prints. */
  const start = async (): Promise<string> => {
    program = spawnGuarded(process.execPath, ['server.mjs'], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { stdout } = program;
    assert.ok(stdout);
    for await (const chunk of stdout) return String(chunk).trim();
    throw new Error('The program ended.');
  };
  const ask = async (address: string): Promise<string> => (await fetch(address)).text();
  const expected = 'Employees: 42';

  it('begins with a program that works, and whose password is flagged', async () => {
    const address = await start();
    assert.equal(await ask(address), expected);
    if (program) await endGuarded(program);
    await openFile(page, 'server.mjs');
    await page.locator('.codelens-decoration', { hasText: 'Move to Secrets Manager' }).waitFor();
  });

  it('moves it, as database credentials, to MyCustomAppCreds', async () => {
    await clickLens(page, 'Move to Secrets Manager', quickInput(page));
    await page.locator('.quick-input-widget').getByText('database credentials, as').waitFor();
    await nameSecret(page, 'MyCustomAppCreds');
    await pick(page, 'Move to MyCustomAppCreds');
    await notification(page, 'Moved').waitFor();
    await runCommand(page, 'File: Save');
    await eventually(async () => {
      const moved = await readFile(source, 'utf8');
      assert.notEqual(moved, '');
      assert.ok(!moved.includes(login.password));
      assert.match(moved, /getSecret\(["']MyCustomAppCreds["'], ["']password["']\)/);
    });
  });

  it('runs, and goes on working while the password rotates', async () => {
    env = { ...process.env, ...(await sandboxOf(page)).variables };
    // How long a rotation may take to be seen: five minutes in the helper as it is made, a second here.
    const helper = join(folder, 'secrets.mjs');
    const made = await readFile(helper, 'utf8');
    const TTL = /const TTL_MS = .*;/;
    assert.match(made, TTL);
    await writeFile(helper, made.replace(TTL, 'const TTL_MS = 1_000;'));
    const before = createHash('sha256')
      .update(await readFile(source))
      .digest('hex');
    const address = await start();
    const pid = program?.pid;
    assert.equal(await ask(address), expected);

    await runCommand(page, 'Secrets Manager: Set Up Rotation…');
    await pick(page, 'MyCustomAppCreds');
    await pick(page, 'postgres-single-user');
    await pick(page, 'Every 30 days');
    await page
      .locator('.monaco-dialog-box')
      .getByRole('button', { name: 'Turn On and Rotate Now' })
      .click();
    await page.locator('.statusbar').getByText('Rotated MyCustomAppCreds').waitFor();

    assert.equal(await postgres.accepts(login), false, 'the old password is refused');
    await eventually(async () => {
      assert.equal(await ask(address), expected);
    });
    assert.equal(program?.pid, pid);
    assert.equal(program?.exitCode, null);
    assert.equal(
      createHash('sha256')
        .update(await readFile(source))
        .digest('hex'),
      before,
    );
  });
});
