import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** True where a program of this name can be started. */
export function isInstalled(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Runs an action once for a folder: a file in it remembers that it was completed. */
export async function onceIn(folder: string, action: () => Promise<void>): Promise<void> {
  const complete = join(folder, 'complete');
  if (existsSync(complete)) return;
  await mkdir(folder, { recursive: true });
  await action();
  await writeFile(complete, '');
}

/** Writes files by path, with the folders that they need. */
export async function writeAll(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
