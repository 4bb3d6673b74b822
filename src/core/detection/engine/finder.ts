import type { Format } from '../formats';
import type { Confidence, FindingField } from '../model';
import type { Rule, RuleInfo } from '../rule';

/** A text that is being looked through. */
export interface Source {
  readonly text: string;
  readonly path: string;
  readonly format: Format;
  /** Characters that patterns may still look at: hostile text cannot make a scan slow. */
  budget: number;
  /** What finders find in a text that this one holds in encoded form; at one level only. */
  readonly decoded: ((text: string, path: string) => readonly Found[]) | undefined;
}

/** A credential as a finder sees it. */
export interface Found {
  readonly rule: RuleInfo & Pick<Rule, 'distinct' | 'key'>;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  readonly reason: string;
  readonly name?: string;
  readonly fields?: readonly FindingField[];
  /** It is known to be no credential: what less specific finders find in it is none either. */
  readonly isNone?: true;
}

/** Looks at places of a text: one of its keywords stands there. */
export interface Finder {
  /** Lower case, three characters at least. */
  readonly keywords: readonly string[];
  /** Id by which it is switched off; a finder of several rules has none, and `Found` tells. */
  readonly id?: string;
  /**
   * Looks at the keyword that stands from `at` to `end`, adds what it finds to `found`, and returns up to where it
   * has looked: keywords before that place are not told to it.
   */
  readonly look: (source: Source, at: number, end: number, found: Found[]) => number;
  /** Looks at the whole of a text: for files that are known by their name. */
  readonly lookAll?: (source: Source, found: Found[]) => void;
}

/** One step less sure. */
export function lower(confidence: Confidence): Confidence {
  return confidence === 'high' ? 'medium' : 'low';
}
