import { mkdir } from 'node:fs/promises';
import { build } from 'esbuild';
import { openWorkbench, remotePath } from '../test/support/vscode/workbench';
import { out, root } from './paths';
import { run } from './run';

/** Passed and failed tests of a suite. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** The bundle that runs in the extension host; the tests of VS Code's own kit take the same. */
export async function buildIntegrationTests(): Promise<string> {
  await run(process.execPath, ['esbuild.mjs'], { cwd: root });
  await build({
    entryPoints: { index: `${root}/test/integration/index.ts` },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    outdir: out('test'),
    logLevel: 'warning',
  });
  return out('test/index.js');
}

/** Runs the in-host tests in the extension host of a VS Code in the browser. */
export async function runIntegrationTests(): Promise<Totals> {
  const entry = await buildIntegrationTests();
  const folder = out('integration');
  await mkdir(folder, { recursive: true });
  let totals: Totals = { passed: 0, failed: 1 };
  let ended = (): void => undefined;
  const end = new Promise<void>((resolve) => (ended = resolve));
  const workbench = await openWorkbench({
    folder,
    development: true,
    payload: ({ port }) => [['extensionTestsPath', remotePath({ port }, entry)]],
    prepare: async (page) => {
      page.on('console', (message) => {
        const [, line] = /(?:^|\s)TEST (.*)$/s.exec(message.text()) ?? [];
        const [, result] = /RESULT (\{.*\})/.exec(message.text()) ?? [];
        if (line !== undefined) console.log(`  ${line}`);
        if (result !== undefined) totals = JSON.parse(result) as Totals;
      });
      await page.exposeFunction('codeAutomationLog', () => undefined);
      await page.exposeFunction('codeAutomationExit', () => {
        ended();
      });
    },
  });
  const limit = setTimeout(ended, 120_000);
  await end;
  clearTimeout(limit);
  await workbench.close();
  return totals;
}
