import { existsSync } from 'node:fs';
import { dirname, delimiter, join } from 'node:path';
import { exclusively } from './lock';
import { cache, root } from './paths';
import { spawnGuarded } from './processes';
import { ensurePython } from './python';
import { run, step } from './run';
import { installPackages, mayInstallPackages } from './vscode/debian';

const templates = join(root, '../shared/rotation-templates');

/** What AWS's templates for PostgreSQL import, beside boto3. */
async function ensureDriver(python: string): Promise<void> {
  if (await works(() => run(python, ['-c', 'import pg, pgdb']))) return;
  if (mayInstallPackages() && !(await works(() => run('pg_config', ['--version']))))
    await installPackages('libpq-dev', 'gcc', 'python3-dev');
  await step('Installing PyGreSQL', () =>
    run(python, ['-m', 'pip', 'install', '-q', 'PyGreSQL==6.2.3']),
  );
}

async function works(action: () => Promise<unknown>): Promise<boolean> {
  return action().then(
    () => true,
    () => false,
  );
}

/** AWS's templates, unmodified, rotate users of a real PostgreSQL through the sandbox. */
async function main(): Promise<void> {
  if (!existsSync(templates)) {
    console.log(`Left out: AWS's rotation templates are not there (${templates}).`);
    return;
  }
  const python = await exclusively(cache('python.lock'), async () => {
    const found = await ensurePython();
    await ensureDriver(found);
    return found;
  });
  const tests = spawnGuarded(
    process.execPath,
    [
      join(root, 'node_modules/mocha/bin/mocha.js'),
      ...['--no-config', '--require', 'tsx', '--timeout', '180000'],
      join(root, 'test/proof/rotationTemplates.test.ts'),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        ROTATION_TEMPLATES: templates,
        PATH: `${dirname(python)}${delimiter}${process.env['PATH'] ?? ''}`,
      },
    },
  );
  const code = await new Promise<number | null>((resolve) => tests.once('close', resolve));
  process.exitCode = code ?? 1;
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
