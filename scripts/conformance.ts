import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox } from '../src/sandbox';
import { differences } from './conformance/differences';
import { cache } from './paths';
import { run, step } from './run';

const MOTO = '5.2.3';
const folder = cache('conformance');
const python = join(folder, 'venv/bin/python');

/** moto's own tests of Secrets Manager, from its source distribution, in an environment of their own. */
async function setUp(): Promise<string> {
  const complete = join(folder, 'complete');
  if (!existsSync(complete)) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await step(`Fetching moto ${MOTO}`, async () => {
      await run('python3', ['-m', 'venv', join(folder, 'venv')]);
      const pip = ['-m', 'pip', '--disable-pip-version-check'];
      const packages = [`moto[server]==${MOTO}`, 'pytest!=9.0.0', 'freezegun'];
      await run(python, [...pip, 'install', '-q', ...packages]);
      const source = ['download', '-q', '--no-deps', '--no-binary', ':all:', `moto==${MOTO}`];
      await run(python, [...pip, ...source], { cwd: folder });
      const [archive = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tar.gz'));
      await run('tar', ['xzf', archive], { cwd: folder });
    });
    await writeFile(complete, MOTO);
  }
  return join(folder, `moto-${MOTO}`);
}

/** pytest's own option would deselect every test whose name begins so. */
const EXACT_DESELECT = `import json
import os

def pytest_collection_modifyitems(config, items):
    names = set(json.loads(os.environ["DESELECT"]))
    gone = [item for item in items if item.name in names]
    config.hook.pytest_deselected(items=gone)
    items[:] = [item for item in items if item.name not in names]
`;

async function main(): Promise<void> {
  const source = await setUp();
  await writeFile(join(folder, 'exact_deselect.py'), EXACT_DESELECT);
  const sandbox = await startSandbox({
    // The keys that moto's mock sets.
    accessKeyId: 'FOOBARKEY',
    secretAccessKey: 'FOOBARSECRET',
    mayBeReset: true,
  });
  const tests = spawn(
    python,
    [
      ...['-m', 'pytest', '-q', '-p', 'no:cacheprovider', '--tb=line', 'tests/test_secretsmanager'],
      ...['-p', 'exact_deselect'],
      ...process.argv.slice(2),
    ],
    {
      cwd: source,
      stdio: 'inherit',
      env: {
        ...process.env,
        TEST_SERVER_MODE: 'true',
        TEST_SERVER_MODE_ENDPOINT: sandbox.endpoint,
        AWS_ACCESS_KEY_ID: 'FOOBARKEY',
        AWS_SECRET_ACCESS_KEY: 'FOOBARSECRET',
        PYTHONPATH: folder,
        DESELECT: JSON.stringify(differences.flatMap((difference) => difference.tests)),
        AWS_DEFAULT_REGION: 'us-east-1',
        AWS_MAX_ATTEMPTS: '1',
      },
    },
  );
  const code = await new Promise<number | null>((resolve) => tests.once('close', resolve));
  await sandbox.close();
  const count = differences.flatMap((difference) => difference.tests).length;
  console.log(`\nNot run: ${count} tests, for ${differences.length} reasons.`);
  for (const { reason, tests: names } of differences)
    console.log([`  ${reason}`, ...names].join('\n    '));
  process.exitCode = code ?? 1;
}

void main();
