import { join } from 'node:path';
import { cache } from '../paths';
import { run } from '../run';
import { onceIn, writeAll } from './found';

const folder = cache('styles-1');

const dependencies = {
  '@aws-lambda-powertools/parameters': '2.35.0',
  '@aws-sdk/client-secrets-manager': '3.1164.0',
};
const distributions = [
  'boto3==1.43.102',
  'aws-secretsmanager-caching==1.2.0',
  'aws-lambda-powertools==3.37.0',
];

/** The packages of every style of look-up, for Node and for Python, fetched once. */
export async function ensureStyles(): Promise<{
  readonly nodeModules: string;
  readonly python: string;
}> {
  const python = join(folder, 'python', 'bin', 'python');
  await onceIn(folder, async () => {
    await writeAll(folder, { 'package.json': JSON.stringify({ private: true, dependencies }) });
    await run('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder });
    await run('python3', ['-m', 'venv', '--clear', join(folder, 'python')]);
    await run(python, ['-m', 'pip', 'install', '-q', ...distributions]);
  });
  return { nodeModules: join(folder, 'node_modules'), python };
}
