import { differences } from './differences';
import { fetchSuite, runSuite } from './pytest';

/** moto's own tests of Secrets Manager, over HTTP; prints which are not run, and why. Resolves to pytest's code. */
export async function compareWithMoto(): Promise<number> {
  const version = '5.2.3';
  const suite = await fetchSuite({
    name: 'moto',
    version,
    packages: [`moto[server]==${version}`, 'pytest!=9.0.0', 'freezegun'],
  });
  const notRun = differences.flatMap((difference) => difference.tests);
  // The keys that moto's mock sets.
  const keys = { accessKeyId: 'FOOBARKEY', secretAccessKey: 'FOOBARSECRET' };
  const code = await runSuite(
    suite,
    keys,
    ['--tb=line', '-p', 'exact_deselect', 'tests/test_secretsmanager'],
    ({ endpoint }) => ({
      TEST_SERVER_MODE: 'true',
      TEST_SERVER_MODE_ENDPOINT: endpoint,
      AWS_MAX_ATTEMPTS: '1',
      DESELECT: JSON.stringify(notRun),
    }),
  );
  console.log(`\nNot run: ${notRun.length} tests, for ${differences.length} reasons.`);
  for (const { reason, tests } of differences)
    console.log([`  ${reason}`, ...tests].join('\n    '));
  return code;
}
