import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  clickLens,
  enter,
  expand,
  notification,
  openFile,
  openView,
  pick,
  quickInput,
  runCommand,
  search,
  treeRow,
  webview,
} from '../test/support/vscode/drive';
import { packagedExtension } from '../test/support/vscode/packaged';
import { openWorkbench } from '../test/support/vscode/workbench';
import { makeDemo } from './demo';
import { out, root } from './paths';

const folder = join(root, 'media/screenshots');

/** Makes the README's pictures from the running product. */
async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const demo = await makeDemo(out('personnel'));
  const workbench = await openWorkbench({
    folder: demo.folder,
    extensionsDir: await packagedExtension(),
    settings: {
      'secretsWorkbench.sandbox.startAutomatically': true,
      'editor.minimap.enabled': false,
      'editor.fontSize': 14,
      'files.autoSave': 'off',
      'git.enabled': false,
    },
    viewport: { width: 1100, height: 640 },
  });
  try {
    await shootAll(workbench.page);
  } finally {
    await workbench.close();
  }
}

async function shootAll(page: Page): Promise<void> {
  const shoot = async (name: string): Promise<void> => {
    await page.mouse.move(700, 600);
    await page.waitForTimeout(700);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(`media/screenshots/${name}.png`);
  };

  await openFile(page, 'app.mjs');
  await page.locator('.codelens-decoration').first().waitFor();
  await openView(page);
  await expand(page, /^demo/);
  for (const group of [/^app/, /^db/, /^old/, /^tls/]) await expand(page, group);
  await expand(page, /^reporting/);
  await treeRow(page, 'AWSPENDING').waitFor();
  await shoot('tree');

  await page.locator('.activitybar [aria-label^="Explorer"]').first().click();
  await page.locator('.codelens-decoration a', { hasText: 'Move to' }).first().hover();
  await shoot('lens');

  await clickLens(page, 'Move to Secrets Manager', quickInput(page));
  await pick(page, 'Name');
  await enter(page, 'Name of the New Secret', 'personnel/db');
  await page.locator('.monaco-progress-container.active').waitFor({ state: 'hidden' });
  await shoot('plan');
  await pick(page, 'Move to personnel/db');
  await notification(page, 'Moved Password').waitFor();
  await shoot('move');

  await page.keyboard.press('Escape');
  await runCommand(page, 'Notifications: Clear All Notifications');
  await openView(page);
  await runCommand(page, 'Secrets Manager: Reveal Value');
  await search(page, 'Reveal Value', 'demo/db/main');
  const editor = webview(page);
  await editor.getByRole('button', { name: 'Reveal' }).nth(4).click();
  await shoot('reveal');
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
