/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { makeDemo } from '../../scripts/demo';
import { out } from '../../scripts/paths';
import { SecretValue } from '../../src/core/secrets/value';
import { searchCanary } from '../support/canary';
import { eventually } from '../support/eventually';
import { addRunnable } from '../support/runnable';
import {
  acceptPath,
  clickLens,
  contextMenu,
  enterBy,
  nameSecret,
  expand,
  filterFindings,
  notification,
  openFile,
  openView,
  pick,
  pickUntil,
  quickInput,
  runCommand,
  searchBy,
  treeRow,
  webview,
} from '../support/vscode/drive';
import { sandboxOf } from '../support/vscode/sandbox';
import { packagedExtension } from '../support/vscode/packaged';
import { openWorkbench } from '../support/vscode/workbench';

/** A value that stands nowhere else. */
const canary = (name: string): string => `Canary-${name}-${randomBytes(9).toString('base64url')}9!`;

/** Editors that keep earlier saves of a file keep the moved literal too, as Git does. */
const EARLIER_SAVES = /[/\\]History[/\\]/;

/** Files that hold a value for a good reason. */
const MAY_HOLD: Readonly<Record<string, RegExp>> = {
  moved: EARLIER_SAVES,
  first: EARLIER_SAVES,
  second: EARLIER_SAVES,
  kept: /[/\\]canary[/\\]config\.json$/,
};

