import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../../../scripts/paths';

const script = require.resolve('../../support/guardedScript');

/** A running script that has started a guarded program, which has started another one. */
async function start() {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  return {
    child,
    /** Resolves to the exit code, once the script and all that hold its output have ended. */
    allEnded: async (): Promise<number | null> => ((await closed) as [number | null])[0],
  };
}

describe('guarded programs', function () {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    it(`end with all they started when the script gets ${signal}`, async () => {
      const { child, allEnded } = await start();
      child.kill(signal);
      assert.equal(await allEnded(), code);
    });

  it('end with all they started when the script fails', async () => {
    const { child, allEnded } = await start();
    child.stdin.write('fail');
    assert.equal(await allEnded(), 1);
  });

  it('end with all they started on demand', async () => {
    const { child, allEnded } = await start();
    child.stdin.write('end');
    assert.equal(await allEnded(), 0);
  });
});
