/// <reference lib="dom" />
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { makeDemo } from '../../scripts/demo';
import { out } from '../../scripts/paths';
import { eventually } from '../support/eventually';
import {
  contextMenu,
  enter,
  expand,
  notification,
  openView,
  quickInput,
  runCommand,
  searchBy,
  treeRow,
  webview,
} from '../support/vscode/drive';
import { packagedExtension } from '../support/vscode/packaged';
import { openWorkbench, type OpenWorkbench } from '../support/vscode/workbench';

describe('secrets, as a person sees them', function () {
  this.timeout(120_000);
  let workbench: OpenWorkbench;
  let page: Page;

  before(async () => {
    const { folder } = await makeDemo(out('e2e/secrets'));
    workbench = await openWorkbench({ folder, extensionsDir: await packagedExtension() });
    ({ page } = workbench);
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await page.screenshot({
        path: out(`e2e/${this.currentTest.title.replace(/\W+/g, '-')}.png`),
      });
  });

  it('begins with a welcome, and one click gives a sandbox with demo secrets', async () => {
    await openView(page);
    await page
      .locator('.welcome-view-content .monaco-button', { hasText: 'Without an Account' })
      .click();
    await treeRow(page, 'Local sandbox').waitFor();
    await expand(page, /^demo/);
    for (const group of ['app', 'db', 'old', 'tls']) await treeRow(page, group).waitFor();
  });

  it('tells rotation, pending deletion and versions in the tree', async () => {
    await expand(page, /^db/);
    await treeRow(page, /main.*rotates/).waitFor();
    await treeRow(page, /reporting.*rotating/).waitFor();
    await expand(page, /^old/);
    await treeRow(page, /payment-token.*deletes on/).waitFor();
    await expand(page, /^reporting/);
    await treeRow(page, 'AWSPENDING').waitFor();
    await treeRow(page, 'AWSCURRENT').waitFor();
  });

  it('creates a secret of keys and values, with a generated password', async () => {
    await runCommand(page, 'Secrets Manager: Create Secret…');
    const form = webview(page);
    await form.locator('#name').fill('team/billing one');
    await form.getByText('A name may hold only').waitFor();
    assert.ok(await form.getByRole('button', { name: 'Create Secret' }).isDisabled());
    await form.locator('#name').fill('team/billing');
    await form.locator('#newKey').fill('username');
    await form.locator('#newValue').fill('personnel');
    await form.getByRole('button', { name: 'Add Key' }).click();
    await form.locator('#newKey').fill('password');
    await form.locator('.row.new').getByRole('button', { name: 'Generate' }).click();
    await eventually(async () => {
      assert.equal((await form.locator('#newValue').inputValue()).length, 32);
    });
    await form.getByRole('button', { name: 'Add Key' }).click();
    await form.getByRole('button', { name: 'Create Secret' }).click();
    await treeRow(page, /team/).waitFor();
  });

  it('reveals one field at a time', async () => {
    await expand(page, /^team/);
    await contextMenu(page, treeRow(page, /^billing/), 'Reveal Value');
    const editor = webview(page);
    const [user, password] = [editor.locator('#key0'), editor.locator('#key1')];
    await user.waitFor();
    const masked = (locator: typeof user): Promise<string> =>
      locator.evaluate((field) =>
        getComputedStyle(field).getPropertyValue('-webkit-text-security'),
      );
    assert.equal(await masked(user), 'disc');
    await editor.getByRole('button', { name: 'Reveal' }).first().click();
    assert.equal(await masked(user), 'none');
    assert.equal(await user.inputValue(), 'personnel');
    await editor.getByRole('button', { name: 'Reveal' }).last().click();
    assert.equal(await masked(user), 'disc');
    assert.equal(await masked(password), 'none');
  });

  it('updates one key and tells the new version', async () => {
    const editor = webview(page);
    await editor.getByRole('button', { name: 'Edit' }).click();
    await editor.locator('#key0').fill('personnel_app');
    await editor.getByRole('button', { name: 'Save' }).click();
    await editor.getByText(/Saved: version \w{8} is AWSCURRENT/).waitFor();
    assert.equal(await editor.locator('#key0').inputValue(), 'personnel_app');
  });

  it('copies one key of a value', async () => {
    await searchBy(page, 'Secrets Manager: Copy Value', 'Copy Value', 'team/billing', 'username');
    await page.locator('.statusbar').getByText('cleared in 30 s').waitFor();
    await eventually(async () => {
      assert.equal(await clipboard(page), 'personnel_app');
    });
  });

  it('rotates and waits until the new version is current', async () => {
    await contextMenu(page, treeRow(page, /main.*rotates/), 'Rotate Now');
    await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Rotate Now' }).click();
    await page
      .locator('.statusbar')
      .getByText(/Rotated demo\/db\/main: version/)
      .waitFor();
  });

  it('schedules a deletion with the name typed, and restores', async () => {
    await contextMenu(page, treeRow(page, /^billing/), 'Schedule Deletion');
    await enter(page, '(1/2)', '6');
    await page.getByText(/recovery window must be a whole number from 7 to 30/i).waitFor();
    await enter(page, '(1/2)', '7');
    await page
      .getByText(/Local sandbox 123456789012, us-east-1/)
      .last()
      .waitFor();
    await enter(page, '(2/2)', 'team/serv');
    assert.ok(await quickInput(page).isVisible());
    await enter(page, '(2/2)', 'team/billing');
    await treeRow(page, /billing.*deletes/).waitFor();
    await notification(page, 'is deleted on').getByRole('button', { name: 'Restore' }).click();
    await page.locator('.statusbar').getByText('Restored team/billing').waitFor();
  });

  it('has cleared the copied value from the clipboard half a minute later', async () => {
    await eventually(async () => {
      assert.equal(await clipboard(page), '');
    }, 40);
  });

  it("shows who did what to a secret of the sandbox, and an event as CloudTrail's record", async () => {
    await contextMenu(page, treeRow(page, /^billing/), 'Show Sandbox Audit');
    const events = page.locator('.pane', { hasText: 'Sandbox Audit' }).locator('.monaco-list-row');
    await events
      .filter({ hasText: /GetSecretValue.*root with VS Code/ })
      .first()
      .waitFor();
    assert.equal(await events.filter({ hasText: 'demo/' }).count(), 0, 'of that secret alone');
    await events.filter({ hasText: 'PutSecretValue' }).first().click();
    await page.locator('.editor-instance .view-lines', { hasText: '"eventSource"' }).waitFor();
    assert.doesNotMatch(await page.locator('.view-lines').first().innerText(), /personnel/);
    await page.screenshot({ path: out('e2e/audit.png') });
  });
});

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
