import { listFiles } from '../files/list';
import { topFolder } from '../git/top';
import type { FileScanSettings } from '../core/detection/fileJobs';
import type { Scanning } from '../core/detection/scanning';
import { scanFiles, ScanThreads } from './pool';
import { WorkerHost } from './remote';
import type { ScannerService } from './scannerService';

/** Scans in threads that run `entry`: a bundle of its own, loaded when the first scan is asked for. */
export function scanningWith(entry: string): Scanning {
  /** One thread for one call: ending it is how a call is cancelled. */
  const inThread = async <T>(
    name: 'scanHistory' | 'scanStaged',
    settings: FileScanSettings,
    signal: AbortSignal,
  ): Promise<T> => {
    signal.throwIfAborted();
    const host = new WorkerHost<ScannerService>(entry);
    const end = (): void => {
      host.dispose();
    };
    signal.addEventListener('abort', end);
    try {
      return (await host.service([name])[name](settings)) as T;
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      signal.removeEventListener('abort', end);
      end();
    }
  };
  return {
    listFiles,
    topFolder,
    scanFiles: async (jobs, options) => {
      const threads = new ScanThreads(entry);
      try {
        await scanFiles(jobs, { ...options, threads });
      } finally {
        threads.dispose();
      }
    },
    scanHistory: (settings, signal) => inThread('scanHistory', settings, signal),
    scanStaged: (settings, signal) => inThread('scanStaged', settings, signal),
  };
}
