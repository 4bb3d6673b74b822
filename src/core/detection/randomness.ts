const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];

/** Pairs of letters that English words and names in code are made of; random text has few of them. */
const COMMON_PAIRS = new Uint8Array(26 * 26);
for (const pair of (
  'th he in er an re nd at on nt ha es st en ed to it ou ea hi is or ti as te et ng of al de se le sa si ar ve ra ld ur ' +
  'ro ri li io ic ne me co ma ce ta el ch om la us no di ec pe ho ss em ll ut il wa lo so pa ee ot ac ul ge oo be ai tr ' +
  'mo wi ly ie ow id ad we pr sh un im po su ke ns ir ca ol nc tu ey ok cr ct pt ap pi ab ag am ex fi gi gn ig ub up ui ' +
  'ue da do du ep ev fo fr gr ht iv ki mp my na nf ni nu op ov pl qu rd rm rn rs rt ru sc sk sp ts tt ty va vi wo wr as'
).split(' '))
  COMMON_PAIRS[26 * (pair.charCodeAt(0) - 97) + pair.charCodeAt(1) - 97] = 1;

/** How often each character stands in the text at hand; all beyond ASCII are one. Nothing but zeros between two calls. */
const counts = new Uint32Array(129);

/** Shannon entropy in bits per character. */
export function entropy(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = Math.min(text.charCodeAt(at), 128);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = Math.min(text.charCodeAt(at), 128);
    const share = (counts[code] ?? 0) / text.length;
    if (share > 0) bits -= share * Math.log2(share);
    counts[code] = 0;
  }
  return bits;
}

/** True for eight equal characters in a row, and for a part of two to eight that stands four times in a row. */
export function isRepetitive(value: string): boolean {
  for (let period = 1; period <= 8; period++) {
    const least = period === 1 ? 7 : 3 * period;
    let run = 0;
    for (let at = period; at < value.length && run < least; at++)
      run = value.charCodeAt(at) === value.charCodeAt(at - period) ? run + 1 : 0;
    if (run === least) return true;
  }
  return false;
}

/**
 * True for a text that a machine drew: entropy near the most that its length and alphabet allow, and
 * pairs of letters that words do not have.
 */
export function looksRandom(value: string): boolean {
  if (/[^\x21-\x7e]/.test(value) || value.length < 8) return false;
  if (/^[0-9a-f]+$/i.test(value)) return isRandomHex(value);
  const used = CLASSES.filter((pattern) => pattern.test(value)).length;
  if (used < 2) return false;
  const most = Math.log2(Math.min(value.length, 62));
  return (
    entropy(value) / most > (value.length >= 32 ? 0.72 : 0.78) &&
    !isMadeOfWords(value) &&
    !isIdentifier(value) &&
    !isAlphabet(value)
  );
}

/** `adi-bsd-2011`, `cc-by-nc-2.0`: short parts, none of which mixes letters and digits. */
const SLUG =
  /^[a-z]\w*(?:[-.][a-z0-9]+){0,8}-(?:v?\d+(?:\.\d+)+[a-z]?|(?:19|20)\d{6})$|^[a-z]+(?:[-.](?:[a-z]+\d?|v?\d{1,4})){1,8}$/i;

/** `Ipv6CidrAssociations`, `rpc-timeout.ms`: words, and a digit or two, as programs name things. */
export function isIdentifier(value: string): boolean {
  if (SLUG.test(value)) return true;
  if (!/^[A-Za-z0-9_.:/-]+$/.test(value)) return false;
  const digits = value.match(/\d+/g) ?? [];
  if (digits.length > 3 || digits.some((run) => !/^(?:\d{1,3}|(?:19|20)\d\d)$/.test(run)))
    return false;
  const words = value
    .replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4')
    .split(/[^A-Za-z]+/)
    .filter(Boolean);
  const letters = words.join('').length;
  const spoken = words.filter((word) => word.length >= 3 && isSpoken(word)).join('').length;
  return letters / words.length >= 3.3 && spoken / letters >= 0.75;
}

/** Vowels and consonants in turn, as words have them. */
function isSpoken(word: string): boolean {
  return /[aeiouy]/i.test(word) && !/[^aeiouy]{5}|[aeiou]{4}|[jqxz][^aeiouy]/i.test(word);
}

/** Six neighbours of the alphabet in a row, and no character twice: a table of an alphabet. */
function isAlphabet(value: string): boolean {
  return (
    value.length >= 30 &&
    new Set(value).size >= value.length - 1 &&
    /abcdef|hijklm|mnopqr/i.test(value)
  );
}

function isRandomHex(value: string): boolean {
  return value.length >= 16 && entropy(value) > 2.9 && /[a-f]/i.test(value) && /\d/.test(value);
}

/** True when half of the pairs of neighbouring letters, or more, are common ones. */
export function isMadeOfWords(value: string): boolean {
  const words = value.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  let pairs = 0;
  let common = 0;
  for (let at = 0; at + 1 < words.length; at++) {
    const [first, second] = [words.charCodeAt(at) - 97, words.charCodeAt(at + 1) - 97];
    if (first < 0 || first > 25 || second < 0 || second > 25) continue;
    pairs++;
    common += COMMON_PAIRS[26 * first + second] ?? 0;
  }
  // Digits among the letters are no mark of words, so that more of the pairs must be common.
  const digits = value.match(/\d/g)?.length ?? 0;
  const least = digits * 6 > value.length ? 0.68 : pairs > 15 ? 0.6 : 0.5;
  return pairs >= 4 && common / pairs >= least;
}
