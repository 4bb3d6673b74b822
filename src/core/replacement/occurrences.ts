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
