import type {
  FileFinding,
  FileJob,
  FileScanSettings,
  HistoryFinding,
  ScannedFile,
} from './fileJobs';

/** Scanning of what lies on the disk and in Git: a port. Each call rejects with the signal's reason when it is aborted. */
export interface Scanning {
  /** The files of a folder that count, relative to it with `/`. */
  listFiles(
    root: string,
    options: {
      /** False where the user does not trust the folder. */
      readonly git: boolean;
      /** With `.env` files that Git ignores. */
      readonly env: boolean;
      /** Glob patterns of what is left out. */
      readonly excluded: readonly string[];
      readonly signal: AbortSignal;
    },
  ): Promise<string[]>;
  /** The top folder of the repository that a folder is in; rejects where there is none. */
  topFolder(folder: string): Promise<string>;
  scanFiles(
    jobs: readonly FileJob[],
    options: {
      readonly settings: FileScanSettings;
      readonly signal: AbortSignal;
      readonly found: (job: FileJob, result: ScannedFile) => void;
    },
  ): Promise<void>;
  scanHistory(settings: FileScanSettings, signal: AbortSignal): Promise<HistoryFinding[]>;
  scanStaged(settings: FileScanSettings, signal: AbortSignal): Promise<FileFinding[]>;
}
