/**
 * True when the text matches a pattern of `*` (any characters) and `?` (exactly one), in time linear in both for
 * each `*`: a policy of a stranger cannot make it slow.
 */
export function globMatches(pattern: string, text: string): boolean {
  let [at, from] = [0, 0];
  let star = -1;
  let afterStar = 0;
  while (from < text.length) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at++;
      afterStar = from;
    } else if (wanted !== undefined && (wanted === '?' || wanted === text[from])) {
      at++;
      from++;
    } else if (star >= 0) {
      at = star + 1;
      from = ++afterStar;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
