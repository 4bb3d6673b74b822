import { join } from 'node:path';
import { once } from './core/once';
import type { Planner } from './core/replacement';
import { WorkerHost } from './worker/remote';
import type { ScanService } from './worker/scan';

/** What is loaded at its first need, each from a bundle or a thread of its own. Making this loads nothing. */
export function lazyBundles() {
  const planner = new WorkerHost<Planner>(join(__dirname, 'planner.js'));
  const scanner = new WorkerHost<ScanService>(join(__dirname, 'scanWorker.js'));
  return {
    aws: once(() => import('./aws')),
    git: once(() => import('./git')),
    sandbox: once(() => import('./sandbox')),
    engine: once(() => import('./core/engine')),
    moves: once(() => import('./features/hardcoded/moves')),
    moving: once(async () => ({
      ...(await import('./core/moving')),
      ...planner.service(['planSeveral']),
    })),
    scanner,
    scanning: once(async () =>
      (await import('./worker/scanning')).scanningWith(join(__dirname, 'fileScanner.js')),
    ),
    dispose() {
      planner.dispose();
      scanner.dispose();
    },
  };
}

export type Bundles = ReturnType<typeof lazyBundles>;
