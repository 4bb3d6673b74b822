import type { Token } from './lexer';

/** Where an expression stands: what may be written there. */
export interface Position {
  /** `await` may stand here: in an async function, or at the top level of a module. */
  readonly mayAwait: boolean;
  /** Evaluated once, when the module is loaded. */
  readonly topLevel: boolean;
  /** Words that open the blocks around it, innermost last, e.g. `enum`, `interface`, `class`. */
  readonly blocks: readonly string[];
  /** Index of the first token at or after the offset. */
  readonly index: number;
}

interface Frame {
  readonly bracket: string;
  /** What the bracket holds. */
  readonly kind: 'arrow' | 'block' | 'class' | 'function' | 'other' | 'parameters';
  readonly async: boolean;
  readonly word: string;
}

const CONTROL = /^(?:if|for|while|switch|catch|with)$/;

/** The position of the token that begins at `offset` or contains it. */
export function positionAt(tokens: readonly Token[], offset: number): Position {
  const frames: Frame[] = [];
  let index = 0;
  for (; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.end > offset) break;
    if (token.kind === 'punctuation') step(tokens, index, frames);
  }
  const functions = frames.filter((frame) => frame.kind === 'function' || frame.kind === 'arrow');
  const inParameters = frames.at(-1)?.kind === 'parameters';
  const inField = frames.at(-1)?.kind === 'class';
  const innermost = frames.findLast((f) => /^(?:arrow|class|function|parameters)$/.test(f.kind));
  const topLevel = innermost === undefined;
  const inNamespace = frames.some((frame) => /^(?:namespace|module)$/.test(frame.word));
  const inDecorator = frames.some((frame) => frame.word.startsWith('@'));
  return {
    topLevel,
    mayAwait:
      !inNamespace &&
      !inDecorator &&
      (topLevel || (innermost.async && !inParameters && !inField && functions.length > 0)),
    blocks: frames.map((frame) => frame.word),
    index,
  };
}

function step(tokens: readonly Token[], index: number, frames: Frame[]): void {
  const text = tokens[index]?.text ?? '';
  switch (text) {
    case '(':
      frames.push(
        isParameters(tokens, index)
          ? frame('(', 'parameters')
          : frame('(', 'other', false, tokens[index - 1]?.text ?? ''),
      );
      return;
    case '[':
      frames.push(frame('[', 'other'));
      return;
    case '{':
      frames.push(brace(tokens, index));
      return;
    case ')':
    case ']':
    case '}':
      while (frames.length > 0) if (frames.pop()?.bracket !== '=>') break;
      return;
    case ',':
    case ';':
      while (frames.at(-1)?.bracket === '=>') frames.pop();
      return;
    case '=>':
      if (tokens[index + 1]?.text !== '{')
        frames.push(frame('=>', 'arrow', isAsyncArrow(tokens, index)));
      return;
  }
}

function frame(bracket: string, kind: Frame['kind'], async = false, word = ''): Frame {
  return { bracket, kind, async, word };
}

/** What a `{` opens, by what stands before it. */
function brace(tokens: readonly Token[], index: number): Frame {
  const before = tokens[index - 1];
  if (before?.text === '=>') return frame('{', 'function', isAsyncArrow(tokens, index - 1));
  const head = headOf(tokens, index);
  if (/^(?:class|enum|interface|namespace|module)$/.test(head))
    return frame('{', head === 'class' ? 'class' : 'block', false, head);
  const close = closingParenthesis(tokens, index - 1);
  if (close === undefined) return frame('{', 'other');
  const open = opening(tokens, close);
  const name = tokens[open - 1]?.text ?? '';
  if (CONTROL.test(name)) return frame('{', 'block');
  return frame('{', 'function', isAsyncFunction(tokens, open));
}

/** The `)` that ends the parameters before a `{`, skipping a return type. */
function closingParenthesis(tokens: readonly Token[], from: number): number | undefined {
  for (let index = from; index >= 0 && from - index < 40; index--) {
    const text = tokens[index]?.text ?? '';
    if (text === ')') return index;
    const isType = tokens[index]?.kind === 'word' || /^[:<>[\]|&.,]$/.test(text);
    if (!isType || /^(?:return|else|do|try|finally)$/.test(text)) return undefined;
  }
  return undefined;
}

function opening(tokens: readonly Token[], close: number): number {
  let depth = 0;
  for (let index = close; index >= 0; index--) {
    const text = tokens[index]?.text;
    if (text === ')') depth++;
    if (text === '(' && --depth === 0) return index;
  }
  return 0;
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    const text = tokens[index]?.text;
    if (text === '(') depth++;
    if (text === ')' && --depth === 0) return index;
  }
  return tokens.length;
}

/** True for the parentheses of a function's parameters: a body, an arrow or a return type follows. */
function isParameters(tokens: readonly Token[], open: number): boolean {
  if (CONTROL.test(tokens[open - 1]?.text ?? '')) return false;
  const close = closing(tokens, open);
  const next = tokens[close + 1]?.text;
  if (next !== ':') return next === '{' || next === '=>';
  for (const { kind, text } of tokens.slice(close + 2, close + 20)) {
    if (text === '=>' || text === '{') return true;
    if (kind !== 'word' && !/^[<>[\]|&.,]$/.test(text)) return false;
  }
  return false;
}

function isAsyncArrow(tokens: readonly Token[], arrow: number): boolean {
  const close = closingParenthesis(tokens, arrow - 1);
  if (close === undefined) return tokens[arrow - 2]?.text === 'async';
  return tokens[opening(tokens, close) - 1]?.text === 'async';
}

/** `async function name(`, `async name(`, `async *name(`. */
function isAsyncFunction(tokens: readonly Token[], open: number): boolean {
  for (let index = open - 1; index >= Math.max(0, open - 5); index--) {
    const { text = '', kind } = tokens[index] ?? {};
    if (text === 'async') return true;
    if (kind !== 'word' && text !== '*' && text !== ']' && text !== '[') return false;
  }
  return false;
}

/** The keyword that heads a declaration whose body begins here. */
function headOf(tokens: readonly Token[], index: number): string {
  for (let at = index - 1; at >= Math.max(0, index - 12); at--) {
    const { text = '', kind } = tokens[at] ?? {};
    if (/^(?:class|enum|interface|namespace|module)$/.test(text)) return text;
    if (kind !== 'word' && !/^[<>,.]$/.test(text)) return '';
  }
  return '';
}
