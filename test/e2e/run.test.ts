import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { out } from '../../scripts/paths';
import { SecretValue } from '../../src/core/secrets/value';
import { eventually } from '../support/eventually';
import { addRunnable, type Printed } from '../support/runnable';
import { enterBy, openView, pick, runCommand, treeRow } from '../support/vscode/drive';
import { sandboxOf } from '../support/vscode/sandbox';
import { packagedExtension } from '../support/vscode/packaged';
import { openWorkbench, type OpenWorkbench } from '../support/vscode/workbench';

describe('running a program with secrets', function () {
  this.timeout(120_000);
  const folder = out('e2e/run/app');
  const values = {
    own: randomBytes(12).toString('base64'),
    file: `${randomBytes(9).toString('hex')}$'"ü`,
  };
  let workbench: OpenWorkbench;
  let page: Page;

  before(async () => {
    await rm(folder, { recursive: true, force: true });
    await addRunnable(folder, ['internalConsole', 'integratedTerminal']);
    workbench = await openWorkbench({
      folder,
      extensionsDir: await packagedExtension(),
      settings: { 'secretsWorkbench.sandbox.startAutomatically': true },
    });
    ({ page } = workbench);
    await openView(page);
    await treeRow(page, 'Local sandbox').waitFor();
    const { client } = await sandboxOf(page);
    const value = SecretValue.fromText(JSON.stringify(values));
    await client.createSecret({ name: 'run/app', value });
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await page.screenshot({
        path: out(`e2e/${this.currentTest.title.replace(/\W+/g, '-')}.png`),
      });
  });
  const debug = async (name: string): Promise<void> => {
    await runCommand(page, 'Debug: Select and Start Debugging');
    await pick(page, `in ${name}`);
  };
  const hash = (value: string): string => createHash('sha256').update(value).digest('hex');
  const printed = async (expected: Printed, file: string): Promise<void> => {
    await eventually(async () => {
      assert.deepEqual(JSON.parse(await readFile(join(folder, file), 'utf8')), expected);
    }, 30);
  };

  it('resolves the references of a debug session, of its own environment and of a file', async () => {
    await debug('internalConsole');
    await printed({ own: hash(values.own), file: hash(values.file) }, 'internalConsole.json');
  });

  it('starts in the debug console what would tell its environment to a terminal', async () => {
    await debug('integratedTerminal');
    await printed({ own: hash(values.own), file: hash(values.file) }, 'integratedTerminal.json');
    await page.locator('.statusbar').getByText('debug console').waitFor();
    assert.equal(await page.locator('.terminal-wrapper').count(), 0);
  });

  it('resolves those of .env for a program in a terminal', async () => {
    await enterBy(
      page,
      'Secrets Manager: Run in Terminal With Secrets…',
      'Run in Terminal',
      'node print.mjs terminal.json',
    );
    await printed({ own: hash(''), file: hash(values.file) }, 'terminal.json');
    const terminal = page.locator('.terminal-wrapper.active');
    await terminal.waitFor();
    // It stays until Enter, and takes no key before its program has ended.
    await eventually(async () => {
      await page.keyboard.press('Enter');
      assert.equal(await terminal.count(), 0);
    });
  });
});
