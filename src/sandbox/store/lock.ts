import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** Makes this process the folder's only owner; throws when another one that is alive owns it. */
export function acquireLock(file: string): { release(): void } {
  for (let attempt = 0; ; attempt++) {
    try {
      const descriptor = openSync(file, 'wx', 0o600);
      writeSync(descriptor, String(process.pid));
      closeSync(descriptor);
      return {
        release: () => {
          rmSync(file, { force: true });
        },
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const owner = Number(readFileSync(file, 'utf8'));
      if (attempt > 2 || (owner > 0 && isAlive(owner)))
        throw new Error(`The sandbox's folder is in use by process ${owner}.`, { cause: error });
      rmSync(file, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
