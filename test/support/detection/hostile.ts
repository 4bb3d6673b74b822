import { rules } from '../../../src/core/detection';
import { vendors } from '../../../src/core/detection/rules/vendors';
import { decode, encodingOf } from '../../../src/core/decode';
import { draw } from './draw';
import { places } from './places';

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
  "insert into a (b, password) values (1, '",
  "'), (2, '",
  '"""',
  '${',
  '{{',
  '\\"',
];

/** What stands around values in each format, the values among it. */
const written = Object.values(places)
  .flat()
  .map(([, text]) => text);
const endings = ['\n', '\r\n', '\r', '\u2028', '\v'];
const oddities = ['\ud800', '\udfff', '\0', '\ufeff', '\ud83d\udd11', '\u0130', '\u212a'];

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
  'formats, cut': (random, size) =>
    repeated(() => {
      const text = pick(written, random);
      return text.slice(Math.floor(random() * 20), Math.floor(random() * text.length) + 1) || text;
    }, size),
  'formats in a row, with values of any kind': (random, size) =>
    repeated(() => {
      const value = pick([...starts, ...keywords, 'P@ss' + 'w0rd!7', 'a'.repeat(900)], random);
      return `${pick(written, random).replaceAll('§', () => value)}${pick(endings, random)}`;
    }, size),
  'one format again and again': (random, size) => {
    const text = pick(written, random);
    return repeated(() => text, size);
  },
  'formats with mixed endings and lone surrogates': (random, size) =>
    repeated(
      () =>
        pick(written, random)
          .replaceAll('\n', () => pick(endings, random))
          .replaceAll('§', () => pick(oddities, random) + 'x7Q!'.repeat(4)),
      size,
    ),
  'bytes, read as a file is': (random, size) => {
    const bytes = Uint8Array.from({ length: size }, () => Math.floor(random() * 256));
    const marks: readonly (readonly number[])[] = [
      [],
      [0xff, 0xfe],
      [0xfe, 0xff],
      [0xef, 0xbb, 0xbf],
    ];
    bytes.set(pick(marks, random));
    return decode(bytes, encodingOf(bytes) ?? 'utf-16le');
  },
  'the base64 of Secrets': (random, size) =>
    repeated(() => {
      const inner = pick([...starts, ...written], random).repeat(1 + Math.floor(random() * 20));
      return `---\nkind: Secret\ndata:\n  a: ${Buffer.from(inner).toString('base64')}\n`;
    }, size),
  'deep nesting': (random, size) => {
    const depth = Math.min(10_000, Math.floor(size / 4));
    const open = pick(
      [
        '{"password":',
        '[',
        '(',
        '<secret>',
        '`${',
        '"\\"',
        'password: {a: ',
        '{name: token, ',
        'f(password,',
        '- - ',
        'a:\n ',
      ],
      random,
    );
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
