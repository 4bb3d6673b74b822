import { spawnSync } from 'node:child_process';

/** Runs mocha and returns how many tests passed and failed, as its JSON reporter counts them. */
function runUnitTests(): { passed: number; failed: number } {
  const mocha = spawnSync('npx', ['mocha', '--reporter', 'json'], { encoding: 'utf8' });
  const start = mocha.stdout.indexOf('{');
  const report = JSON.parse(mocha.stdout.slice(start)) as {
    stats: { passes: number; failures: number };
  };
  process.stderr.write(mocha.stderr);
  return { passed: report.stats.passes, failed: report.stats.failures };
}

const { passed, failed } = runUnitTests();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
