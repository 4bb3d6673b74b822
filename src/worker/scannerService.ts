import { FileScan, type FileScanSettings, type ScannedFile } from './fileScan';

/** A file to scan, with the name of what it held at the last scan. */
export interface FileJob {
  readonly path: string;
  readonly known?: string | undefined;
}

/** What became of a job. */
export type FileResult = ScannedFile | 'unchanged';

let current: { readonly settings: string; readonly scan: FileScan } | undefined;

/** Scans files one after the other. Each call may come with other settings; those of the last one are kept ready. */
export function scanJobs(settings: FileScanSettings, jobs: readonly FileJob[]): FileResult[] {
  const key = JSON.stringify(settings);
  if (current?.settings !== key) current = { settings: key, scan: new FileScan(settings) };
  const { scan } = current;
  return jobs.map(({ path, known }) => scan.scan(path, known));
}

/** What a thread that scans can do. */
export const scannerService = { scanJobs };

export type ScannerService = typeof scannerService;
