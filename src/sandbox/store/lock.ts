import { randomUUID } from 'node:crypto';
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';

const ATTEMPTS = 5;
/** Those of this process: in a container every process before may have had the same id. */
const held = new Set<string>();

/** Makes this process the folder's only owner; throws when another one that is alive owns it. */
export function acquireLock(file: string): { release(): void } {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (create(file)) {
      held.add(file);
      return {
        release: () => {
          if (held.delete(file)) rmSync(file, { force: true });
        },
      };
    }
    const owner = read(file);
    if (owner === undefined) continue;
    const pid = Number(owner);
    if (pid === process.pid ? held.has(file) : isAlive(pid))
      throw new Error(
        `The sandbox's folder is in use by process ${owner}; if that is no sandbox, remove ${file}.`,
      );
    removeStale(file, owner);
  }
  throw new Error(`The sandbox's folder cannot be locked: ${file} comes and goes.`);
}

function create(file: string): boolean {
  const own = `${file}.${randomUUID()}`;
  const descriptor = openSync(own, 'wx', 0o600);
  writeSync(descriptor, String(process.pid));
  closeSync(descriptor);
  try {
    // The lock appears with its content: nobody sees one that is still empty.
    linkSync(own, file);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Only one of several that found the same stale lock removes it; a fresh one is put back. */
function removeStale(file: string, owner: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== owner) linkSync(aside, file);
  } catch {
    // Another process was faster: the next attempt tells.
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
