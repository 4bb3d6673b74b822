import Mocha from 'mocha';

/** What VS Code calls in its extension host: runs the tests below and rejects when one fails. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: Silent });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  // Required here, once mocha's functions are global.
  /* eslint-disable @typescript-eslint/no-require-imports -- imports would run too early */
  require('./suite');
  require('./detection');
  require('./workspaceScan');
  require('./moving');
  require('./bulk');
  /* eslint-enable @typescript-eslint/no-require-imports */
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0 } = runner.stats ?? {};
      console.log(`RESULT ${JSON.stringify({ passed: passes, failed: failures })}`);
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
    runner.on('pass', (test) => {
      console.log(`TEST ✔ ${test.title}`);
    });
    runner.on('fail', (test, error: Error) => {
      console.log(`TEST ✘ ${test.title}\n${error.stack ?? error.message}`);
    });
  });
}

/** The lines below are all that is printed: they reach the one who started VS Code. */
class Silent extends Mocha.reporters.Base {
  override epilogue(): void {
    return;
  }
}
