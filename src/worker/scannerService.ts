import type {
  FileFinding,
  FileJob,
  FileScanSettings,
  HistoryFinding,
  ScannedFile,
} from '../core/detection/fileJobs';
import { FileScan } from './fileScan';
import { scanHistory } from './historyScan';
import { scanStaged } from './stagedScan';

let current: { readonly settings: string; readonly scan: FileScan } | undefined;

/** Scans files one after the other. Each call may come with other settings; those of the last one are kept ready. */
export function scanJobs(settings: FileScanSettings, jobs: readonly FileJob[]): ScannedFile[] {
  const key = JSON.stringify(settings);
  if (current?.settings !== key) current = { settings: key, scan: new FileScan(settings) };
  const { scan } = current;
  return jobs.map(({ path, known }) => scan.scan(path, known));
}

/** What a thread that scans can do. */
export const scannerService = {
  scanJobs,
  scanHistory: (settings: FileScanSettings): Promise<HistoryFinding[]> => scanHistory(settings),
  scanStaged: (settings: FileScanSettings): Promise<FileFinding[]> => scanStaged(settings),
};

export type ScannerService = typeof scannerService;
