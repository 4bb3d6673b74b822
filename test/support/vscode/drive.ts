import { errors, type FrameLocator, type Locator, type Page } from 'playwright-core';

/** What a person does in the workbench, by what they see. */

/**
 * Runs the command of the palette with exactly this title. What closes in this very moment may take the palette with it,
 * or leave it inert: then it is opened again.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  const input = quickInput(page);
  const row = page
    .locator('.quick-input-widget:visible .monaco-list-row')
    .filter({ has: page.getByText(title, { exact: true }) })
    .first();
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press('F1');
    try {
      await input.fill(`>${title}`, { timeout: 5_000 });
      await row.click({ timeout: 10_000 });
      return;
    } catch (error) {
      if (attempt === 4) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** The text field of the quick pick or input box that is open. */
export function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget:visible .quick-input-box input');
}

/** Filters the quick pick of that title by a text and chooses the row that holds it. */
export async function search(page: Page, title: string, text: string): Promise<void> {
  await (await inputBox(page, title)).fill(text);
  await pick(page, text);
}

/** Runs a command that asks for one of many, and chooses the row that holds the text, then one of the next list. */
export function searchBy(
  page: Page,
  command: string,
  title: string,
  text: string,
  next?: string,
): Promise<void> {
  const row = (hasText: string): Locator =>
    page.locator('.quick-input-widget:visible .monaco-list-row', { hasText }).first();
  return answer(page, command, title, text, async () => {
    await row(text).click({ timeout: 5_000 });
    if (next !== undefined) await row(next).click({ timeout: 5_000 });
  });
}

/** Runs a command that asks for a text, and gives it. */
export function enterBy(page: Page, command: string, title: string, text: string): Promise<void> {
  return answer(page, command, title, text, () => page.keyboard.press('Enter'));
}

