import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  clickLens,
  contextMenu,
  expand,
  nameSecret,
  notification,
  openFile,
  openView,
  pick,
  quickInput,
  runCommand,
  searchBy,
  treeRow,
  webview,
} from '../test/support/vscode/drive';
import { makePersonnel } from '../test/support/personnel';
import { startPostgres } from '../test/support/postgres';
import { packagedExtension } from '../test/support/vscode/packaged';
import { openWorkbench } from '../test/support/vscode/workbench';
import { makeDemo } from './demo';
import { out, root } from './paths';

const folder = join(root, 'media/screenshots');

const settings = {
  'secretsWorkbench.sandbox.startAutomatically': true,
  'editor.minimap.enabled': false,
  'editor.fontSize': 14,
  'files.autoSave': 'off',
  'git.enabled': false,
};

/** Makes the README's pictures from the running product. */
async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const postgres = await startPostgres();
  try {
    const personnel = out('personnel');
    await makePersonnel(postgres, personnel);
    await inWorkbench(personnel, shootStory);
  } finally {
    await postgres.stop();
  }
  await inWorkbench((await makeDemo(out('demo'))).folder, shootSecrets);
  await inWorkbench((await makeDemo(out('demo'))).folder, shootScan);
}

async function inWorkbench(open: string, shoot: (page: Page) => Promise<void>): Promise<void> {
  const workbench = await openWorkbench({
    folder: open,
    extensionsDir: await packagedExtension(),
    settings,
    viewport: { width: 1100, height: 640 },
  });
  try {
    await shoot(workbench.page);
  } finally {
    await workbench.close();
  }
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.mouse.move(700, 600);
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`media/screenshots/${name}.png`);
}

/** The credentials of a workspace, and the plan that moves all of them. */
async function shootScan(page: Page): Promise<void> {
  await openView(page);
  await runCommand(page, 'Secrets Manager: Scan Workspace for Credentials');
  await notification(page, /Found \d+ credentials/).waitFor();
  await runCommand(page, 'Notifications: Clear All Notifications');
  await page.locator('.pane-header', { hasText: /^Secrets/ }).click();
  await openFile(page, 'server.ts');
  await contextMenu(page, treeRow(page, /^High/), 'Move to Secrets Manager');
  await page.locator('.quick-input-title:visible', { hasText: 'to Secrets Manager' }).waitFor();
  await shoot(page, 'scan');
}

/** The password of a real database: flagged, moved, rotated. */
async function shootStory(page: Page): Promise<void> {
  await openFile(page, 'server.mjs');
  await page.locator('.codelens-decoration').first().waitFor();
  await page.locator('.codelens-decoration a', { hasText: 'Move to' }).first().hover();
  await shoot(page, 'lens');
  await clickLens(page, 'Move to Secrets Manager', quickInput(page));
  await nameSecret(page, 'MyCustomAppCreds');
  await page.locator('.monaco-progress-container.active').waitFor({ state: 'hidden' });
  await shoot(page, 'plan');
  await pick(page, 'Move to MyCustomAppCreds');
  await notification(page, 'Moved').waitFor();
  await shoot(page, 'move');

  await runCommand(page, 'Notifications: Clear All Notifications');
  await openView(page);
  await runCommand(page, 'Secrets Manager: Set Up Rotation…');
  await pick(page, 'MyCustomAppCreds');
  await pick(page, 'postgres-single-user');
  await pick(page, 'Every 30 days');
  await page.getByRole('button', { name: 'Turn On and Rotate Now' }).click();
  await page.locator('.statusbar').getByText('Rotated MyCustomAppCreds').waitFor();
  await page.locator('.pane-header', { hasText: 'Hardcoded Credentials' }).click();
  await expand(page, /^MyCustomAppCreds/);
  await treeRow(page, 'AWSPREVIOUS').waitFor();
  await shoot(page, 'rotated');
}

async function shootSecrets(page: Page): Promise<void> {
  await openFile(page, 'app.mjs');
  await page.locator('.codelens-decoration').first().waitFor();
  await openView(page);
  await page.locator('.pane-header', { hasText: 'Hardcoded Credentials' }).click();
  await expand(page, /^demo/);
  for (const group of [/^app/, /^db/, /^old/, /^tls/]) await expand(page, group);
  await expand(page, /^reporting/);
  await treeRow(page, 'AWSPENDING').waitFor();
  await shoot(page, 'tree');
  await searchBy(page, 'Secrets Manager: Reveal Value', 'Reveal Value', 'demo/db/main');
  const editor = webview(page);
  await editor.getByRole('button', { name: 'Reveal' }).nth(4).click();
  await shoot(page, 'reveal');
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
