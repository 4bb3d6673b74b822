import type { Rule } from '../rule';

/** The text of each file of `habitFiles` that is there, by its name. */
export type HabitFiles = Readonly<Record<string, string>>;

/** A finding, as far as a habit judges it. */
export interface HabitCandidate {
  /** Relative to the folder with the habit's file, with `/`. */
  readonly path: string;
  readonly ruleId: string;
  readonly value: string;
  /** The text of the lines that it stands on. */
  readonly line: string;
  /** From 1. */
  readonly lineNumber: number;
  /** The commit that added it, where the history is scanned. */
  readonly commit?: string | undefined;
}

/** What one file of another scanner says. */
export interface Habit {
  /** True for a file that is not to be scanned. */
  readonly skips?: (path: string) => boolean;
  /** True for a finding that is known to be no secret, or accepted. */
  readonly allows?: (candidate: HabitCandidate) => boolean;
  /** Ids of rules that are switched off. */
  readonly disabled?: readonly string[];
  /** Further rules. */
  readonly own?: readonly Rule[];
  /** What could not be used, each a sentence. */
  readonly problems?: readonly string[];
}
