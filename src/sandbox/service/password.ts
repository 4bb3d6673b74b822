import { randomInt } from 'node:crypto';
import type { Inputs } from '../model/inputs';
import { invalidParameter } from '../protocol/errors';

const DEFAULT_LENGTH = 32;

const classes = {
  lowercase: 'abcdefghijklmnopqrstuvwxyz',
  uppercase: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  numbers: '0123456789',
  punctuation: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  space: ' ',
} as const;

export function getRandomPassword(input: Inputs['GetRandomPassword']): object {
  return { RandomPassword: randomPassword(input) };
}

/**
 * A password by AWS's rules: by default one lowercase and one uppercase letter, one digit and one punctuation
 * character at least, of the classes that are not excluded; a space may occur, but need not.
 */
export function randomPassword(input: Inputs['GetRandomPassword']): string {
  const { PasswordLength: length = DEFAULT_LENGTH, ExcludeCharacters = '' } = input;
  const allowed = (alphabet: string): string =>
    Array.from(alphabet)
      .filter((c) => !ExcludeCharacters.includes(c))
      .join('');
  const included = [
    input.ExcludeLowercase ? '' : classes.lowercase,
    input.ExcludeUppercase ? '' : classes.uppercase,
    input.ExcludeNumbers ? '' : classes.numbers,
    input.ExcludePunctuation ? '' : classes.punctuation,
  ]
    .filter((alphabet) => alphabet !== '')
    .map(allowed);
  const all = [...included, input.IncludeSpace ? allowed(classes.space) : ''].join('');
  if (all === '') throw invalidParameter('All characters have been excluded from selection.');
  const required = input.RequireEachIncludedType === false ? [] : included;
  if (required.includes(''))
    throw invalidParameter('All characters of the desired type have been excluded.');
  if (length < required.length)
    throw invalidParameter('Password length is too short based on the required types.');
  const characters = Array.from({ length }, (_, index) => pick(required[index] ?? all));
  return shuffle(characters).join('');
}

function pick(alphabet: string): string {
  return alphabet.charAt(randomInt(alphabet.length));
}

function shuffle(characters: string[]): string[] {
  for (let last = characters.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [characters[last], characters[other]] = [characters[other] ?? '', characters[last] ?? ''];
  }
  return characters;
}