/** What still opens or closes elsewhere may take the question away: then the command is run again. */
async function answer(
  page: Page,
  command: string,
  title: string,
  text: string,
  accept: () => Promise<void>,
): Promise<void> {
  const asked = page.locator('.quick-input-title:visible', { hasText: title });
  for (let attempt = 1; ; attempt++) {
    await runCommand(page, command);
    try {
      await asked.waitFor({ timeout: 10_000 });
      await quickInput(page).fill(text, { timeout: 5_000 });
      await accept();
      return;
    } catch (error) {
      if (attempt === 4) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/**
 * Chooses such a row until what it leads to shows. A list that is made anew in this very moment loses the click, and
 * on a busy machine what shows takes its time: the row is tried again only while it is there.
 */
export async function pickUntil(page: Page, text: string, shows: Locator): Promise<void> {
  const row = page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: text });
  const end = Date.now() + 60_000;
  while (!(await shows.isVisible())) {
    if (Date.now() > end) throw new Error(`Choosing “${text}” leads nowhere.`);
    if (await row.first().isVisible()) await tryToClick(row.first());
    await page.waitForTimeout(500);
  }
}

/** Clicks what may be gone or made anew before the click reaches it. */
async function tryToClick(target: Locator): Promise<void> {
  await target.click({ timeout: 2_000 }).catch((error: unknown) => {
    if (!(error instanceof errors.TimeoutError)) throw error;
  });
}

/** Chooses the row of the open quick pick that holds the text. */
export async function pick(page: Page, text: string): Promise<void> {
  await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
}

/** The input box of that title, once it is open. */
export async function inputBox(page: Page, title: string): Promise<Locator> {
  await page.locator('.quick-input-title:visible', { hasText: title }).waitFor();
  return quickInput(page);
}

/** Types into the input box of that title and accepts it. */
export async function enter(page: Page, title: string, text: string): Promise<void> {
  const input = await inputBox(page, title);
  await input.fill(text);
  await page.keyboard.press('Enter');
}

/** Takes the path that the dialog of that title proposes; it takes no key before it has read its folder. */
export async function acceptPath(page: Page, title: string): Promise<void> {
  const dialog = page.locator('.quick-input-title:visible', { hasText: title });
  await dialog.waitFor();
  for (let attempt = 1; await dialog.isVisible(); attempt++) {
    if (attempt > 40) throw new Error(`The dialog “${title}” does not close.`);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
  }
}

/** Names the secret in the open plan of a move, and waits for the plan to be shown again. */
export async function nameSecret(page: Page, name: string): Promise<void> {
  await planOfMove(page);
  const asked = page.locator('.quick-input-title:visible', { hasText: 'Name of the New Secret' });
  await pickUntil(page, 'Name', asked);
  await enter(page, 'Name of the New Secret', name);
  await planOfMove(page);
}

/** Has the open plan of a move leave the same value in other files alone. */
export async function leaveElsewhere(page: Page): Promise<void> {
  await planOfMove(page);
  await quickInput(page).fill('Replace it there');
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Replace it there' });
  await row.click();
  await planOfMove(page);
}

/** Waits for the plan of a move, whole: its rows are shown anew when the workspace has been searched. */
export async function planOfMove(page: Page): Promise<void> {
  await page.locator('.quick-input-title:visible', { hasText: 'to Secrets Manager' }).waitFor();
  await page
    .locator('.quick-input-widget .monaco-progress-container.active')
    .waitFor({ state: 'hidden' });
}

/** Opens the extension's view. */
export async function openView(page: Page): Promise<void> {
  await page.locator('.activitybar [aria-label^="Secrets Manager"]').first().click();
  await page.locator('.pane-body .monaco-list, .welcome-view-content').first().waitFor();
}

/** The tree's row of that label. */
export function treeRow(page: Page, label: string | RegExp): Locator {
  return page.locator('.sidebar .monaco-list-row', { hasText: label }).first();
}

/**
 * Filters the findings of a scan: the view is low, and only what it shows is there to be found. Ends when the tree has
 * been drawn anew.
 */
export async function filterFindings(page: Page, words: string): Promise<void> {
  await enterBy(page, 'Secrets Manager: Filter Findings…', 'Filter Findings', words);
  const told = page.locator('.pane .message', { hasText: 'Filter:' });
  if (words === '') await told.waitFor({ state: 'detached' });
  else await page.getByText(`Filter: ${words}`).waitFor();
  // The tree is redrawn a moment later: a click meanwhile is lost.
  await page.waitForTimeout(700);
}

/** Opens a row of the tree that is closed. */
export async function expand(page: Page, label: string | RegExp): Promise<void> {
  const row = treeRow(page, label);
  await row.waitFor();
  // A tree that is refreshed in this very moment loses the click.
  for (let attempt = 1; (await row.getAttribute('aria-expanded')) === 'false'; attempt++) {
    if (attempt > 5) throw new Error(`The row ${label} does not open.`);
    await row.locator('.monaco-tl-twistie').click();
    await page.waitForTimeout(300);
  }
}

/** Chooses an entry of a row's context menu. A menu ignores clicks in the moment it opens. */
export async function contextMenu(page: Page, row: Locator, entry: string): Promise<void> {
  await row.click({ button: 'right' });
  const action = page.locator('.monaco-menu .action-item', { hasText: entry }).first();
  await action.hover();
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await action.waitFor({ state: 'detached' });
}

/** The notification that holds the text. */
export function notification(page: Page, text: string | RegExp): Locator {
  return page.locator('.notification-list-item', { hasText: text }).first();
}

/** The page inside the active webview. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** Opens a file of the folder by its name. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  const input = quickInput(page);
  await input.waitFor();
  await input.fill(name);
  await page
    .locator('.quick-input-list .monaco-list-row')
    .filter({ has: page.getByText(name, { exact: true }) })
    .first()
    .click();
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await input.waitFor({ state: 'hidden' });
}

/** Clicks a code lens. A lens that is drawn anew between press and release does not see the click. */
export async function clickLens(page: Page, text: string, appears: Locator): Promise<void> {
  const lens = page.locator('.codelens-decoration a', { hasText: text }).first();
  for (let attempt = 1; ; attempt++) {
    try {
      // What the click of before opened may cover the lens only now.
      if (attempt === 1 || !(await appears.isVisible())) await lens.click({ timeout: 3_000 });
      await appears.waitFor({ timeout: 3_000 });
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}
