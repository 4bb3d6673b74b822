import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/paths';

const password = ['Xy7', 'kk2', 'Lm9'].join('$');

describe('aws-secrets-scan', function () {
  this.timeout(30_000);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scan-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => {
    const command = ['--import', 'tsx', join(root, 'src/cli/scan.ts'), folder, ...args];
    return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  };

  it('tells file, line, rule and reason, and masks the value unless asked', async () => {
    await writeFile(join(folder, 'app.py'), `a = 1\nPASSWORD = "${password}"\n`);
    const masked = run();
    assert.equal(masked.status, 1);
    assert.match(masked.stdout, /app\.py:2 {2}Password \*{8} {2}\(assigned-password/);
    assert.ok(!masked.stdout.includes(password));
    const [line = ''] = run('--format', 'jsonl', '--reveal').stdout.trim().split('\n');
    assert.deepEqual(JSON.parse(line), {
      file: 'app.py',
      startLine: 2,
      endLine: 2,
      ruleId: 'assigned-password',
      secret: password,
      confidence: 'high',
    });
  });

  it('ends with 0 when nothing is found, and with 2 when a path does not exist', async () => {
    await writeFile(join(folder, 'app.py'), 'a = 1\n');
    assert.equal(run().status, 0);
    await rm(folder, { recursive: true });
    assert.equal(run().status, 2);
  });
});
