import type { TextRange } from '../../detection/model';

/** Code or a variable inside a string literal, or what looks like it. */
export interface HoleSyntax {
  /** Sticky; what opens it, or all of it when nothing closes it. */
  readonly open: RegExp;
  /** The bracket that closes it. */
  readonly close?: '}' | ')';
  /** It only stands for a mark, as `{{` does: it is text. */
  readonly isText?: true;
}

/** One way to write a string literal. */
export interface StringSyntax {
  /** Told to the language's rewriter, e.g. `raw`. */
  readonly kind: string;
  /** Sticky; group 1 is the prefix, group 2 the opening quote. */
  readonly open: RegExp;
  /** What ends it; the opening quote by default. */
  readonly close?: (prefix: string, quote: string) => string;
  /** Of more quotes in a row than close it the last ones do: the others are text. */
  readonly closesLast?: true;
  /** How the closing quote is written inside it; `backslash` by default. */
  readonly escape?: 'backslash' | 'backtick' | 'doubled' | 'none';
  readonly multiline?: true;
  readonly holes?: readonly HoleSyntax[];
}

/** What the lexer needs to know of a language. */
export interface Syntax {
  /** The first that matches counts; character literals are among them. */
  readonly strings: readonly StringSyntax[];
  /** Sticky. */
  readonly comment: RegExp;
  /** Sticky; identifiers and keywords. */
  readonly word?: RegExp;
  /** Literals that are found otherwise, such as here-documents, in the order of the text. */
  readonly blocks?: (text: string) => readonly CodeLiteral[];
}

/** A string literal; `start` and `end` include prefix and quotes, `content` does not. */
export interface CodeLiteral extends TextRange {
  readonly kind: string;
  readonly prefix: string;
  readonly quote: string;
  readonly content: TextRange;
  readonly holes: readonly TextRange[];
}

/** A token; blanks and comments are left out. */
export interface CodeToken extends TextRange {
  readonly kind: 'mark' | 'number' | 'string' | 'word';
  readonly text: string;
}

export interface LexedCode {
  /** In the order of their starts; those inside a hole come after the literal around it. */
  readonly tokens: readonly CodeToken[];
  readonly literals: readonly CodeLiteral[];
}
