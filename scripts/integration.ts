import { join } from 'node:path';
import { bundleForHost, runInHost } from '../test/support/vscode/inHost';
import { root } from './paths';
import { run } from './run';

/** Passed and failed tests of a suite. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** The bundle that runs in the extension host; the tests of VS Code's own kit take the same. */
export async function buildIntegrationTests(): Promise<string> {
  await run(process.execPath, ['esbuild.mjs'], { cwd: root });
  return bundleForHost(join(root, 'test/integration/index.ts'), 'index');
}

/** Runs the in-host tests in the extension host of a VS Code in the browser; prints as they pass. */
export async function runIntegrationTests(): Promise<Totals> {
  const entry = await buildIntegrationTests();
  let totals: Totals | undefined;
  await runInHost(entry, (text) => {
    const [, line] = /(?:^|\s)TEST (.*)$/s.exec(text) ?? [];
    const [, result] = /RESULT (\{.*\})/.exec(text) ?? [];
    if (line !== undefined) console.log(`  ${line}`);
    if (result !== undefined) totals = JSON.parse(result) as Totals;
  });
  if (totals === undefined) throw new Error('The tests in the extension host told no result.');
  return totals;
}
