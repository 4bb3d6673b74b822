import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../scripts/paths';
import { WorkerHost } from '../../../src/worker/remote';
import { eventually } from '../../support/eventually';

interface Example {
  readonly double: (value: number) => number;
  readonly fail: () => void;
  readonly crash: () => void;
  readonly hang: () => void;
  readonly started: () => number;
}

const source = `
  import { serve } from './src/worker/serve';
  const started = Date.now() + Math.random();
  serve({
    double: (value) => value * 2,
    fail: () => { throw new RangeError('refused'); },
    crash: () => { process.exit(3); },
    hang: () => { for (;;); },
    started: () => started,
  });`;

describe('a worker', () => {
  let folder: string;
  let file: string;
  const hosts: WorkerHost<Example>[] = [];
  const host = (idleMs?: number): WorkerHost<Example> => {
    const made = new WorkerHost<Example>(file, { idleMs });
    hosts.push(made);
    return made;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'worker-'));
    file = join(folder, 'worker.cjs');
    const { outputFiles } = await build({
      stdin: { contents: source, resolveDir: root },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      write: false,
    });
    await writeFile(file, outputFiles[0]?.contents ?? '');
  });

  after(async () => {
    for (const one of hosts) one.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  it('answers each call with its own result', async () => {
    const { double } = host().service(['double']);
    assert.deepEqual(await Promise.all([1, 2, 3].map(double)), [2, 4, 6]);
  });

  it('hands on what a function throws', async () => {
    await assert.rejects(host().service(['fail']).fail(), {
      name: 'RangeError',
      message: 'refused',
    });
  });

  it('rejects what is asked of a thread that ends, and starts another', async () => {
    const { crash, double } = host().service(['crash', 'double']);
    await assert.rejects(crash(), /ended/);
    assert.equal(await double(4), 8);
  });

  it('ends when nothing is asked, and starts anew', async () => {
    const { started } = host(20).service(['started']);
    const first = await started();
    await eventually(async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      assert.notEqual(await started(), first);
    });
  });

  it('rejects what is open when it is disposed of, even what never ends, and starts anew', async () => {
    const one = host();
    const { double, hang } = one.service(['double', 'hang']);
    const answers = [hang(), double(1)];
    one.dispose();
    for (const answer of answers) await assert.rejects(answer, /ended/);
    assert.equal(await double(4), 8);
  });
});
