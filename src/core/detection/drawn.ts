import { entropy, isMadeOfWords, isRepetitive } from './randomness';
import type { Verdict } from './rule';

const STANDS_FOR_ANOTHER =
  /example|fake|x{5,}|\*{3,}|\.{3}|placeholder|redacted|dummy|your[-_a-z]|[-_]here$|<|\{\{/i;
const TYPED =
  /(?:^|[^0-9a-f]|abcdef)0?123456789|abcdef123456|abcdefgh|qwertyui|(?:0123456789|1234567890){2}|(?:abcdef0?123456){2}|deadbeef/i;

/**
 * What the letters of a token of known form say: one that stands for another, or has next to no variety, is no
 * credential; one that someone typed along the keyboard is doubtful.
 */
export function drawn(value: string): Verdict {
  if (STANDS_FOR_ANOTHER.test(value) || isRepetitive(value.toLowerCase())) return 'reject';
  if (value.length >= 16 && entropy(value) < 2.5) return 'reject';
  if (!/\d/.test(value) && /[-_].*[-_]/.test(value) && isMadeOfWords(value)) return 'reject';
  return TYPED.test(value) ? 'doubtful' : undefined;
}
