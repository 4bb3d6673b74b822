/** One way to write a string literal. */
export interface Form {
  readonly what: string;
  readonly open: string;
  readonly close: string;
  /** Pieces of source that may follow each other. */
  readonly pieces: readonly string[];
  /** Pieces that the program expands: they stand around the credential only. */
  readonly around?: readonly string[];
  /** Makes any sequence of pieces one that compiles. */
  readonly fix?: (content: string) => string;
  /** The form ends the call that shows it, as a here-document does. */
  readonly endsCall?: true;
  /** What it opens and closes with is a part of what is shown. */
  readonly isJoined?: true;
  /** Its value need not be told, e.g. as the language gives it another type. */
  readonly isDeclined?: true;
}

/** A language whose literals are drawn at random, and the interpreter or compiler that tells their values. */
export interface FuzzedLanguage {
  readonly name: string;
  /** VS Code's id. */
  readonly languageId: string;
  readonly path: string;
  readonly forms: readonly Form[];
  /** A program that prints the bytes of each value, in UTF-8 and hex, one a line. */
  readonly program: (shows: readonly string[]) => string;
  /** One call of the program's function; most write `show(…);`. */
  readonly show?: (form: Form, literal: string) => string;
  /** What stands beside the program. */
  readonly files?: Readonly<Record<string, string>>;
  /** The path of the helper, and what takes its place: it reads `values/KEY`. */
  readonly helper: Readonly<Record<string, string>>;
  /** Its compiler reads a byte order mark. */
  readonly readsMark: boolean;
  /** Its tools read sources with CRLF. */
  readonly readsCrlf: boolean;
  /** False where its tools are missing. */
  readonly prepare?: () => Promise<boolean>;
  readonly run: (folder: string, path: string) => Promise<string>;
}

const letters = ['a', 'Z', 'x', 'n', '9', '0', '41', ' ', '  '];
const foreign = ['é', 'ü', '\u{1f511}', 'e\u0301', '\u00a0', '\u200d', '\ufeff', '日'];
const marks = ['%', '%%', '%s', '@', ':', '/', '//', '/*', '<', '>', '&', '&amp;', '=', '!', '*'];
const more = ['?', '[', '(', ')', ']', '|', '~', '^', '-', '--', '+', '.', ',', ';', '_', '<!--'];

/** Pieces that stand for themselves in nearly every syntax, without quotes, braces, `#`, `$` and backslashes. */
export const common: readonly string[] = [...letters, ...foreign, ...marks, ...more];

/** Those of some pieces that hold none of the marks. */
export function without(pieces: readonly string[], marked: RegExp): string[] {
  return pieces.filter((piece) => !marked.test(piece));
}
