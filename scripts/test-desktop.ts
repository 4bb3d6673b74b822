import { join } from 'node:path';
import { buildIntegrationTests } from './integration';
import { root } from './paths';
import { run } from './run';
import { ensureNode24 } from './vscode/install';

/**
 * Runs the in-host tests in a desktop VS Code that VS Code's own test kit downloads: for machines that
 * may. The kit wants Node 22 or newer, so that it runs under a Node of our own.
 */
async function main(): Promise<void> {
  const entry = await buildIntegrationTests();
  const { node } = await ensureNode24();
  const program = `
    require('@vscode/test-electron').runTests({
      extensionDevelopmentPath: ${JSON.stringify(root)},
      extensionTestsPath: ${JSON.stringify(entry)},
      launchArgs: ['--disable-extensions', '--disable-workspace-trust'],
    }).then((code) => process.exit(code), (error) => { console.error(error.message); process.exit(1); });`;
  await run(node, ['-e', program], { cwd: join(root) }).then((printed) => {
    console.log(printed);
  });
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
