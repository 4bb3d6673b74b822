import { scan } from '../detection';
import type { Finding } from '../detection/model';
import { literalValue } from './value';

/** Values shorter than this stand in many files by chance. */
const SHORTEST = 6;

/**
 * A test whether a text may hold the value: as it is, or as JSON, URLs and base64 write it. Cheap, so that
 * most files need no scan.
 */
export function mayHold(value: string): (text: string) => boolean {
  if (value.length < SHORTEST) return () => false;
  const bytes = new TextEncoder().encode(value);
  const base64 = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
  const forms = new Set([
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    // The last letter of an unpadded group depends on what follows.
    base64.slice(0, base64.length - (base64.length % 4 === 0 ? 0 : 1)),
  ]);
  return (text) => [...forms].some((form) => text.includes(form));
}

/** The findings of a text whose value is this one, however their format writes it. */
export function findingsOf(
  value: string,
  { text, path, languageId }: { text: string; path: string; languageId: string },
): readonly Finding[] {
  return scan(text, path, { languageId }).filter(
    (finding) => literalValue(text, finding, languageId, path) === value,
  );
}

/** Values of this kind stand at two places for one reason only: letters, digits, and another kind of mark. */
function isDistinct(value: string): boolean {
  const hasCases = /\p{Lu}/u.test(value) && /\p{Ll}/u.test(value);
  return (
    /^.{8,}$/u.test(value) &&
    /\d/.test(value) &&
    /\p{L}/u.test(value) &&
    (hasCases || /[^\p{L}\p{N}\s]/u.test(value))
  );
}

/**
 * Where values that were found elsewhere are the whole of further literals, which nothing near them tells. Each gets
 * a finding like the one of its value; places that `taken` findings touch are left out.
 */
export function repetitions(
  known: ReadonlyMap<string, Finding>,
  taken: readonly Finding[],
  { text, path, languageId }: { text: string; path: string; languageId: string },
): Finding[] {
  const found: Finding[] = [];
  for (const [value, like] of known) {
    if (!isDistinct(value)) continue;
    for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length)) {
      const range = { start: at, end: at + value.length };
      const quote = text.charAt(at - 1);
      const isWhole = /["'`]/.test(quote) && text.startsWith(quote, range.end);
      if (!isWhole || taken.some((one) => one.range.start < range.end && at < one.range.end))
        continue;
      const finding: Finding = { ...like, range, fields: [] };
      if (literalValue(text, finding, languageId, path) === value) found.push(finding);
    }
  }
  return found;
}
