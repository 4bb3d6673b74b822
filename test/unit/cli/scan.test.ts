import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../scripts/paths';
import { TestRepository } from '../../support/repository';

const password = ['Xy7', 'kk2', 'Lm9'].join('$');
const other = ['Qr4', 'vv8', 'Tn1'].join('%');
const assigned = (name: string, value: string): string => `${name} = "${value}"\n`;

describe('aws-secrets-scan', function () {
  this.timeout(60_000);
  let repository: TestRepository;
  let folder: string;
  beforeEach(async () => {
    repository = await TestRepository.make();
    ({ folder } = repository);
  });
  afterEach(() => repository.remove());

  const program = join(root, 'src/cli/scan.ts');
  const run = (...args: string[]) => {
    const command = ['--import', 'tsx', program, ...args];
    return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  };
  const lines = (text: string): unknown[] =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown);

  it('tells file, line, rule and reason, and masks the value unless asked', async () => {
    await repository.write('app.py', `a = 1\n${assigned('PASSWORD', password)}`);
    const masked = run(folder);
    assert.equal(masked.status, 1);
    assert.match(masked.stdout, /app\.py:2 {2}Password \*{8} {2}\(assigned-password/);
    assert.ok(!masked.stdout.includes(password));
    assert.deepEqual(lines(run(folder, '--format', 'jsonl', '--reveal').stdout), [
      {
        file: join(folder, 'app.py'),
        startLine: 2,
        endLine: 2,
        ruleId: 'assigned-password',
        secret: password,
        confidence: 'high',
      },
    ]);
  });

  it('tells what of other scanners’ files it cannot use, and that a path is not there', async () => {
    await repository.write('app.py', 'a = 1\n');
    await repository.write('.gitleaks.toml', '[[[');
    const { status, stdout, stderr } = run(folder);
    assert.deepEqual([status, stdout], [0, '0 found.\n']);
    assert.match(stderr, /^Warning: \.gitleaks\.toml: line 1 is no TOML\.\n$/);
    assert.match(run(join(folder, 'missing')).stderr, /missing: there is no such file or folder/);
  });

  it('ends with 0 when nothing is found, and with 2 when it cannot do what is asked', async () => {
    await repository.write('app.py', 'a = 1\n');
    assert.equal(run(folder).status, 0);
    for (const args of [
      [join(folder, 'missing')],
      [],
      [folder, '--format', 'xml'],
      [folder, '--staged', '--history'],
      [folder, '--format', 'sarif', '--reveal'],
      [join(folder, '..'), '--history'],
      [folder, '--baseline', join(folder, 'app.py')],
    ]) {
      const { status, stderr } = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /\w/);
    }
  });

  it('finds the same with several workers, follows .gitignore, and reads a named file anyway', async () => {
    for (let n = 0; n < 150; n++)
      await repository.write(`src/${n}.py`, assigned('P_PASSWORD', password));
    await repository.write('.gitignore', 'local/\n');
    await repository.write('local/app.py', assigned('PASSWORD', password));
    const { stdout, status } = run(folder, '--format', 'jsonl');
    assert.equal(status, 1);
    assert.equal(lines(stdout).length, 150);
    assert.equal(lines(run(join(folder, 'local/app.py'), '--format', 'jsonl').stdout).length, 1);
  });

  it('tells of staged changes what they add, as the index has it', async () => {
    await repository.commit({ 'app.py': assigned('OLD_PASSWORD', other) });
    await repository.write(
      'app.py',
      assigned('OLD_PASSWORD', other) + assigned('PASSWORD', password),
    );
    repository.git('add', 'app.py');
    await repository.write('app.py', 'cleared = 1\n');
    const { stdout, status } = run('--staged', folder, '--format', 'jsonl', '--reveal');
    assert.equal(status, 1);
    assert.deepEqual(
      lines(stdout).map((line) => (line as { secret: string; startLine: number }).secret),
      [password],
    );
    repository.git('add', 'app.py');
    assert.equal(run('--staged', folder).status, 0);
  });

  it('tells of the history where each value stands', async () => {
    const first = await repository.commit({ 'app.py': `a = 1\n${assigned('PASSWORD', password)}` });
    await repository.commit({ 'app.py': 'a = 1\n', 'b.py': assigned('TOKEN_PASSWORD', other) });
    const { stdout, status } = run('--history', folder, '--format', 'jsonl', '--reveal');
    assert.equal(status, 1);
    const [gone, kept] = lines(stdout) as Record<string, unknown>[];
    assert.deepEqual(
      [gone?.['secret'], gone?.['startLine'], gone?.['inHead'], gone?.['pushedTo']],
      [password, 2, false, []],
    );
    assert.deepEqual(
      (gone?.['commits'] as { id: string }[]).map(({ id }) => id),
      [first],
    );
    assert.deepEqual(
      [kept?.['secret'], kept?.['inHead'], kept?.['branches']],
      [other, true, ['main']],
    );
    const text = run('--history', folder).stdout;
    assert.match(text, /no longer in HEAD; not pushed/);
    assert.ok(!text.includes(password) && !text.includes(other));
  });

  it('leaves out what a report in SARIF has already, and writes no value into it', async () => {
    await repository.write('app.py', assigned('PASSWORD', password));
    const baseline = join(folder, 'baseline.sarif');
    await writeFile(baseline, run(folder, '--format', 'sarif').stdout);
    assert.ok(!(await readFile(baseline, 'utf8')).includes(password));
    await repository.write('app.py', `# moved\n\n${assigned('PASSWORD', password)}`);
    assert.equal(run(folder, '--baseline', baseline).status, 0);
    await repository.write('b.py', assigned('PASSWORD', password));
    const { stdout } = run(folder, '--baseline', baseline, '--format', 'jsonl');
    assert.equal(lines(stdout).length, 1);
  });
});
