/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { makeDemo, type Demo } from '../../scripts/demo';
import { out } from '../../scripts/paths';
import { eventually } from '../support/eventually';
import {
  acceptPath,
  contextMenu,
  expand,
  filterFindings,
  notification,
  openView,
  pick,
  runCommand,
  treeRow,
  webview,
} from '../support/vscode/drive';
import { packagedExtension } from '../support/vscode/packaged';
import { openWorkbench, type OpenWorkbench } from '../support/vscode/workbench';

describe('scanning the workspace', function () {
  this.timeout(120_000);
  let demo: Demo;
  let workbench: OpenWorkbench;
  let page: Page;

  const git = (...args: string[]): void => {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
    execFileSync('git', [...identity, ...args], { cwd: demo.folder, stdio: 'ignore' });
  };

  before(async () => {
    demo = await makeDemo(out('e2e/scan'));
    git('init', '-q', '-b', 'main');
    const old = join(demo.folder, 'old.py');
    await writeFile(old, `x = 1\nOLD_PASSWORD = '${demo.password}'\n`);
    await writeFile(join(demo.folder, '.gitignore'), 'node_modules\n.env\n');
    git('add', '.gitignore', 'old.py');
    git('commit', '-q', '-m', 'one');
    await rm(old);
    git('commit', '-q', '-a', '-m', 'two');
    workbench = await openWorkbench({
      folder: demo.folder,
      extensionsDir: await packagedExtension(),
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

  /** A scan shows its view at its end, which closes a palette that is open by then. */
  const ended = async (): Promise<void> => {
    await notification(page, /Found \d+ credential/).waitFor();
    await runCommand(page, 'Notifications: Clear All Notifications');
  };

  it('shows what it finds by severity, without a value', async () => {
    await openView(page);
    await runCommand(page, 'Secrets Manager: Scan Workspace for Credentials');
    await ended();
    await treeRow(page, /^High/).waitFor();
    await treeRow(page, /app\.mjs/).waitFor();
    await treeRow(page, /\.env:/).waitFor();
    const texts = (await page.locator('.sidebar .monaco-list-row').allInnerTexts()).join('\n');
    assert.ok(!texts.includes(demo.password));
  });

  it('goes to a finding and selects the value', async () => {
    await filterFindings(page, 'app.py');
    await treeRow(page, /app\.mjs/).waitFor({ state: 'detached' });
    await treeRow(page, /app\.py/).click();
    await page.locator('.tab.active', { hasText: 'app.py' }).waitFor();
    await page
      .locator('.statusbar')
      .getByText(/selected/)
      .waitFor();
  });

  it('groups by file, and filters', async () => {
    await filterFindings(page, '');
    await runCommand(page, 'Secrets Manager: Group Findings…');
    await pick(page, 'File');
    await treeRow(page, /^app\.mjs/).waitFor();
    await filterFindings(page, 'app.py');
    await treeRow(page, /^app\.mjs/).waitFor({ state: 'detached' });
    await page.getByText('Filter: app.py').waitFor();
    await expand(page, /^app\.py/);
  });

  it('takes what is marked as no secret out of the tree', async () => {
    await contextMenu(page, treeRow(page, /line \d/), 'Not a Secret');
    await treeRow(page, /^app\.py/).waitFor({ state: 'detached' });
    await filterFindings(page, '');
    await treeRow(page, /^app\.mjs/).waitFor();
  });

  it('sums up on a page, and saves that as SARIF without a value', async () => {
    await runCommand(page, 'Secrets Manager: Show Report of Findings');
    const report = webview(page);
    await report.getByText('app.mjs').first().waitFor();
    await report.getByRole('link', { name: 'Save Report…' }).click();
    const target = join(demo.folder, 'credentials.sarif');
    await acceptPath(page, 'Save the Report');
    await eventually(async () => {
      const log = JSON.parse(await readFile(target, 'utf8')) as { version: string };
      assert.equal(log.version, '2.1.0');
    });
    assert.ok(!(await readFile(target, 'utf8')).includes(demo.password));
  });

  it('tells of the history what is no longer in HEAD, and in which commit it stands', async () => {
    await runCommand(page, 'Secrets Manager: Scan Git History');
    await ended();
    await filterFindings(page, 'old.py');
    await expand(page, /^old\.py/);
    const finding = treeRow(page, /OLD_PASSWORD.*no longer in HEAD · not pushed/);
    await finding.waitFor();
    await finding.click();
    await page.locator('.tab.active', { hasText: 'old.py' }).waitFor();
    await page.locator('.view-lines', { hasText: 'OLD_PASSWORD' }).waitFor();
  });

  it('scans what is staged', async () => {
    await writeFile(join(demo.folder, 'staged.py'), `NEW_PASSWORD = '${demo.password}'\n`);
    git('add', 'staged.py');
    await runCommand(page, 'Secrets Manager: Scan Staged Changes');
    await ended();
    await filterFindings(page, 'staged.py');
    await expand(page, /^staged\.py/);
    await treeRow(page, /NEW_PASSWORD.*staged/).waitFor();
  });
});
