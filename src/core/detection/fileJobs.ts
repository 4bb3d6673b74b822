import type { ValueHistory } from '../git/model';
import type { PlacedFinding } from './placed';

/** What a scan of a folder's files goes by; it can be sent to a worker. */
export interface FileScanSettings {
  /** Absolute; paths of files are relative to it. */
  readonly root: string;
  /** Ids of rules that find nothing. */
  readonly disabled?: readonly string[];
  /** The setting with rules of the user's own, unchecked. */
  readonly own?: unknown;
  /** Larger files are left out, in bytes. */
  readonly limit?: number;
  /** Findings, and what a file holds, are named by HMAC-SHA-256 under this key. */
  readonly key?: string;
  /** Values are told: for a command line that shows them. */
  readonly reveal?: boolean;
}

/** What is remembered of a file, so that it is not scanned again while it is the same. */
export interface FileMemory {
  /** Its size and times. */
  readonly stamp: string;
  /** Names the content, where a key is given and the file is not large. */
  readonly content?: string;
}

/** A file to scan, with what is remembered of it. */
export interface FileJob {
  readonly path: string;
  readonly known?: FileMemory | undefined;
}

/** A finding of a file, and what was asked for of its value. */
export interface FileFinding extends PlacedFinding {
  readonly fingerprint?: string;
  readonly value?: string;
}

/** What became of a file; without findings where it is as remembered. */
export interface ScannedFile {
  readonly findings?: readonly FileFinding[];
  /** Undefined for a file that is gone, or left out. */
  readonly memory?: FileMemory;
}

/** A value of the history, once, where its newest commit adds it. */
export interface HistoryFinding extends FileFinding {
  readonly commit: string;
  readonly history: ValueHistory;
}
