import { spawnGuarded } from './processes';
import { root } from './paths';

/** Runs the tests of the styles of look-up, which need packages of their own; false when one fails. */
export async function proveStyles(): Promise<boolean> {
  console.log('\nStyles of look-up');
  const mocha = ['node_modules/mocha/bin/mocha.js', '--no-config', '--require', 'tsx'];
  const child = spawnGuarded(process.execPath, [...mocha, 'test/proof/styles.test.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
  return new Promise((resolve) =>
    child.once('close', (code) => {
      resolve(code === 0);
    }),
  );
}
