import { rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 500;

/**
 * Runs an action while no other process runs one under the same lock file: two scripts that are started
 * at once set up the same folder one after the other. A lock whose process has ended counts as open.
 */
export async function exclusively<T>(file: string, action: () => Promise<T>): Promise<T> {
  for (let told = false; ; told = true) {
    const holder = await take(file);
    if (holder === undefined) break;
    if (!told) console.log(`Waiting for process ${holder}, which does the same (${file})…`);
    await sleep(POLL_MS);
  }
  try {
    return await action();
  } finally {
    await rm(file, { force: true });
  }
}

/** Holds a lock until this process ends; rejects when another process holds it. */
export async function holdWhileRunning(file: string, what: string): Promise<void> {
  const holder = await take(file);
  if (holder !== undefined)
    throw new Error(`${what} runs already, as process ${holder} (else remove ${file}).`);
  process.on('exit', () => {
    rmSync(file, { force: true });
  });
}

/** Takes the lock, or tells the running process that holds it. */
async function take(file: string): Promise<string | undefined> {
  await mkdir(dirname(file), { recursive: true });
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return undefined;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = await readFile(file, 'utf8').catch(() => undefined);
    // Between creation and writing a lock is empty: its process certainly runs.
    if (holder !== undefined && (holder === '' || isRunning(Number(holder)))) return holder;
    await rm(file, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
