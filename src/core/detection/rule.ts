import type { Confidence, Severity } from './model';

/** What a rule's check says of a candidate: certain, a step less sure, a hint only, or no credential at all. */
export type Verdict = 'certain' | 'doubtful' | 'unlikely' | 'reject' | undefined;

/** Where a candidate stands: for checks that look around it. */
export interface Candidate {
  /** The candidate's text. */
  readonly value: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A credential's format, as data. `pattern` needs the flags `d` and `g`; its group `secret`, or else the whole
 * match, is the value, and its other named groups are fields of the same credential. It is run only
 * in a window around a keyword, so that its worst case is bounded.
 */
export interface Rule {
  readonly id: string;
  /** For a person: `GitHub personal access token`. */
  readonly title: string;
  /** Lower case, three characters at least; any of them in the text makes the rule run. None where `files` alone tell. */
  readonly keywords: readonly string[];
  readonly pattern: RegExp;
  /** The pattern begins with the keyword, so that it is tried there alone; `pattern` then has the flag `y`. */
  readonly anchored?: boolean;
  /** Characters before and after the keyword that the pattern sees; default 64 and 512. */
  readonly window?: { readonly before?: number; readonly after?: number };
  /** What must stand in the window, if the pattern is to be run: a cheap test for a common keyword. */
  readonly needs?: string;
  /** The files, by path, that the rule looks at; default all. */
  readonly files?: RegExp;
  /** No one makes up such a value: it is worth a look in tests and examples, too. */
  readonly distinct?: boolean;
  /** Default high. */
  readonly confidence?: Confidence;
  /** Default high. */
  readonly severity?: Severity;
  /** Why it is taken for a credential, one sentence; made of the title by default. */
  readonly reason?: string;
  readonly check?: (candidate: Candidate) => Verdict;
  /** True when the value's own checksum holds: then it is certain, and else a step less sure. */
  readonly checksum?: (value: string) => boolean;
  /** JSON key for the value in a secret; default is made of the name that it is bound to. */
  readonly key?: string;
  /** Where the provider lets one revoke it. */
  readonly revocationPage?: string;
}

/** Which rules look at a text. */
export interface RuleChoice {
  /** Ids of rules that find nothing. */
  readonly disabled?: ReadonlySet<string>;
  /** Rules of the user's own. Keep the list itself between scans: what is prepared for it is kept with it. */
  readonly own?: readonly Rule[];
}

/** Texts that a rule must and must not find. Built, never literal. */
export interface Examples {
  readonly matching: readonly string[];
  readonly other: readonly string[];
}

/** A rule of the product's own. */
export interface BuiltInRule extends Rule {
  /** The provider or kind of credential that it belongs to, e.g. `github`. */
  readonly family: string;
  /** Tests are made of them; those of a rule without any are drawn from its pattern. */
  readonly examples?: Examples;
}

/** What lists, settings and reports say of a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly severity: Severity;
  readonly revocationPage?: string;
}

/** Runs of characters for examples, put together at load so that no scanner takes them for real. */
export function sample(
  alphabet: 'alnum' | 'base64' | 'digits' | 'hex' | 'upper',
  length: number,
): string {
  const letters = {
    alnum: 'k7Qz2mXv9LpR4tWs8NbY3cHd6FgJ5aKe',
    base64: 'k7Qz2m/Xv9LpR4tWs8+NbY3cHd6FgJ5a',
    digits: '8402917365',
    hex: '9f3a7c1e5b0d8642',
    upper: 'Q7Z2XV9LPR4TWS8NBY3CHD6FGJ5AKE',
  }[alphabet];
  return letters.repeat(Math.ceil(length / letters.length)).slice(0, length);
}
