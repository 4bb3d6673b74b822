import { buildIntegrationTests } from './integration';
import { root } from './paths';
import { spawnGuarded } from './processes';
import { ensureNode24 } from './vscode/install';

const program = `
  const [extensionDevelopmentPath, extensionTestsPath] = process.argv.slice(1);
  require('@vscode/test-electron')
    .runTests({
      extensionDevelopmentPath,
      extensionTestsPath,
      launchArgs: ['--disable-extensions', '--disable-workspace-trust'],
    })
    .then((code) => process.exit(code), (error) => {
      console.error(error.message);
      process.exit(1);
    });`;

/**
 * Runs the in-host tests in a desktop VS Code that VS Code's own test kit downloads: for machines that
 * may. The kit wants Node 22 or newer, so that it runs under a Node of our own.
 */
async function main(): Promise<void> {
  const entry = await buildIntegrationTests();
  const { node } = await ensureNode24();
  const kit = spawnGuarded(node, ['-e', program, root, entry], { cwd: root, stdio: 'inherit' });
  const code = await new Promise<number | null>((resolve, reject) => {
    kit.once('close', resolve);
    kit.once('error', reject);
  });
  if (code !== 0)
    throw new Error(
      'The tests in a desktop VS Code failed, or it could not be downloaded; `npm test` runs the same in a browser.',
    );
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
