import type { TextRange } from '../../detection/model';
import type { ReplacementRequest } from '../model';
import { isUrlPart } from '../urls';
import { lexCode } from './lexer';
import type { CodeLiteral, CodeToken, LexedCode, Syntax } from './syntax';

/** A finding in its literal, and what stands around it. */
export interface Site {
  readonly request: ReplacementRequest;
  readonly text: string;
  readonly lexed: LexedCode;
  readonly literal: CodeLiteral;
  /** The credential inside the literal. */
  readonly range: TextRange;
  /** Index of the literal's token. */
  readonly index: number;
  /** Index of the last token inside the literal: its own, or one of a hole. */
  readonly last: number;
  /** Indexes of the brackets that are open there, outermost first. */
  readonly enclosing: readonly number[];
  /** The credential is all that the literal holds. */
  readonly isWhole: boolean;
  /** The credential stands percent-encoded in a URL. */
  readonly isUrl: boolean;
}

/** The innermost literal that holds the finding outside of its holes. */
export function literalAround(
  literals: readonly CodeLiteral[],
  { start, end }: TextRange,
): CodeLiteral | undefined {
  return literals.findLast(
    ({ content, holes }) =>
      content.start <= start &&
      end <= content.end &&
      holes.every((hole) => hole.end <= start || end <= hole.start),
  );
}

/** Undefined when the finding does not stand in one literal. */
export function siteOf(request: ReplacementRequest, syntax: Syntax): Site | undefined {
  const { text, finding } = request;
  const { range } = finding;
  const lexed = lexCode(text, syntax);
  const literal = literalAround(lexed.literals, range);
  if (!literal) return undefined;
  const index = lexed.tokens.findIndex(
    ({ kind, start }) => kind === 'string' && start === literal.start,
  );
  const after = lexed.tokens.findIndex(({ start }) => start >= literal.end);
  return {
    request,
    text,
    lexed,
    literal,
    range,
    index,
    last: (after === -1 ? lexed.tokens.length : after) - 1,
    enclosing: openBrackets(lexed.tokens, index),
    isWhole: range.start === literal.content.start && range.end === literal.content.end,
    isUrl: isUrlPart(text, finding),
  };
}

/** Indexes of the brackets that are open before a token. */
export function openBrackets(tokens: readonly CodeToken[], index: number): number[] {
  const open: number[] = [];
  for (let at = 0; at < index; at++) {
    const { kind, text } = tokens[at] ?? { kind: 'word', text: '' };
    if (kind !== 'mark') continue;
    if (/^[([{]$/.test(text)) open.push(at);
    if (/^[)\]}]$/.test(text)) open.pop();
  }
  return open;
}

/** Text of the token so many places away from the literal; empty beyond the ends. */
export function near({ lexed, index, last }: Site, distance: number): string {
  return lexed.tokens[(distance > 0 ? last : index) + distance]?.text ?? '';
}

/** Tokens of the statement before the literal: back to `;`, `{`, `}` or a line that ends one. */
export function statementBefore({ lexed, index }: Site): CodeToken[] {
  const before: CodeToken[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const token = lexed.tokens[at];
    if (!token || (token.kind === 'mark' && /^[;{}]$/.test(token.text))) break;
    before.unshift(token);
  }
  return before;
}

/** Index of the bracket that closes the one at `open`; the number of tokens when none does. */
export function closingOf(tokens: readonly CodeToken[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const { kind, text } = tokens[at] ?? { kind: 'word', text: '' };
    if (kind !== 'mark') continue;
    if (/^[([{]$/.test(text)) depth++;
    if (/^[)\]}]$/.test(text) && --depth === 0) return at;
  }
  return tokens.length;
}
