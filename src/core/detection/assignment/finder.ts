import { isTranslation } from '../contexts';
import { lower, type Finder, type Source } from '../engine/finder';
import type { RuleInfo } from '../rule';
import { bindingAfter } from './bindings';
import { judgeName, type NameStrength } from './names';
import { judgeValue } from './values';

const NOUNS = [
  'pass',
  'kennwort',
  'mdp',
  'senha',
  'contrase',
  'wachtwoord',
  'parola',
  'haslo',
  'heslo',
  'losenord',
  'pwd',
  'pswd',
  'secret',
  'token',
  'key',
  'cred',
  'auth',
  'bearer',
  'salt',
  'pepper',
  'jwt',
  'webhook',
  'cookie',
  '_pw',
  '_pat',
  'pin',
];

/** What a literal under a name of each strength is called. */
export const assigned: Readonly<Record<NameStrength, RuleInfo & { readonly says: string }>> = {
  key: {
    id: 'assigned-key',
    title: 'Key',
    family: 'assignment',
    severity: 'medium',
    says: 'a key',
  },
  password: {
    id: 'assigned-password',
    title: 'Password',
    family: 'assignment',
    severity: 'high',
    says: 'a password',
  },
  secret: {
    id: 'assigned-secret',
    title: 'Secret',
    family: 'assignment',
    severity: 'high',
    says: 'a secret',
  },
  token: {
    id: 'assigned-token',
    title: 'Token',
    family: 'assignment',
    severity: 'high',
    says: 'something that gives access',
  },
};

/** What lists and settings say of these rules. */
export const assignmentRules: readonly RuleInfo[] = Object.values(assigned).map(
  ({ id, title, family, severity }) => ({ id, title, family, severity }),
);

const MAX_NAME = 80;
/** A character of a value costs as much to judge as so many that a pattern looks at. */
const JUDGING = 8;

/** Finds literals under names that say that they are credentials. */
export const assignmentFinder: Finder = {
  keywords: NOUNS,
  look(source, at, _end, found) {
    const { text, path, format } = source;
    const [start, end] = nameAround(source, at);
    if (end - start > MAX_NAME) return end;
    const name = text.slice(start, end);
    // A part of a path or of a type: `/etc/passwd`, `AWS::IAM::AccessKey`.
    if (text.charAt(start - 1) === '/' || text.slice(start - 2, start) === '::') return end;
    const strength = judgeName(name);
    if (strength === undefined) return end;
    const binding = bindingAfter(source, start, end);
    if (!binding || isKeyOfLookup(text, binding.start)) return end;
    const value = text.slice(binding.start, binding.end);
    source.budget -= JUDGING * value.length;
    if (source.budget < 0) return end;
    if (isTemplate(text, binding.start, value) || (binding.quoted && isKey(text, binding.end)))
      return end;
    const { quoted, ...range } = binding;
    const isSet = !quoted && isSetting(source, start, name, text.slice(end, binding.start));
    const isPaired = quoted && LOGIN.test(linesAround(text, start, binding.end));
    const judgement = judgeValue(value, name, strength, { isSetting: isSet, isPaired });
    if (!judgement || (judgement.confidence !== 'high' && isTranslation(path))) return end;
    const { says, ...rule } = assigned[strength];
    const sure =
      !quoted && format === 'text' && !isSet ? lower(judgement.confidence) : judgement.confidence;
    const reason = `A literal under \`${name}\`, a name that says that it is ${says}; ${judgement.because}.`;
    found.push({ rule, ...range, confidence: sure, reason, name });
    return end;
  },
};

/** `get_secret("name", "key")`, `AppSecrets.get('name', 'key')`: the key is none, however it is called. */
const LOOKUP = /secrets?(?:sync)?(?:(?:\.|::)\w+)?[ (]\s*(["'])[^"'\n]+\1,?\s*["']$/i;

function isKeyOfLookup(text: string, start: number): boolean {
  return LOOKUP.test(text.slice(Math.max(0, start - 200), start));
}

/** A literal with places for values: `${prefix}-token` in JavaScript, f"{prefix}-token" in Python, $"{prefix}" in C#. */
function isTemplate(text: string, start: number, value: string): boolean {
  if (text[start - 1] === '`') return /\$\{[^}]*\}/.test(value);
  return /[fF$]@?["']$/.test(text.slice(start - 3, start)) && /\{[^}]+\}/.test(value);
}

/** What is bound itself: `"timeout": 60`. */
function isKey(text: string, end: number): boolean {
  return /^["'](?:\s{0,4}=>|:\s)/.test(text.slice(end, end + 8));
}

/** A user or a host that is a literal itself. */
const LOGIN =
  /(?:^|[^a-z])(?:\w{0,12}[_.-])?(?:user(?:[_-]?(?:name|id))?|login|uid|host(?:name)?|server)["'\]]{0,2}\s{0,12}(?:=>|[:=,])\s{0,4}["'][\w.@-]{2,40}["']/i;
const NEAR = 160;

/** The line of a value with what stands right before and after. */
function linesAround(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - NEAR), start) + text.slice(end, end + NEAR);
}

/** An environment variable: `DB_PASSWORD`. */
const isVariable = (name: string): boolean => /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name);

/** Where a plain word is a value: a file of settings, a line of one (`a.password=…`) in a text, a variable of the environment. */
function isSetting(
  { text, format }: Source,
  start: number,
  name: string,
  operator: string,
): boolean {
  if (format === 'lines') return true;
  const isDotted = format === 'text' && operator === '=' && text.charAt(start - 1) === '.';
  return isDotted || (isVariable(name) && (format !== 'text' || operator.includes('=')));
}

/** Letters, digits, `_`, `$` and `-`. */
function isOfName(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45 ||
    code === 36
  );
}

function nameAround({ text }: Source, at: number): [start: number, end: number] {
  const least = Math.max(0, at - MAX_NAME);
  let start = at;
  while (start > least && isOfName(text.charCodeAt(start - 1))) start--;
  while (text.charAt(start) === '-') start++;
  const most = Math.min(text.length, at + MAX_NAME);
  let end = at;
  while (end < most && isOfName(text.charCodeAt(end))) end++;
  while (text.charAt(end - 1) === '-') end--;
  return [start, Math.max(end, at + 1)];
}
