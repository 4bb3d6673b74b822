/** A commit, as far as it is told. */
export interface Commit {
  /** Forty hexadecimal digits. */
  readonly id: string;
  /** When it was committed, in milliseconds since 1970. */
  readonly time: number;
}

/** A place in a commit's changes. */
export interface CommitPlace {
  readonly commit: Commit;
  /** Relative to the repository's top folder, with `/`. */
  readonly path: string;
}

/** The lines that a change adds to one file. */
export interface Addition {
  /** Undefined for what is staged. */
  readonly commit: Commit | undefined;
  readonly path: string;
  /** The added lines, without carriage returns; an empty line stands between separate places. */
  readonly text: string;
  /** For each line of the text its number in the file, from 1; 0 for the empty lines in between. */
  readonly lines: readonly number[];
}

/** Where a value stands in a repository. It never carries the value. */
export interface ValueHistory {
  /** Where commits add it, the newest first: a thousand at most, the first of all among them. */
  readonly places: readonly CommitPlace[];
  /** The commit checked out now holds it. */
  readonly inHead: boolean;
  /** Local branches whose last commit still holds it, e.g. `main`. */
  readonly branches: readonly string[];
  /** Remote branches from which a commit that adds it can be reached, e.g. `origin/main`: it is pushed. */
  readonly pushedTo: readonly string[];
}