describe('the canary gate', function () {
  this.timeout(300_000);

  it('finds no secret value on disk after everything that shows or takes one', async () => {
    const values = {
      created: canary('created'),
      key: canary('key'),
      updated: canary('updated'),
      moved: canary('moved'),
      own: canary('own'),
      file: canary('file'),
      first: canary('first'),
      second: canary('second'),
      kept: canary('kept'),
    };
    const { folder } = await makeDemo(out('e2e/canary'));
    await addRunnable(folder, ['integratedTerminal']);
    await mkdir(join(folder, 'several'));
    await writeFile(join(folder, 'several/first.py'), `DB_PASSWORD = '${values.first}'\n`);
    await writeFile(join(folder, 'several/second.py'), `DB_PASSWORD = '${values.second}'\n`);
    await writeFile(join(folder, 'config.json'), `{ "password": "${values.kept}" }\n`);
    // Python: of JavaScript, VS Code's own language server logs what is typed and opened at trace level.
    await writeFile(join(folder, 'app.py'), `DB_PASSWORD = '${values.moved}'\n`);
    const workbench = await openWorkbench({
      folder,
      extensionsDir: await packagedExtension(),
      logLevel: 'trace',
      settings: { 'secretsWorkbench.sandbox.startAutomatically': true },
    });
    const { page } = workbench;
    try {
      await openView(page);
      await expand(page, /^demo/);

      await runCommand(page, 'Secrets Manager: Create Secret…');
      const form = webview(page);
      await form.locator('#name').fill('canary/one');
      await form.locator('#newKey').fill('password');
      await form.locator('#newValue').fill(values.created);
      await form.getByRole('button', { name: 'Add Key' }).click();
      await form.locator('#newKey').fill('other');
      await form.locator('#newValue').fill(values.key);
      await form.getByRole('button', { name: 'Add Key' }).click();
      await form.getByRole('button', { name: 'Create Secret' }).click();

      await expand(page, /^canary/);
      await contextMenu(page, treeRow(page, /^one/), 'Reveal Value');
      await form.getByRole('button', { name: 'Reveal' }).first().click();
      assert.equal(await form.locator('#key0').inputValue(), values.created);
      await form.getByRole('button', { name: 'Edit' }).click();
      await form.locator('#key0').fill(values.updated);
      await openFile(page, 'config.json');
      await contextMenu(page, treeRow(page, /^one/), 'Update Value');
      await form.getByText('Unsaved changes were dropped').waitFor();
      await form.getByRole('button', { name: 'Edit' }).click();
      await form.locator('#key0').fill(values.updated);
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText(/Saved: version/).waitFor();

      await searchBy(page, 'Secrets Manager: Copy Value', 'Copy Value', 'canary/one', 'other');
      await eventually(async () => {
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), values.key);
      });

      await runCommand(page, 'Secrets Manager: Scan Workspace for Credentials');
      await notification(page, /Found \d+ credentials/).waitFor();
      await runCommand(page, 'Notifications: Clear All Notifications');
      await runCommand(page, 'Secrets Manager: Save Report of Findings…');
      await acceptPath(page, 'Save the Report');
      await eventually(async () => {
        assert.match(await readFile(join(folder, 'credentials.sarif'), 'utf8'), /app\.py/);
      });
      // The dialog takes a moment to go, and would take the next one with it.
      await page.locator('.statusbar').getByText('Saved credentials.sarif').waitFor();
      await page.waitForTimeout(700);

      const back = notification(page, 'make these changes').getByRole('button', { name: 'Back' });
      await filterFindings(page, 'several');
      await contextMenu(page, treeRow(page, /^High/), 'Move to Secrets Manager');
      await pickUntil(page, 'Look at each change first', back);
      await back.click();
      await pick(page, 'Move 2 credentials to 2 secrets');
      const next = notification(page, 'Moved 2 credentials');
      await next.getByRole('button', { name: 'Next Steps…' }).click();
      await pick(page, 'Copy the IAM policy');
      await page.keyboard.press('Escape');
      for (const name of ['several/first.py', 'several/second.py'])
        await eventually(async () => {
          assert.match(await readFile(join(folder, name), 'utf8'), /get_secret\(/);
        });

      await filterFindings(page, 'config.json');
      await treeRow(page, /config\.json/).click();
      await page.locator('.tab.active', { hasText: 'config.json' }).waitFor();
      await page.locator('.view-line span', { hasText: 'Canary-kept' }).last().hover();
      await page.locator('.monaco-hover', { hasText: 'a credential.' }).waitFor();
      await contextMenu(page, treeRow(page, /config\.json/), 'Not a Secret');
      await treeRow(page, /config\.json/).waitFor({ state: 'detached' });
      await runCommand(page, 'Secrets Manager: Show Ignored Findings');
      await pick(page, 'config.json');

      const { client } = await sandboxOf(page);
      const { own, file } = values;
      const value = SecretValue.fromText(JSON.stringify({ own, file }));
      await client.createSecret({ name: 'run/app', value });
      await runCommand(page, 'Debug: Select and Start Debugging');
      await pick(page, 'in integratedTerminal');
      await eventually(() => access(join(folder, 'integratedTerminal.json')), 30);
      await enterBy(
        page,
        'Secrets Manager: Run in Terminal With Secrets…',
        'Run in Terminal',
        'node print.mjs terminal.json',
      );
      await eventually(() => access(join(folder, 'terminal.json')), 30);

      await openFile(page, 'app.py');
      await clickLens(page, 'Move to Secrets Manager', quickInput(page));
      await pickUntil(page, 'Look at each change first', back);
      await back.click();
      const compare = page
        .locator('.monaco-dialog-box')
        .getByRole('button', { name: 'Read and Compare' });
      await pickUntil(page, 'Is this value stored already?', compare);
      await compare.click();
      await page
        .locator('.statusbar')
        .getByText(/None of .* holds this value/)
        .waitFor();
      await nameSecret(page, 'canary/moved');
      await pick(page, 'Move to canary/moved');
      await notification(page, 'Moved Password').waitFor();
      await runCommand(page, 'File: Save');
      await eventually(async () => {
        const text = await readFile(join(folder, 'app.py'), 'utf8');
        assert.ok(text !== '' && !text.includes(values.moved));
      });
      await contextMenu(page, treeRow(page, /^one/), 'Show Sandbox Audit');
      const events = page
        .locator('.pane', { hasText: 'Sandbox Audit' })
        .locator('.monaco-list-row');
      await events.filter({ hasText: 'PutSecretValue' }).first().click();
      await page.locator('.editor-instance .view-lines', { hasText: '"eventSource"' }).waitFor();
      await page.reload();
      await page.locator('.monaco-workbench').waitFor();
      await page.waitForTimeout(2_000);
      await workbench.stop();

      const dataFolders = [workbench.dataDir, workbench.profileDir, folder, ...homeFolders()];
      for (const [what, value] of Object.entries(values)) {
        const hits = await searchCanary(dataFolders, value);
        const isOwn = MAY_HOLD[what];
        const leaks = isOwn ? hits.filter(({ file }) => !isOwn.test(file)) : hits;
        assert.deepEqual(leaks, [], `The ${what} value is on disk.`);
      }
      const control = await searchCanary(dataFolders, 'canary/moved');
      assert.ok(
        control.some(({ file }) => file.endsWith('app.py')),
        'The search finds what is there.',
      );
    } catch (error) {
      if (!page.isClosed()) await page.screenshot({ path: out('e2e/canary.png') });
      throw error;
    } finally {
      await workbench.close();
    }
  });
});

/** Where VS Code and its server might write outside of the folders that they are given. */
function homeFolders(): string[] {
  return ['.vscode', '.vscode-server', '.vscode-server-oss', '.config/Code', '.cache/Code']
    .map((name) => join(homedir(), name))
    .filter((path) => existsSync(path));
}
