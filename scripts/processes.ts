import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { constants } from 'node:os';

/** How long a group may take to end by itself before it is killed. */
const GRACE_MS = 5_000;

/** Windows knows no process groups. */
const grouped = process.platform !== 'win32';

const running = new Set<ChildProcess>();
let ending = false;

/** True once a signal asked this process to end. */
export const isInterrupted = (): boolean => ending;

/**
 * Starts a program that ends, with all that it starts, no later than this process: when this one is
 * interrupted, fails or simply ends. The program leads a process group of its own.
 */
export function spawnGuarded(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  watch();
  const child = spawn(command, args, { ...options, detached: grouped });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends a guarded program and what it started; resolves once it has ended. */
export async function endGuarded(child: ChildProcess, graceMs = GRACE_MS): Promise<void> {
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    signal(child, 'SIGTERM');
    const force = setTimeout(() => {
      signal(child, 'SIGKILL');
    }, graceMs);
    await ended;
    clearTimeout(force);
  }
  signal(child, 'SIGKILL');
}

let watching = false;

function watch(): void {
  if (watching) return;
  watching = true;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => {
      if (ending) return;
      ending = true;
      console.log('Ending…');
      // A script that is meant to be interrupted has set its exit code before.
      const code = process.exitCode ?? 128 + constants.signals[name];
      void Promise.all([...running].map((child) => endGuarded(child))).then(() =>
        process.exit(code),
      );
    });
  process.on('exit', () => {
    for (const child of running) signal(child, 'SIGKILL');
  });
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(grouped ? -child.pid : child.pid, name);
  } catch {
    // It and all that it started have ended.
  }
}
