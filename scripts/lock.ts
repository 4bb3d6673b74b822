import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 500;

/**
 * Runs an action while no other process runs one under the same lock file: two scripts that are started
 * at once set up the same folder one after the other. A lock whose process has ended counts as open.
 */
export async function exclusively<T>(file: string, action: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  while (!(await take(file))) await sleep(POLL_MS);
  try {
    return await action();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = await readFile(file, 'utf8').catch(() => '');
    if (!isRunning(Number(holder))) await rm(file, { force: true });
    return false;
  }
}

function isRunning(pid: number): boolean {
  // Between creation and writing a lock is empty: its process certainly runs.
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
