import { drawn } from '../drawn';
import type { Confidence } from '../model';
import { isPlaceholder } from '../placeholders';
import { looksRandom } from '../randomness';
import { isReference } from '../references';
import { judgeName, type NameStrength } from './names';
import { splitWords } from './words';

const MAX_LENGTH = 1000;
const MIN_LENGTH: Readonly<Record<NameStrength, number>> = {
  password: 4,
  secret: 8,
  token: 12,
  key: 20,
};

/** Passwords so common that they are real wherever they stand. */
const COMMON =
  /^(?:admin|root|letmein|qwerty\w*|monkey|dragon|master|welcome|hunter2?|iloveyou|sunshine|princess|football|baseball|superman|batman|trustno1|toor|changeit|pass(?:word|wort)?\d{1,4}!?)$/i;

/** How sure it is that a value is a credential, and what of the value says so. */
export interface Judgement {
  readonly confidence: Confidence;
  /** A clause about the value: `it looks random`. */
  readonly because: string;
}

const random: Judgement = { confidence: 'high', because: 'it looks random' };
const common: Judgement = {
  confidence: 'medium',
  because: 'it is a password that many people use',
};
const mixed: Judgement = { confidence: 'medium', because: 'it mixes letters with signs' };
const phrase: Judgement = { confidence: 'medium', because: 'it may be a phrase of words' };
const uuid: Judgement = { confidence: 'medium', because: 'it is a UUID' };
const chosen: Judgement = { confidence: 'medium', because: 'it is no plain word' };
const word: Judgement = { confidence: 'low', because: 'it may well be a plain word' };
const setting: Judgement = { confidence: 'medium', because: 'it is written where values are set' };
const paired: Judgement = { confidence: 'medium', because: 'it stands beside a user or a host' };
const typed: Judgement = { confidence: 'medium', because: 'someone made it up for this purpose' };

/** What surrounds a literal. */
export interface Surroundings {
  /** It is set in a file of settings or a variable of the environment: a plain word is a value there, not a name. */
  readonly isSetting: boolean;
  /** A literal user or host stands near by, so that a plain word is a password. */
  readonly isPaired: boolean;
}

/**
 * What a literal under a name of that strength is; undefined when it is a reference, a type, a path, a word of
 * prose or a placeholder.
 */
export function judgeValue(
  value: string,
  name: string,
  strength: NameStrength,
  { isSetting, isPaired }: Surroundings,
): Judgement | undefined {
  if (value.length < MIN_LENGTH[strength] || value.length > MAX_LENGTH) return undefined;
  if (!hasSubstance(value) || /;\s*\w+\s*=/.test(value) || isBetweenStrings(value))
    return undefined;
  if (strength === 'password' && /^12345\d{0,5}$/.test(value))
    return isSetting || isPaired ? common : undefined;
  if (isPlaceholder(value) || (isReference(value) && !isDotted(value, strength))) return undefined;
  if (repeatsName(value, name, isSetting)) return undefined;
  if (value.length >= 8 && new Set(value).size <= 3) return undefined;
  if (UUID.test(value)) return /^0{8}/.test(value) ? undefined : judgeUuid(name, strength);
  if (strength !== 'password') return judgeDrawn(value, name, strength);
  if (/\s/.test(value)) return isProse(value) ? undefined : phrase;
  if (looksRandom(value)) return random;
  if (COMMON.test(value)) return common;
  if (isWordLike(value)) return isSetting ? setting : isPaired ? paired : word;
  return chosen;
}

/** What a machine makes looks random, or mixes signs in. */
function judgeDrawn(value: string, name: string, strength: NameStrength): Judgement | undefined {
  if (/[^\x20-\x7e]/.test(value)) return undefined;
  if (looksRandom(value))
    return isWeakName(name) || drawn(value) === 'doubtful'
      ? { ...random, confidence: 'low' }
      : random;
  if (strength !== 'secret') return undefined;
  if (isMixed(value)) return mixed;
  return CHOSEN_NAME.test(name) && isTyped(value) ? typed : undefined;
}

