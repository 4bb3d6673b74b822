import { drawn } from '../drawn';
import { entropy, isMadeOfWords, looksRandom } from '../randomness';
import { alphabets, type Shape, type Vendor } from '../rules/vendorTable';
import { nameBefore } from './boundName';
import type { Finder, Found } from './finder';

/** Characters between the name and the token, at most. */
const REACH = 80;
const MAX_TOKEN = 1024;
/** What any token may look like where a provider and a credential are named. */
const ANY_SHAPE: Shape = { alphabet: 'w', min: 16, max: 200 };

const CREDENTIAL =
  /key|token|secret|access|private|auth|pass|pwd|cred|bearer|licen[sc]e|signature|webhook|crumb|login|(?:^|[^a-z])(?:api|pat|dsn|tkn)(?:[^a-z]|$)/i;
/** A hash, a public part or a name stands there. */
const OTHER =
  /sha\d*|commit|reference|\/blob\/|\/tree\/|\/raw\/|gpg|pgp|ssh-rsa|revision|digest|integrity|md5|checksum|etag|hash|public|fingerprint|thumbprint|[^a-z](?:id|name|url|uri|host|version|path|file|region|account|project|email|user(?:name)?)["'\])]{0,3}\s{0,4}(?:[:=]|:=|=>|,)\s{0,4}["'`]?$/i;
const OPERATOR = /(?:[:=]|=>|<-|,|\()\s{0,4}[rbfu@$]{0,2}["'`]{0,3}(?:bearer\s|token\s)?$/i;

/** The rest of an address that begins with the name: `github.com/owner/credential-helper`. */
const ADDRESS = /^[\w.-]*\.[a-z]{2,6}(?::\d+)?(?:\/[^\s?&#"'`]*)?/;

/** Looks for a provider's token beside the provider's name. */
export function vendorFinder(vendor: Vendor): Finder {
  /** Made when it is asked for: few of them ever find something. */
  const ruleOf = (): Found['rule'] => ({
    id: vendor.id,
    title: vendor.title,
    family: vendor.family,
    severity: 'high' as const,
    key: 'token',
    ...(vendor.revocationPage !== undefined && { revocationPage: vendor.revocationPage }),
  });
  /** Made at the first mention: most providers are never named. */
  let shapes: readonly Shape[] | undefined;
  return {
    get id() {
      return vendor.id;
    },
    keywords: vendor.names,
    look(source, at, end, found) {
      const { text } = source;
      if (!isWordOfItsOwn(text, at, end)) return at;
      if (!hasRun(text, end)) return at;
      const head = /[\w-]{0,40}$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
      shapes ??= [...vendor.shapes, ANY_SHAPE];
      for (const shape of shapes) {
        // Room for what may follow a token: its padding, and the rest of a longer one.
        const window = text.slice(end, end + REACH + shape.max + 66);
        const one = match(shape, window, head, shape === ANY_SHAPE);
        if (!one) continue;
        const start = end + one.start;
        found.push({
          rule: ruleOf(),
          start,
          end: start + one.length,
          confidence: one.confidence,
          reason: `It ${shape === ANY_SHAPE ? 'looks random' : 'has the alphabet and length of such a token'}, and the provider is named beside it.`,
          ...nameBefore(text, start),
        } satisfies Found);
        return start + one.length;
      }
      return at;
    },
  };
}

/** `JAWS_TOKEN` is not of AWS, `boxed` not of Box; `adobeKey`, `ADOBE_KEY` and `adobekey` are of Adobe. */
function isWordOfItsOwn(text: string, at: number, end: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isLetter(before) && !(isLower(before) && isUpper(text.charCodeAt(at)))) return false;
  const after = text.charCodeAt(end);
  if (!isLetter(after) || (isUpper(after) && !isUpper(text.charCodeAt(end - 1)))) return true;
  return SUFFIX.test(text.slice(end, end + 8));
}

const SUFFIX = /^(?:key|token|secret|api|access|auth|pass|client|private|webhook|tkn)/i;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLetter = (code: number): boolean => isLower(code) || isUpper(code);

/** True when eight characters of a token stand there, two digits among them: most mentions of a name end here. */
function hasRun(text: string, from: number): boolean {
  const last = Math.min(text.length, from + REACH + MAX_TOKEN);
  let length = 0;
  let digits = 0;
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    if (isDigit || isLetter(code) || code === 45) {
      length++;
      if (isDigit) digits++;
      if (length >= 8 && digits >= 2) return at - length - from < REACH;
    } else if (at - from > REACH) return false;
    else [length, digits] = [0, 0];
  }
  return length >= 20;
}

const patterns = new Map<string, RegExp>();

function patternOf({ alphabet, min, max }: Shape): RegExp {
  const id = `${alphabet}${min}-${max}`;
  const known = patterns.get(id);
  if (known) return known;
  const of = alphabets[alphabet];
  const edge = alphabet === 'w' ? of : alphabet === 'b' ? `${of}=` : 'A-Za-z0-9';
  const body =
    alphabet === 'u'
      ? String.raw`[a-fA-F0-9]{8}-(?:[a-fA-F0-9]{4}-){3}[a-fA-F0-9]{12}`
      : `[${of}]{${min},${max}}${alphabet === 'b' ? '={0,2}' : ''}`;
  const made = new RegExp(`(?<!(?<!\\\\)[${edge}])${body}(?![${edge}])`, 'g');
  patterns.set(id, made);
  return made;
}

interface Match {
  readonly start: number;
  readonly length: number;
  readonly confidence: 'high' | 'medium';
}

function match(shape: Shape, window: string, head: string, isAny: boolean): Match | undefined {
  const pattern = patternOf(shape);
  pattern.lastIndex = 0;
  for (let tries = 0; tries < 4; tries++) {
    const candidate = pattern.exec(window);
    if (!candidate || candidate.index > REACH) return undefined;
    const gap = window.slice(0, candidate.index).replace(ADDRESS, '');
    if ((gap.match(/\n/g)?.length ?? 0) > 2 || OTHER.test(gap)) return undefined;
    const [value] = candidate;
    if (window.startsWith('...', candidate.index + value.length)) return undefined;
    if (!isDrawn(value, shape, !isAny && CREDENTIAL.test(head + gap) && OPERATOR.test(gap)))
      continue;
    const confidence = sureness(gap, head, value, isAny);
    if (confidence) return { ...whole(window, candidate.index, value.length), confidence };
  }
  return undefined;
}

/** Where name, shape and operator agree, a drawn value may well have letters or digits alone. */
function isDrawn(value: string, shape: Shape, isBound: boolean): boolean {
  if (drawn(value) === 'reject') return false;
  if (shape.alphabet === 'u') return true;
  if (shape.alphabet === 'd') return new Set(value).size > 4;
  if (isBound && value.length >= 20 && /^(?:[a-z]+|[A-Z]+|\d+)$/.test(value))
    return entropy(value) > 2.8 && !isMadeOfWords(value);
  if (isBound && value.length < 20 && value.length >= 8)
    return /\d/.test(value) && /[a-z]/i.test(value) && new Set(value).size > value.length / 2 - 1;
  return (value.match(/\d/g)?.length ?? 0) >= 2 && looksRandom(value);
}

const LEFT_PART = /["'`\s=:,(]((?:[a-z][a-z0-9]{0,9}|[A-Z]{2,6})[-_.])$/;
const QUOTED_PART = /["'`]([\w.~+/=-]{0,24})$/;

/** With a prefix of the token's own, `key-` or `test_`, and with all up to its quotes. */
function whole(window: string, start: number, length: number): { start: number; length: number } {
  const head = window.slice(Math.max(0, start - 26), start);
  const quoted = QUOTED_PART.exec(head)?.[1];
  const rest = /^[\w.~+/=-]{0,64}(?=["'`])/.exec(window.slice(start + length))?.[0];
  const before =
    quoted !== undefined && rest !== undefined ? quoted : (LEFT_PART.exec(head)?.[1] ?? '');
  const after = quoted !== undefined && rest !== undefined ? rest : '';
  return { start: start - before.length, length: length + before.length + after.length };
}

/** The last name before the token says that it is a credential. */
const LAST_IS_CREDENTIAL =
  /(?:key|token|secret|pass(?:word|wd|phrase)?|pwd|auth(?:orization)?|cred(?:ential)?s?|bearer|licen[sc]e|webhook|crumb|access|private|jwt|tkn|(?:^|[^a-z])(?:api|pat|dsn))(?:[\s_-]?(?:id|value|tok|v?\d{1,2}|prod|dev|test))?["'\])]{0,3}\s{0,4}(?:[:.?+|]{0,3}=|=>|[:,(]|<-|[\s_-])\s{0,4}[rbfu@$]{0,2}["'`]{0,3}(?:bearer\s|token\s)?$/i;

function sureness(
  gap: string,
  head: string,
  value: string,
  isAny: boolean,
): Match['confidence'] | undefined {
  const isOperated = OPERATOR.test(gap);
  if (isAny) {
    const isLong = value.length >= (/^[\da-f]+$/i.test(value) ? 20 : 16);
    return isLong && LAST_IS_CREDENTIAL.test(head + gap) ? 'medium' : undefined;
  }
  if (CREDENTIAL.test(head + gap)) {
    if (isOperated) return 'high';
    return /(?:[\s_-]|key|token|secret)["'`]?$/i.test(gap) ? 'medium' : undefined;
  }
  const isBound = /^[\w\s"'.\])-]{0,40}(?:[:=,]|=>)\s?["'`]?$/.test(gap);
  return value.length >= 20 && isBound ? 'medium' : undefined;
}
