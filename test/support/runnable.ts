import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a started program prints: the SHA-256 of each variable, in hex. */
export interface Printed {
  readonly own: string;
  readonly file: string;
}

/** Writes hashes of its variables into the file that its argument names; whole or not at all. */
const PROGRAM = `import { createHash } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';

const [target] = process.argv.slice(2);
const hash = (name) => createHash('sha256').update(process.env[name] ?? '').digest('hex');
writeFileSync('part', JSON.stringify({ own: hash('OWN_PASSWORD'), file: hash('FILE_PASSWORD') }));
renameSync('part', target);
`;

const reference = (key: string): string => `{{resolve:secretsmanager:run/app:SecretString:${key}}}`;

/**
 * Adds a program whose environment names keys of the secret `run/app`: `file` in `.env`, `own` in its launch configurations,
 * one for each `console`.
 */
export async function addRunnable(folder: string, consoles: readonly string[]): Promise<void> {
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await writeFile(join(folder, 'print.mjs'), PROGRAM);
  await writeFile(join(folder, '.env'), `FILE_PASSWORD=${reference('file')}\n`);
  const configurations = consoles.map((name) => ({
    name: `in ${name}`,
    type: 'node',
    request: 'launch',
    program: '${workspaceFolder}/print.mjs',
    args: [`${name}.json`],
    cwd: '${workspaceFolder}',
    console: name,
    env: { OWN_PASSWORD: reference('own') },
    envFile: '${workspaceFolder}/.env',
  }));
  const launch = JSON.stringify({ version: '0.2.0', configurations }, undefined, 2);
  await writeFile(join(folder, '.vscode/launch.json'), launch);
}
