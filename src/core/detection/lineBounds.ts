/** Lines longer than that are cut, so that one line of many megabytes costs no more than many lines. */
const MOST = 2_000;

/** Where the line of a place begins, or 2,000 characters before it. */
export function lineStart(text: string, at: number): number {
  const least = Math.max(0, at - MOST);
  const found = text.slice(least, at).lastIndexOf('\n');
  return least + found + 1;
}

/** Where the line of a place ends, its line break left out, or 2,000 characters after it. */
export function lineEnd(text: string, at: number): number {
  const found = text.slice(at, at + MOST).indexOf('\n');
  return found === -1 ? Math.min(text.length, at + MOST) : at + found;
}
