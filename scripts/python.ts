import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './paths';
import { run } from './run';
import { installPackages, mayInstallPackages } from './vscode/debian';

const folder = cache('python');
const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');

/** A Python of our own with boto3, made once; resolves to its path. Needs python3 with venv. */
export async function ensurePython(): Promise<string> {
  if (existsSync(join(folder, 'complete'))) return python;
  await makeEnvironment();
  await run(python, ['-m', 'pip', 'install', '-q', 'boto3==1.43.102']);
  await run(python, ['-c', `open(${JSON.stringify(join(folder, 'complete'))}, 'w').close()`]);
  return python;
}

async function makeEnvironment(): Promise<void> {
  try {
    await run('python3', ['-m', 'venv', '--clear', folder]);
  } catch (error) {
    if (!mayInstallPackages()) throw error;
    await installPackages('python3-venv');
    await run('python3', ['-m', 'venv', '--clear', folder]);
  }
}
