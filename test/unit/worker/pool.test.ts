import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { root } from '../../../scripts/paths';
import { scanFiles, ScanThreads } from '../../../src/worker/pool';
import type { FileJob, ScannedFile } from '../../../src/core/detection/fileJobs';
import { TestRepository } from '../../support/repository';

const password = ['Xy7', 'kk2', 'Lm9'].join('$');
const entry = join(root, 'src/worker/fileScanner.ts');

describe('scanning with several workers', function () {
  this.timeout(30_000);
  let repository: TestRepository;
  beforeEach(async () => {
    repository = await TestRepository.make();
  });
  afterEach(() => repository.remove());

  const scan = async (jobs: readonly FileJob[], signal?: AbortSignal, isStarted = false) => {
    const results = new Map<string, ScannedFile>();
    const settings = { root: repository.folder, key: 'key' };
    const found = (job: FileJob, result: ScannedFile): void => void results.set(job.path, result);
    const threads = new ScanThreads(entry);
    if (isStarted) threads.start(settings);
    await scanFiles(jobs, { settings, threads, signal, found }).finally(() => {
      threads.dispose();
    });
    return results;
  };

  it('tells findings and a name of the content without the value, and what is unchanged', async () => {
    const text = `PASSWORD = "${password}"\n`;
    await repository.write('app.py', text);
    const first = (await scan([{ path: 'app.py' }, { path: 'gone.py' }])).get('app.py');
    const known = first?.memory;
    assert.equal(known?.content, createHmac('sha256', 'key').update(text).digest('base64url'));
    assert.equal(first?.findings?.length, 1);
    assert.match(first.findings[0]?.fingerprint ?? '', /^[\w-]{43}$/);
    assert.ok(!JSON.stringify(first).includes(password));
    const again = await scan([{ path: 'app.py', known }]);
    assert.deepEqual(again.get('app.py'), { memory: known });
    await repository.write('app.py', text);
    const touched = (await scan([{ path: 'app.py', known }])).get('app.py');
    assert.notEqual(touched?.memory?.stamp, known.stamp);
    assert.deepEqual([touched?.memory?.content, touched?.findings], [known.content, undefined]);
    await repository.write('app.py', `\n${text}`);
    const changed = (await scan([{ path: 'app.py', known }])).get('app.py');
    assert.equal(changed?.findings?.[0]?.startLine, 2);
  });

  it('uses threads that were started before it was known what to scan', async () => {
    const text = `PASSWORD = "${password}"\n`;
    const paths = Array.from({ length: 300 }, (_, n) => `${n}.py`);
    for (const path of paths) await repository.write(path, text);
    const jobs = paths.map((path) => ({ path }));
    for (const isStarted of [true, false]) {
      const results = await scan(jobs, undefined, isStarted);
      assert.deepEqual([...results.keys()].sort(), [...paths].sort());
      for (const { findings } of results.values()) assert.equal(findings?.length, 1);
    }
  });

  it('ends when it is cancelled, with its workers', async () => {
    for (let n = 0; n < 200; n++) await repository.write(`${n}.py`, `a = ${n}\n`);
    const abort = new AbortController();
    const jobs = Array.from({ length: 200 }, (_, n) => ({ path: `${n}.py` }));
    const scanning = scan(jobs, abort.signal);
    abort.abort(new Error('cancelled'));
    await assert.rejects(scanning, /cancelled/);
  });
});
