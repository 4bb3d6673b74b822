import type { Toolchain } from '../../scripts/toolchains/model';

/** Where a literal may stand: the rows of the table that `npm run prove` prints. */
export const positions = [
  'variable',
  'call argument',
  'part of a URL',
  'concatenation',
  'interpolation',
  'format string',
  'text of several lines',
  'default argument',
  'field',
  'constant',
  'enum',
  'annotation',
  'case',
  'record',
  'tag or type',
  'synchronous function',
  'asynchronous function',
  'test',
  'head of the file',
  'package',
] as const;

export type Position = (typeof positions)[number];

/** A program that prints the SHA-256 of the credential that it uses. */
export interface Program {
  readonly position: Position;
  /** Tells several programs of one position apart. */
  readonly what?: string;
  readonly path: string;
  readonly source: string;
  /** The file that is run; `path` by default. */
  readonly main?: string;
  /** What the program uses. */
  readonly value: string;
  readonly files?: Readonly<Record<string, string>>;
  /** The tools here are older than what it becomes: its grammar alone reads it afterwards. */
  readonly isNewer?: true;
  /** The literal must stay, for a reason like this. */
  readonly declined?: RegExp;
}

/** Programs of a language in every position that it has. */
export interface LanguageProof {
  readonly name: string;
  /** VS Code's id. */
  readonly languageId: string;
  readonly toolchain: Toolchain;
  /** Said beside the language's name, e.g. that its SDK is stood in for. */
  readonly caveat?: string;
  /** The helper is stood in for as a whole, so that nothing is proven of how it fails. */
  readonly isHelperStoodIn?: true;
  readonly programs: readonly Program[];
  /** Positions that the language does not have, with one sentence why. */
  readonly none: Partial<Readonly<Record<Position, string>>>;
}

/** Hard for most syntaxes: quotes, a dollar, braces, a backslash, a percent sign, an umlaut. */
export const hard = ['S3', 'cr"et', "'{x}$", '\\', '%40', 'ü9'].join('');
/** Without any mark that a syntax could read otherwise. */
export const plain = ['S3', 'cret', '.x', '40', 'Zq9'].join('');
export const inUrl = ['p@ss', 'w/0:rd', '%25 x'].join('');
/** A connection URL with `inUrl` in it. */
export const url = `postgres://app:${encodeURIComponent(inUrl)}@localhost/db`;

/** The value between quotes, with a backslash before each of the marks. */
export function quoted(value: string, quote: '"' | "'", marks = ''): string {
  const escaped = `\\${quote}${marks}`;
  return quote + value.replace(/./gsu, (c) => (escaped.includes(c) ? `\\${c}` : c)) + quote;
}

/** Indents every line that holds something. */
export function indented(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}
