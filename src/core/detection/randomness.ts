const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];

/** Shannon entropy in bits per character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}

/**
 * True for a text that a machine drew: entropy near the most that its length and alphabet allow, and
 * characters of several classes in each other's midst rather than words with a number behind.
 */
export function looksRandom(value: string): boolean {
  if (/\s/.test(value) || value.length < 8) return false;
  if (/^[0-9a-f]+$/i.test(value)) return isRandomHex(value);
  const used = CLASSES.filter((pattern) => pattern.test(value)).length;
  const most = Math.log2(Math.min(value.length, 62));
  const share = entropy(value) / most;
  if (value.length >= 32 && used >= 2) return share > 0.72 && changes(value) / value.length > 0.2;
  if (used < 2) return false;
  return share > 0.8 && changes(value) / value.length > (used === 2 ? 0.35 : 0.3);
}

function isRandomHex(value: string): boolean {
  return value.length >= 16 && entropy(value) > 2.9 && /[a-f]/i.test(value) && /\d/.test(value);
}

/** How often neighbours are of different classes: rare in words, frequent in random text. */
function changes(value: string): number {
  let count = 0;
  for (let index = 1; index < value.length; index++)
    if (classOf(value, index) !== classOf(value, index - 1)) count++;
  return count;
}

function classOf(value: string, index: number): number {
  const character = value.charAt(index);
  return CLASSES.findIndex((pattern) => pattern.test(character));
}
