import type { Page } from 'playwright-core';
import { exportedSandbox, type ReachedSandbox } from '../exported';
import { runCommand } from './drive';

/** The sandbox of the window, as the user's own programs get it. */
export async function sandboxOf(page: Page): Promise<ReachedSandbox> {
  await runCommand(page, 'Secrets Manager: Copy Sandbox Environment');
  await page.locator('.statusbar').getByText('Environment copied').waitFor();
  return exportedSandbox(await page.evaluate(() => navigator.clipboard.readText()));
}
