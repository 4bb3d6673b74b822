import { limits } from './limits';
import type { Tag } from './model';

/**
 * Each check returns undefined for what AWS accepts, else one sentence that names the limit and never
 * repeats the input. Limits: see `limits`.
 */
type Problem = string | undefined;

/** Digits grouped as in English, like AWS's own texts; made at the first use, since that takes milliseconds. */
function grouped(value: number): string {
  return value.toLocaleString('en');
}

function tooLong(what: string, length: number, limit: number, unit = 'characters'): Problem {
  return length > limit
    ? `${what} has ${grouped(length)} ${unit}; AWS allows ${grouped(limit)}.`
    : undefined;
}

function outside(
  what: string,
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
  unit: string,
): Problem {
  return Number.isInteger(value) && value >= min && value <= max
    ? undefined
    : `${what} must be a whole number from ${grouped(min)} to ${grouped(max)} ${unit}.`;
}

export function checkName(name: string): Problem {
  if (name === '') return 'A secret needs a name.';
  if (!/^[A-Za-z0-9/_+=.@-]+$/.test(name))
    return 'A name may hold only the letters A–Z and a–z, digits and /_+=.@- characters.';
  return tooLong('The name', name.length, limits.nameLength);
}

/**
 * A warning, not a refusal: a name that ends in a hyphen and six characters looks like the end of an
 * ARN and breaks look-ups by partial ARN.
 */
export function warnAboutName(name: string): Problem {
  return /-[A-Za-z0-9]{6}$/.test(name)
    ? 'The name ends in a hyphen and six characters, as ARNs do: look-ups by partial ARN may miss it.'
    : undefined;
}

/** `byteLength` as SecretValue counts it. */
export function checkValueSize(byteLength: number): Problem {
  if (byteLength === 0) return 'The value is empty; AWS needs at least 1 byte.';
  return tooLong('The value', byteLength, limits.valueBytes, 'bytes');
}

export function checkDescription(description: string): Problem {
  return tooLong('The description', description.length, limits.descriptionLength);
}

export function checkTagKey(key: string): Problem {
  if (key === '') return 'A tag needs a key of at least 1 character.';
  if (/^aws:/i.test(key)) return 'Tag keys that begin with aws: are reserved for AWS.';
  return tooLong('The tag key', key.length, limits.tagKeyLength);
}

export function checkTagValue(value: string): Problem {
  return tooLong('The tag value', value.length, limits.tagValueLength);
}

export function checkTags(tags: readonly Tag[]): Problem {
  if (tags.length > limits.tags) return `${tags.length} tags; AWS allows ${limits.tags} a secret.`;
  if (new Set(tags.map((tag) => tag.key)).size < tags.length)
    return 'Two tags have the same key; AWS allows each key once.';
  for (const { key, value } of tags) {
    const problem = checkTagKey(key) ?? checkTagValue(value);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Syntax and size only: what a policy grants is for ValidateResourcePolicy to judge. */
export function checkPolicy(policy: string): Problem {
  if (policy.trim() === '') return 'A policy needs at least 1 character.';
  const size = tooLong('The policy', policy.length, limits.policyLength);
  return size ?? (isJsonObject(policy) ? undefined : 'A policy must be one JSON object.');
}

function isJsonObject(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  } catch {
    return false;
  }
}

export function checkLabel(label: string): Problem {
  if (label === '') return 'A staging label needs at least 1 character.';
  return tooLong('The staging label', label.length, limits.labelLength);
}

/** `labels` of all versions of the secret together. */
export function checkLabels(labels: readonly string[]): Problem {
  if (labels.length > limits.labelsPerSecret)
    return `${labels.length} staging labels; AWS allows ${limits.labelsPerSecret} over all versions of a secret.`;
  for (const label of labels) {
    const problem = checkLabel(label);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

export function checkClientToken(token: string): Problem {
  return outside(
    'The length of a client token',
    token.length,
    limits.clientTokenLength,
    'characters',
  );
}

export function checkRecoveryWindow(days: number): Problem {
  return outside('The recovery window', days, limits.recoveryDays, 'days');
}

export function checkPasswordLength(length: number): Problem {
  return outside('The password length', length, limits.passwordLength, 'characters');
}
