/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { makeDemo, type Demo } from '../../scripts/demo';
import { out } from '../../scripts/paths';
import { ensurePython } from '../../scripts/python';
import { run } from '../../scripts/run';
import { eventually } from '../support/eventually';
import {
  clickLens,
  leaveElsewhere,
  nameSecret,
  notification,
  openFile,
  pick,
  planOfMove,
  quickInput,
  runCommand,
  search,
} from '../support/vscode/drive';
import { sandboxOf } from '../support/vscode/sandbox';
import { packagedExtension } from '../support/vscode/packaged';
import { openWorkbench, type OpenWorkbench } from '../support/vscode/workbench';

describe('moving a hardcoded credential', function () {
  this.timeout(120_000);
  let demo: Demo;
  let workbench: OpenWorkbench;
  let page: Page;
  /** The sandbox's environment, as the user gets it. */
  let env: NodeJS.ProcessEnv;

  before(async () => {
    demo = await makeDemo(out('e2e/move'));
    workbench = await openWorkbench({
      folder: demo.folder,
      extensionsDir: await packagedExtension(),
      settings: { 'secretsWorkbench.sandbox.startAutomatically': true },
    });
    ({ page } = workbench);
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await page.screenshot({
        path: out(`e2e/${this.currentTest.title.replace(/\W+/g, '-')}.png`),
      });
  });

  const lens = (text: string) => page.locator('.codelens-decoration', { hasText: text }).first();
  /** Saves, and resolves to the file's content once it holds or no longer holds the password. */
  const save = async (file: string, holdsPassword: boolean): Promise<string> => {
    await runCommand(page, 'File: Save');
    let content = '';
    await eventually(async () => {
      content = await readFile(join(demo.folder, file), 'utf8');
      // An empty file is one that is being written.
      assert.notEqual(content, '');
      assert.equal(content.includes(demo.password), holdsPassword);
    });
    return content;
  };
  const hash = (): string => createHash('sha256').update(demo.password).digest('hex');
  const execute = (command: string, file: string): Promise<string> =>
    run(command, [file], { cwd: demo.folder, env }).then((printed) => printed.trim());

  it('marks the literal, with rule and reason', async () => {
    await openFile(page, 'app.mjs');
    await lens('Move to Secrets Manager').waitFor();
    await page.locator('.squiggly-warning, .squiggly-info').first().waitFor();
    await runCommand(page, 'Problems: Focus on Problems View');
    await page.locator('.markers-panel', { hasText: 'assigned-password' }).waitFor();
    await runCommand(page, 'View: Hide Panel');
  });

  it('moves it in JavaScript by the lens: the program runs with the same password', async () => {
    await openFile(page, 'app.mjs');
    await clickLens(page, 'Move to Secrets Manager', quickInput(page));
    const sheet = page.locator('.quick-input-widget:visible');
    await sheet.getByText('Move to move/app/db-password › password').waitFor();
    await sheet.getByText('repository=move, path=app.mjs').waitFor();
    await leaveElsewhere(page);
    await nameSecret(page, 'personnel/db');
    await pick(page, 'Move to personnel/db');
    await notification(page, 'Moved Password to personnel/db › password').waitFor();
    const moved = await save('app.mjs', false);
    assert.match(moved, /await getSecret\('personnel\/db', 'password'\)/);

    env = { ...process.env, ...(await sandboxOf(page)).variables };
    assert.equal(await execute(process.execPath, 'app.mjs'), hash());
  });

  it('takes everything back with one undo', async () => {
    await page.locator('.editor-instance .view-lines').first().click();
    await page.keyboard.press('Control+Z');
    const dialog = page.locator('.monaco-dialog-box');
    await Promise.race([
      dialog.waitFor(),
      page.locator('.view-lines', { hasText: demo.password }).waitFor(),
    ]);
    if (await dialog.isVisible()) await dialog.getByRole('button').first().click();
    await page.locator('.view-lines', { hasText: demo.password }).waitFor();
    await save('app.mjs', true);
  });

  it('uses an existing secret in Python by the quick fix', async () => {
    await openFile(page, 'app.py');
    await clickLens(page, 'Use existing', quickInput(page));
    await search(page, 'Existing Secret', 'personnel/db');
    await pick(page, 'password');
    await page.locator('.view-lines', { hasText: 'get_secret(' }).waitFor();
    await save('app.py', false);
    assert.equal(await execute(await ensurePython(), 'app.py'), hash());
  });

  it('stores and offers the look-up where it does not edit', async () => {
    await openFile(page, 'config.json');
    const before = await readFile(join(demo.folder, 'config.json'), 'utf8');
    await clickLens(page, 'Move to Secrets Manager', quickInput(page));
    await planOfMove(page);
    await pick(page, 'Form');
    await pick(page, 'Plain text');
    await leaveElsewhere(page);
    await nameSecret(page, 'personnel/config');
    await pick(page, 'Store as personnel/config');
    const told = notification(page, 'The file was not edited');
    await told.getByRole('button', { name: 'Copy Look-Up' }).click();
    await eventually(async () => {
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(
        copied,
        /^PASSWORD=.*aws secretsmanager get-secret-value --secret-id 'personnel\/config' /,
      );
    });
    assert.equal(await readFile(join(demo.folder, 'config.json'), 'utf8'), before);
  });

  it('ignores what is no secret, by a comment or by memory', async () => {
    await openFile(page, 'compose.yaml');
    const comment = page.locator('.view-lines', { hasText: 'secrets-workbench:allow' });
    await clickLens(page, 'Not a secret', comment);
    await openFile(page, 'config.json');
    await lens('Not a secret').waitFor();
    await clickLens(page, 'Not a secret', page.locator('.tab.active:not(:has(.error))'));
    await page.locator('.codelens-decoration').waitFor({ state: 'detached' });
  });
});
