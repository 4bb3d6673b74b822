import type { Literal } from '../literals';

/** One token of JavaScript or TypeScript; white space and comments are left out. */
export interface Token {
  readonly kind: 'word' | 'number' | 'punctuation' | 'regex' | 'string' | 'template';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Lexed {
  readonly tokens: readonly Token[];
  /** String literals, and the text pieces of templates with the quote `` ` ``. */
  readonly literals: readonly Literal[];
  /** Ranges of comments. */
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

const WORD = /[\p{ID_Start}$_#@][\p{ID_Continue}$\u200c\u200d]*/uy;
const NUMBER = /\d[\w.]*/y;
const PUNCTUATION = /=>|\?\?=?|\?\.|\.{3}|&&=?|\|\|=?|[=!]==?|\*\*=?|[-+*/%&|^<>]=|[^]/y;
const STRING = /"(?:[^"\\\n]|\\(?:\r\n|[^]))*"|'(?:[^'\\\n]|\\(?:\r\n|[^]))*'/y;
const REGEX = /\/(?![*/])(?:[^\\/[\n]|\\[^\n]|\[(?:[^\]\\\n]|\\[^\n])*\])+\/[a-z]*/y;
const COMMENT = /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/y;
const SPACE = /[\s\ufeff]+/y;
const TEMPLATE_PIECE = /(?:[^`\\$]|\\[^]|\$(?!\{))*/y;

/** Words after which a `/` begins a regular expression. */
const BEFORE_REGEX = /^(?:return|typeof|case|in|of|delete|void|throw|new|else|do|await|yield)$/;

/**
 * Splits a text as far as its strings, brackets and words go. It is tolerant: a quote that does not
 * end on its line, as in JSX text, is a character like any other.
 */
export function lex(text: string): Lexed {
  const tokens: Token[] = [];
  const literals: Literal[] = [];
  const comments: { start: number; end: number }[] = [];
  /** Depth of braces at which each open template goes on. */
  const templates: number[] = [];
  let braces = 0;
  let at = text.startsWith('#!') ? Math.max(0, text.indexOf('\n')) : 0;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const push = (kind: Token['kind'], length: number): void => {
    tokens.push({ kind, text: text.slice(at, at + length), start: at, end: at + length });
    at += length;
  };
  /** Reads template text from `at` and on to the next `${` or the end. */
  const templatePiece = (): void => {
    const start = at;
    at += take(TEMPLATE_PIECE)?.length ?? 0;
    literals.push({ start: start - 1, end: at + 1, prefix: '', quote: '`' });
    if (text.startsWith('${', at)) {
      templates.push(braces);
      at += 2;
    } else at++;
    tokens.push({ kind: 'template', text: '`', start: start - 1, end: at });
  };

  while (at < text.length) {
    const space = take(SPACE);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const comment = take(COMMENT);
    if (comment !== undefined) {
      comments.push({ start: at, end: at + comment.length });
      at += comment.length;
      continue;
    }
    const character = text.charAt(at);
    if (character === '`') {
      at++;
      templatePiece();
      continue;
    }
    if (character === '}' && templates.at(-1) === braces) {
      templates.pop();
      at++;
      templatePiece();
      continue;
    }
    const string = take(STRING);
    if (string !== undefined) {
      literals.push({ start: at, end: at + string.length, prefix: '', quote: character });
      push('string', string.length);
      continue;
    }
    const regex = character === '/' && mayBeRegex(tokens.at(-1)) ? take(REGEX) : undefined;
    const word = take(WORD);
    const number = take(NUMBER);
    if (regex !== undefined) push('regex', regex.length);
    else if (word !== undefined) push('word', word.length);
    else if (number !== undefined) push('number', number.length);
    else {
      if (character === '{') braces++;
      if (character === '}') braces--;
      push('punctuation', take(PUNCTUATION)?.length ?? 1);
    }
  }
  return { tokens, literals, comments };
}

function mayBeRegex(before: Token | undefined): boolean {
  if (before === undefined) return true;
  if (before.kind === 'word') return BEFORE_REGEX.test(before.text);
  return before.kind === 'punctuation' && !/^[)\]}]$/.test(before.text);
}
