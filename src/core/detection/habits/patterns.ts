import { LinearPattern, PatternError } from '../own/linearPattern';

const MAX_PATTERN = 4_000;

/** A pattern of a configuration file, in linear time; undefined, and the problem told, when it cannot be used. */
export function pattern(
  source: string,
  problems: string[],
  where: string,
  secretGroup?: number,
): LinearPattern | undefined {
  if (source.length > MAX_PATTERN) {
    problems.push(`${where}: a pattern is longer than ${MAX_PATTERN} characters.`);
    return undefined;
  }
  try {
    return new LinearPattern(source, secretGroup);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    // What RE2 says quotes the pattern, and patterns of allowlists quote secrets.
    problems.push(`${where}: a pattern is not in RE2's syntax.`);
    return undefined;
  }
}

/** Says whether any of the patterns occurs in a text. */
export function anyOf(
  sources: readonly string[],
  problems: string[],
  where: string,
): (text: string) => boolean {
  const patterns = sources.flatMap((source) => pattern(source, problems, where) ?? []);
  return (text) =>
    patterns.some((one) => {
      one.lastIndex = 0;
      return one.exec(text) !== null;
    });
}

const GAP = '\0';
/** Escaped characters are moved here, so that they count as plain ones. */
const ESCAPED = 0xe000;
const unescaped = (moved: string): string => String.fromCharCode(moved.charCodeAt(0) - ESCAPED);

/**
 * A text that stands in whatever a pattern matches, in lower case: the longest run of plain characters. Undefined where
 * alternatives or optional groups leave that open.
 */
export function requiredText(source: string): string | undefined {
  if (/\||\)[?*]|\)\{0/.test(source)) return undefined;
  const runs = source
    .replace(/\(\?(?:P?<\w+>|[a-z]*:|[a-z]+\))/g, '(')
    .replace(/\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]/g, GAP)
    .replace(/\\[pP]\{\w+\}|\\x[0-9a-fA-F]{2}|\\[A-Za-z0-9]/g, GAP)
    .replace(/\\(.)/g, (_, escaped: string) => String.fromCharCode(ESCAPED + escaped.charCodeAt(0)))
    .replace(/[^\0](?:[?*]|\{0)/g, GAP)
    .split(/[\0(){}.^$+]|(?<=[{,\d])\d+/)
    .map((run) => run.replace(/[\ue000-\ue07f]/g, unescaped).toLowerCase())
    .filter((run) => /^[\x20-\x7e]{3,}$/.test(run));
  return runs.sort((a, b) => b.length - a.length)[0];
}
