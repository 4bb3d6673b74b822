import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { FileJob, FileScanSettings, ScannedFile } from '../core/detection/fileJobs';
import { WorkerHost } from './remote';
import type { ScannerService } from './scannerService';

/** Files that a worker gets at once: few enough that all end together. */
const BATCH = { least: 40, most: 200, parts: 80 };
/** Fewer files are scanned sooner without starting workers. */
const FEW = 120;
const MAX_WORKERS = 4;
/** Of a worker's heap: what it scans is small, and garbage must not pile up. */
const LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 3 };

/** Threads that scan, which can be started before it is known what they will scan. Those that are not used cost nothing. */
export class ScanThreads {
  readonly #entry: string;
  readonly #hosts: WorkerHost<ScannerService>[] = [];

  /** `entry` is the file that each runs: it serves `scannerService`. */
  constructor(entry: string) {
    this.#entry = entry;
  }

  /** Starts all but the thread that calls, and has them load what scans. */
  start(settings: FileScanSettings): void {
    // One that cannot start says so when it is given something to scan.
    for (const scan of this.take(most() - 1))
      Promise.resolve(scan(settings, [])).catch(() => undefined);
  }

  /** So many of them, as functions that scan. */
  take(count: number): Scan[] {
    while (this.#hosts.length < count)
      this.#hosts.push(new WorkerHost<ScannerService>(this.#entry, { limits: LIMITS }));
    return this.#hosts.slice(0, count).map((host) => host.service(['scanJobs']).scanJobs);
  }

  /** Ends them at once: what they scan rejects. */
  dispose(): void {
    for (const host of this.#hosts) host.dispose();
  }
}

const most = (): number => Math.min(MAX_WORKERS, availableParallelism());

interface PoolOptions {
  readonly settings: FileScanSettings;
  readonly threads: ScanThreads;
  readonly signal?: AbortSignal | undefined;
  /** Scans few files right here, and a share of many, where blocking harms nobody. */
  readonly here?: Scan;
  /** Called with results as they come, in no order. */
  readonly found: (job: FileJob, result: ScannedFile) => void;
}

/** Scans files with several threads. Rejects with the signal's reason when it is aborted, and when a thread fails. */
export async function scanFiles(jobs: readonly FileJob[], options: PoolOptions): Promise<void> {
  const { settings, threads, signal, here, found } = options;
  signal?.throwIfAborted();
  const batches = cut(jobs);
  const handOut = async (scan: Scan): Promise<void> => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      const results = await scan(settings, batch);
      signal?.throwIfAborted();
      for (const [index, job] of batch.entries()) found(job, results[index] ?? {});
    }
  };
  if (here && jobs.length < FEW) {
    await handOut(here);
    return;
  }
  const count = Math.min(most(), batches.length);
  const end = (): void => {
    threads.dispose();
  };
  signal?.addEventListener('abort', end);
  try {
    // Two batches each: one waits in the thread while this one is busy.
    const scans = threads.take(here ? count - 1 : count).flatMap((scan) => [scan, scan]);
    await Promise.all([...scans, ...(here ? [yielding(here)] : [])].map(handOut));
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', end);
  }
}

/** Lets what other threads have told be heard after each batch. */
function yielding(scan: Scan): Scan {
  return async (settings, jobs) => {
    await setImmediate();
    return scan(settings, jobs);
  };
}

type Scan = (
  settings: FileScanSettings,
  jobs: readonly FileJob[],
) => ScannedFile[] | Promise<ScannedFile[]>;

function cut(jobs: readonly FileJob[]): (readonly FileJob[])[] {
  const batches: (readonly FileJob[])[] = [];
  const size = Math.min(BATCH.most, Math.max(BATCH.least, Math.ceil(jobs.length / BATCH.parts)));
  for (let at = 0; at < jobs.length; at += size) batches.push(jobs.slice(at, at + size));
  return batches.reverse();
}
