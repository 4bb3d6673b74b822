import { rules } from '../../../src/core/detection';
import { vendors } from '../../../src/core/detection/rules/vendors';
import { draw } from './draw';

type Random = () => number;

const pick = <T>(of: readonly T[], random: Random): T => of[Math.floor(random() * of.length)]!;

const keywords = [
  ...rules.flatMap((rule) => rule.keywords),
  ...vendors.flatMap(({ names }) => names),
  'password',
  'secret_key',
  'token',
];

/** Pieces that rules begin to match. */
const starts = [
  '-----BEGIN RSA PRIVATE KEY-----',
  'PuTTY-User-Key-File-3: a\n',
  'https://a:',
  'Password=',
  'password = "',
  'eyJhbGciOiJIUzI1NiJ9.eyJ',
  'machine a login b password ',
  'curl -u a:',
  'Authorization: Bearer ',
  '"kty": "d":"',
  'jdbc:oracle:thin:a/',
  'kind: Secret\ndata:\n  a: ',
  '"""',
  '${',
  '{{',
  '\\"',
];

/** Kinds of text that are made to hurt, each of about `size` UTF-16 units. */
export const kinds: Readonly<Record<string, (random: Random, size: number) => string>> = {
  'random bytes': (random, size) => units(random, size, 256),
  'random units, lone surrogates among them': (random, size) => units(random, size, 65_536),
  'NUL and controls': (random, size) => units(random, size, 32),
  'UTF-16 read as bytes': (random, size) =>
    Array.from(repeated(() => pick(starts, random), size / 2)).join('\0'),
  'one line of token characters': (random, size) =>
    repeated(() => Math.floor(random() * 2 ** 31).toString(36), size),
  'one keyword again and again': (random, size) => {
    const keyword = pick(keywords, random);
    return repeated(() => keyword, size);
  },
  'keywords in a row': (random, size) => repeated(() => pick(keywords, random), size),
  'keywords on lines': (random, size) => repeated(() => `${pick(keywords, random)} = "\n`, size),
  'one beginning again and again': (random, size) => {
    const start = pick(starts, random);
    return repeated(() => start, size);
  },
  'beginnings in a row': (random, size) => repeated(() => pick(starts, random), size),
  'tokens, cut': (random, size) =>
    repeated(() => {
      const token = draw(pick(rules, random).pattern, random);
      return token.slice(0, Math.floor(random() * token.length) + 1);
    }, size),
  'tokens beside keywords': (random, size) =>
    repeated(() => {
      const rule = pick(rules, random);
      return `${pick(keywords, random)}${pick([' = "', ': ', '=', '("', ' '], random)}${draw(rule.pattern, random)}${pick(['"', '\n', ',', '\r\n'], random)}`;
    }, size),
  'deep nesting': (random, size) => {
    const depth = Math.min(10_000, Math.floor(size / 4));
    const open = pick(['{"password":', '[', '(', '<secret>', '`${', '"\\"'], random);
    return repeated(() => open.repeat(depth), size);
  },
  'blanks after names': (random, size) =>
    repeated(() => pick(keywords, random) + pick([' ', '\t', '\n', '"'], random).repeat(60), size),
};

function units(random: Random, size: number, below: number): string {
  let text = '';
  while (text.length < size) text += String.fromCharCode(Math.floor(random() * below));
  return text;
}

function repeated(piece: () => string, size: number): string {
  const pieces: string[] = [];
  for (let length = 0; length < size; length += pieces.at(-1)?.length ?? 0) pieces.push(piece());
  return pieces.join('');
}
