import type { TextEdit } from '../model';
import type { Site } from './site';
import { near } from './site';

/** How a language writes a pattern that takes what a condition holds for. */
export interface GuardSyntax {
  /** The tokens that may stand before a pattern that is alone. */
  readonly before: RegExp;
  /** The token after it. */
  readonly after: RegExp;
  /** Begins the condition: `if` or `when`. */
  readonly word: string;
  /** Stands before the name of what is matched. */
  readonly type?: string;
}

/**
 * A pattern, which must be constant, becomes a name with a condition: `case matched if matched == …`. Undefined
 * where the literal is but a part of the pattern, or has a condition.
 */
export function guarded(site: Site, call: string, syntax: GuardSyntax): TextEdit[] | undefined {
  const { text, literal, isWhole } = site;
  const { before, after, word, type = '' } = syntax;
  if (!isWhole || !before.test(near(site, -1)) || !after.test(near(site, 1))) return undefined;
  let name = 'matched';
  for (let number = 2; new RegExp(`\\b${name}\\b`).test(text); number++) name = `matched${number}`;
  const newText = `${type}${name} ${word} ${name} == ${call}`;
  return [{ start: literal.start, end: literal.end, newText }];
}
