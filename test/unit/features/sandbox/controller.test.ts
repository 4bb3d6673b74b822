import assert from 'node:assert/strict';
import type { SandboxAccess } from '../../../../src/core/secrets/connection';
import { SandboxController, type SandboxHost } from '../../../../src/features/sandbox/controller';

function access(port: number): SandboxAccess {
  return {
    endpoint: `http://127.0.0.1:${String(port)}`,
    region: 'us-east-1',
    accountId: '123456789012',
    accessKeyId: 'key',
    secretAccessKey: 'any',
    functions: {},
  };
}

/** A host whose other window and own sandboxes a test switches on and off. */
class Host implements SandboxHost {
  foreign: SandboxAccess | undefined;
  starts = 0;
  closed = 0;
  broken = false;

  find(): Promise<SandboxAccess | undefined> {
    return Promise.resolve(this.foreign);
  }
  answers(asked: SandboxAccess): Promise<boolean> {
    return Promise.resolve(asked === this.foreign);
  }
  start(): ReturnType<SandboxHost['start']> {
    if (this.broken) return Promise.reject(new Error('no port'));
    this.starts++;
    const close = (): Promise<void> => {
      this.closed++;
      return Promise.resolve();
    };
    return Promise.resolve({ ...access(this.starts), close });
  }
}

describe('features/sandbox/controller', () => {
  it('starts one sandbox for calls at the same time', async () => {
    const host = new Host();
    const controller = new SandboxController(host);
    const [a, b] = await Promise.all([controller.access(), controller.access()]);
    assert.equal(a, b);
    assert.equal(host.starts, 1);
    assert.equal(await controller.access(), a);
  });

  it("uses another window's sandbox, and starts its own once that one has ended", async () => {
    const host = new Host();
    const foreign = (host.foreign = access(9));
    const controller = new SandboxController(host);
    assert.equal(await controller.access(), foreign);
    assert.equal(await controller.access(), foreign);
    assert.equal(host.starts, 0);
    host.foreign = undefined;
    assert.notEqual(await controller.access(), foreign);
    assert.equal(host.starts, 1);
  });

  it('tries again after a failed start', async () => {
    const host = new Host();
    host.broken = true;
    const controller = new SandboxController(host);
    await assert.rejects(controller.access(), /no port/);
    host.broken = false;
    await controller.access();
    assert.equal(host.starts, 1);
  });

  it('tells each start, and stops only its own', async () => {
    const host = new Host();
    host.foreign = access(9);
    const controller = new SandboxController(host);
    const seen: string[] = [];
    controller.onDidStart(({ endpoint }) => seen.push(endpoint));
    await controller.access();
    await controller.stop();
    assert.equal(host.closed, 0);
    host.foreign = undefined;
    await controller.access();
    await controller.stop();
    assert.equal(host.closed, 1);
    assert.deepEqual(seen, ['http://127.0.0.1:9', 'http://127.0.0.1:1']);
  });
});