/** Names of what signs sessions and tokens: no machine gives it, so that people make it up. */
const CHOSEN_NAME =
  /(?:^|[^a-z])(?:app|jwt|flask|django|session|cookie)?[_.-]?secret(?:[_-]?key)?(?:[_-]?base)?$/i;

/** `shop_secret_key_2024`, `development#product`: words with digits or a sign among them, and no word for a test. */
function isTyped(value: string): boolean {
  return (
    /^[a-z][\w.!@#$%^&*+?~-]{7,}$/i.test(value) &&
    /[a-z]{3}/i.test(value) &&
    !/^[A-Z]\w*[a-z][A-Z]\w*$/.test(value) &&
    /[a-z].*\d|\w[!@#$%^&*+?~]\w/i.test(value) &&
    !/^(?:test|demo|dev|dummy|local|unit|mock|fake|key|secret|token)[-_\d]/i.test(value)
  );
}

/** `s.flores9` may be a password, `user.password` is a name. */
function isDotted(value: string, strength: NameStrength): boolean {
  return strength === 'password' && /^[a-z]{1,12}\.[a-z]{2,12}\d{1,4}$/i.test(value);
}

/** A salt alone gives no access. */
const isWeakName = (name: string): boolean => /^_?(?:salt|pepper)$/i.test(name);

/** `).append(` of `"password=").append("x")`: code between two literals, the first of which ends in a name. */
function isBetweenStrings(value: string): boolean {
  return /^\s*[).,+&;].*[([.,+&=]\s*$|:\s*(?:\\n)?$/s.test(value);
}

const ESCAPES = /\\(?:u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|x[\dA-Fa-f]{2})/g;

/** Letters or digits, besides those of escapes. */
function hasSubstance(value: string): boolean {
  return /[\p{L}\p{N}]/u.test(value.replace(ESCAPES, ''));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A UUID names things; it is a secret only under a name that says whose secret it is. */
function judgeUuid(name: string, strength: NameStrength): Judgement | undefined {
  const isNamed = splitWords(name).length > 1;
  return isNamed && (strength === 'secret' || strength === 'token') ? uuid : undefined;
}

/** `password: "user_password"`, `token = "accessToken"`: the value is a name itself. */
function repeatsName(value: string, name: string, isSetting: boolean): boolean {
  const words = splitWords(value);
  const isName = /^_?[A-Za-z][A-Za-z]*(?:[-_ .:][A-Za-z]+)*$/.test(value);
  if (!isName) return false;
  if (value.toLowerCase() === name.toLowerCase()) return true;
  if (isSetting && judgeName(value) === 'password') {
    const own = new Set(splitWords(name));
    return words.every((word) => own.has(word));
  }
  return words.length > 1 && (judgeName(value) !== undefined || words.every((w) => w.length > 2));
}

/** Letters, digits or signs that no name, path or format mixes so. */
function isMixed(value: string): boolean {
  const signs = value.match(/[^\w\s./:,-]/g)?.length ?? 0;
  return value.length >= 12 && !/\s/.test(value) && signs >= 3;
}

/** Two or more blanks between words, or a sentence. */
function isProse(value: string): boolean {
  return (
    /\s\S*\s|^[A-Z]?[a-z]+ [a-z]+[.!?:]?$|[.!?:,]\s/.test(value) ||
    /[^\x20-\x7e]|\\u[\dA-Fa-f]{4}/.test(value)
  );
}

/** Letters alone in the case of a word: nobody can tell a weak password from a word. */
function isWordLike(value: string): boolean {
  return /^[A-Z]?[a-z]+$|^[A-Z]+$/.test(value) || /^[a-z]+(?:[-_][a-z]+)+$/i.test(value);
}
