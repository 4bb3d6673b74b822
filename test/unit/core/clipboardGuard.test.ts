import assert from 'node:assert/strict';
import { ClipboardGuard } from '../../../src/core/clipboardGuard';
import { SecretValue } from '../../../src/core/secrets/value';

/** A clipboard whose timers run when the test says so. */
function clipboard() {
  const timers = new Set<{ milliseconds: number; action: () => void }>();
  const port = {
    text: '',
    readText: () => Promise.resolve(port.text),
    writeText: (text: string) => {
      port.text = text;
      return Promise.resolve();
    },
    later: (milliseconds: number, action: () => void) => {
      const timer = { milliseconds, action };
      timers.add(timer);
      return { dispose: () => timers.delete(timer) };
    },
  };
  const elapse = async (): Promise<void> => {
    for (const timer of [...timers]) timer.action();
    await new Promise(setImmediate);
  };
  return { port, timers, elapse };
}

describe('ClipboardGuard', () => {
  it('clears the value after the time set', async () => {
    const { port, timers, elapse } = clipboard();
    await new ClipboardGuard(port).copy(SecretValue.fromText('one'), 30);
    assert.equal(port.text, 'one');
    assert.deepEqual(
      [...timers].map((timer) => timer.milliseconds),
      [30_000],
    );
    await elapse();
    assert.equal(port.text, '');
  });

  it('leaves what was copied meanwhile', async () => {
    const { port, elapse } = clipboard();
    await new ClipboardGuard(port).copy(SecretValue.fromText('one'), 30);
    port.text = 'something of the user';
    await elapse();
    assert.equal(port.text, 'something of the user');
  });

  it('gives a second value its full time', async () => {
    const { port, timers } = clipboard();
    const guard = new ClipboardGuard(port);
    await guard.copy(SecretValue.fromText('one'), 30);
    await guard.copy(SecretValue.fromText('two'), 30);
    assert.equal(timers.size, 1);
    assert.equal(port.text, 'two');
  });

  it('never clears when told so, and copies bytes as base64', async () => {
    const { port, timers } = clipboard();
    await new ClipboardGuard(port).copy(SecretValue.fromBytes(Uint8Array.of(0, 255)), 0);
    assert.equal(port.text, 'AP8=');
    assert.equal(timers.size, 0);
  });

  it('clears at once when disposed of', async () => {
    const { port } = clipboard();
    const guard = new ClipboardGuard(port);
    await guard.copy(SecretValue.fromText('one'), 30);
    guard.dispose();
    await new Promise(setImmediate);
    assert.equal(port.text, '');
  });
});
