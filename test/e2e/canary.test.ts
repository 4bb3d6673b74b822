/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { makeDemo } from '../../scripts/demo';
import { out } from '../../scripts/paths';
import { searchCanary } from '../support/canary';
import { eventually } from '../support/eventually';
import {
  clickLens,
  contextMenu,
  nameSecret,
  expand,
  notification,
  openFile,
  openView,
  pick,
  pickUntil,
  quickInput,
  runCommand,
  search,
  treeRow,
  webview,
} from '../support/vscode/drive';
import { packagedExtension } from '../support/vscode/packaged';
import { openWorkbench } from '../support/vscode/workbench';

/** A value that stands nowhere else. */
const canary = (name: string): string => `Canary-${name}-${randomBytes(9).toString('base64url')}9!`;

/** Editors that keep earlier saves of a file keep the moved literal too, as Git does. */
const EARLIER_SAVES = /[/\\]History[/\\]/;

describe('the canary gate', function () {
  this.timeout(180_000);

  it('finds no secret value on disk after creating, revealing, updating, copying, scanning and moving', async () => {
    const values = {
      created: canary('created'),
      key: canary('key'),
      updated: canary('updated'),
      moved: canary('moved'),
    };
    const { folder } = await makeDemo(out('e2e/canary'));
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

      await runCommand(page, 'Secrets Manager: Copy Value');
      await search(page, 'Copy Value', 'canary/one');
      await pick(page, 'other');
      await eventually(async () => {
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), values.key);
      });

      await runCommand(page, 'Secrets Manager: Scan Workspace for Credentials');
      await notification(page, /Found \d+ credentials/).waitFor();
      await runCommand(page, 'Notifications: Clear All Notifications');
      await runCommand(page, 'Secrets Manager: Save Report of Findings…');
      await page.getByText('Save the Report').first().waitFor();
      await page.keyboard.press('Enter');
      await eventually(async () => {
        assert.match(await readFile(join(folder, 'credentials.sarif'), 'utf8'), /app\.py/);
      });
      // The dialog takes a moment to go, and would take the next one with it.
      await page.locator('.statusbar').getByText('Saved credentials.sarif').waitFor();
      await page.waitForTimeout(700);

      await openFile(page, 'app.py');
      await clickLens(page, 'Move to Secrets Manager', quickInput(page));
      const back = notification(page, 'make these changes').getByRole('button', { name: 'Back' });
      await pickUntil(page, 'Look at each change first', back);
      await back.click();
      await pick(page, 'Is this value stored already?');
      await page
        .locator('.monaco-dialog-box')
        .getByRole('button', { name: 'Read and Compare' })
        .click();
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
        const leaks =
          what === 'moved' ? hits.filter(({ file }) => !EARLIER_SAVES.test(file)) : hits;
        assert.deepEqual(leaks, [], `The ${what} value is on disk.`);
      }
      const control = await searchCanary(dataFolders, 'canary/moved');
      assert.ok(
        control.some(({ file }) => file.endsWith('app.py')),
        'The search finds what is there.',
      );
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
