import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runIntegrationTests, type Totals } from './integration';
import { out, root } from './paths';
import { spawnGuarded } from './processes';

/** Runs mocha on test files and resolves to its totals; what it prints goes through. */
async function runMocha(name: string, ...specs: string[]): Promise<Totals> {
  const report = out(`results/${name}.json`);
  await mkdir(out('results'), { recursive: true });
  await rm(report, { force: true });
  const child = spawnGuarded(
    process.execPath,
    [
      join(root, 'node_modules/mocha/bin/mocha.js'),
      ...['--no-config', '--require', 'tsx'],
      ...['--reporter', 'scripts/mochaReporter.cjs', '--reporter-option', `output=${report}`],
      ...['--timeout', '10000', ...specs],
    ],
    { cwd: root, stdio: 'inherit' },
  );
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const totals = JSON.parse(await readFile(report, 'utf8')) as Totals;
  // Something outside of every test failed: a hook's promise, or the process at its end.
  if (code !== 0 && totals.failed === 0) return { ...totals, failed: 1 };
  return totals;
}

/** A suite that cannot run counts as one failed test, so that the last line always tells the truth. */
async function attempt(suite: () => Promise<Totals>): Promise<Totals> {
  try {
    return await suite();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

const suites: readonly (readonly [name: string, run: () => Promise<Totals>])[] = [
  ['unit', () => runMocha('unit', 'test/unit/**/*.test.ts')],
  ['with PostgreSQL', () => runMocha('postgres', 'test/postgres/*.test.ts')],
  ['moved programs', () => runMocha('proof', 'test/proof/programs.test.ts')],
  ['in the extension host', runIntegrationTests],
  ['in the browser', () => runMocha('e2e', 'test/e2e/*.test.ts')],
];

async function main(): Promise<void> {
  const totals: [string, Totals][] = [];
  for (const [name, run] of suites) {
    console.log(`\n── ${name} ──`);
    totals.push([name, await attempt(run)]);
  }
  console.log('');
  for (const [name, { passed, failed }] of totals)
    console.log(`${name}: ${passed} passed, ${failed} failed`);
  const passed = totals.reduce((sum, [, total]) => sum + total.passed, 0);
  const failed = totals.reduce((sum, [, total]) => sum + total.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

void main();
