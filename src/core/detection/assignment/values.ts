import { isPlaceholder } from '../placeholders';
import { looksRandom } from '../randomness';
import type { Confidence } from '../model';
import { judgeName, splitWords, type NameStrength } from './names';

const MAX_LENGTH = 1000;
const MIN_LENGTH: Readonly<Record<NameStrength, number>> = {
  password: 4,
  secret: 8,
  token: 12,
  key: 20,
};

/** Passwords so common that they are real wherever they stand. */
const COMMON =
  /^(?:admin|root|letmein|qwerty\w*|monkey|dragon|master|welcome|hunter2?|iloveyou|sunshine|princess|football|baseball|superman|batman|trustno1|toor|guest|changeit|pass(?:word|wort)?\d{1,4}!?)$/i;

/**
 * How sure it is that a literal under a name of that strength is a credential; undefined when it is a
 * reference, a type, a path, a word of prose or a placeholder.
 */
export function judgeValue(
  value: string,
  name: string,
  strength: NameStrength,
): Confidence | undefined {
  if (value.length < MIN_LENGTH[strength] || value.length > MAX_LENGTH) return undefined;
  if (!/[\p{L}\p{N}]/u.test(value) || /;\s*\w+\s*=/.test(value)) return undefined;
  if (isPlaceholder(value) || isReference(value) || repeatsName(value, name)) return undefined;
  if (UUID.test(value)) return /^0{8}/.test(value) ? undefined : judgeUuid(name, strength);
  if (strength !== 'password') {
    if (looksRandom(value)) return 'high';
    return strength === 'secret' && isMixed(value) ? 'medium' : undefined;
  }
  if (/\s/.test(value)) return isProse(value) ? undefined : 'medium';
  if (looksRandom(value)) return 'high';
  if (COMMON.test(value)) return 'medium';
  if (isWordLike(value)) return 'low';
  return 'medium';
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A UUID names things; it is a secret only under a name that says whose secret it is. */
function judgeUuid(name: string, strength: NameStrength): Confidence | undefined {
  const isNamed = splitWords(name).length > 1;
  return isNamed && (strength === 'secret' || strength === 'token') ? 'medium' : undefined;
}

/** A reference, call, type, path, address or format: what stands for a value or describes one. */
function isReference(value: string): boolean {
  return (
    /\(\?[:=!<]|\[[^\]\s]*\w-\w[^\]\s]*\][+*{?]/.test(value) ||
    /^[$@&~](?:[A-Za-z_{(]|$)|\$\{\s*[\w.$-]+\s*(?:[:?|][^{}]*)?\}|\{\{[^{}]*\}\}|\{%|<%|#\{|^%[sdv(]|%\(\w+\)s|^\{[\w.]*\}$/.test(
      value,
    ) ||
    /^(?:process\.env|os\.(?:environ|getenv)|env[.[(]|ENV\[|secrets?\.|vars?\.|var\.|config\.|settings\.|System\.)/.test(
      value,
    ) ||
    /^(?:https?|file|s3|gs|ssm|vault|arn|op|keyvault|data|urn|classpath|resolve):/i.test(value) ||
    /^\.{0,2}\/[\w./-]*$|^[A-Za-z]:\\|\.(?:json|ya?ml|pem|key|crt|cer|txt|js|ts|py|env|conf|xml|properties|html?|md|go|java|php|rb|cs)$/i.test(
      value,
    ) ||
    /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value) ||
    /^[a-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)+(?:\(.*\))?$/.test(value) ||
    /^[A-Za-z_][\w.]*\(.*\)?;?$/.test(value) ||
    /^[\w.+-]+@[\w-]+\.[a-z]{2,}$/i.test(value)
  );
}

/** `password: "user_password"`, `token = "accessToken"`: the value is a name itself. */
function repeatsName(value: string, name: string): boolean {
  const words = splitWords(value);
  const isName = /^[A-Za-z][A-Za-z]*(?:[-_ .:][A-Za-z]+)*$/.test(value);
  if (!isName) return false;
  if (value.toLowerCase() === name.toLowerCase()) return true;
  return words.length > 1 && (judgeName(value) !== undefined || words.every((w) => w.length > 2));
}

/** Letters, digits or signs that no name, path or format mixes so. */
function isMixed(value: string): boolean {
  const signs = value.match(/[^\w\s./:,-]/g)?.length ?? 0;
  return value.length >= 12 && !/\s/.test(value) && signs >= 3;
}

/** Two or more blanks between words, or a sentence. */
function isProse(value: string): boolean {
  return /\s\S*\s|^[A-Z]?[a-z]+ [a-z]+[.!?:]?$|[.!?:,]\s/.test(value);
}

/** Letters alone in the case of a word: nobody can tell a weak password from a word. */
function isWordLike(value: string): boolean {
  return /^[A-Z]?[a-z]+$|^[A-Z]+$/.test(value) || /^[a-z]+(?:[-_][a-z]+)+$/i.test(value);
}
