import type { HabitFiles } from './habits';

/** What a worker is asked to scan. */
export interface ScanJob {
  readonly text: string;
  readonly path: string;
  readonly languageId?: string;
  /** Ids of rules that find nothing. */
  readonly disabled: readonly string[];
  /** The setting with rules of one's own, as it was read. */
  readonly ownRules: unknown;
  /** The files of other scanners. */
  readonly habits: HabitFiles;
}
