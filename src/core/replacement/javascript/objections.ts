import type { Literal } from '../literals';
import type { ReplacementRequest } from '../model';
import type { Position } from './context';
import type { Lexed, Token } from './lexer';

/** Why no look-up may stand here, or undefined. */
export function objectionTo(
  { text, path }: ReplacementRequest,
  { tokens }: Lexed,
  literal: Literal,
  { blocks, index }: Position,
): string | undefined {
  const before = tokens[index - 1];
  const word = before?.text ?? '';
  const next = tokens.findIndex((token) => token.start >= literal.end);
  const after = tokens[next]?.text ?? '';
  if (/^\s*(?:["']use strict["'];?\s*)?["']use client["']/.test(text))
    return 'This module runs in the browser, where a secret can be read by anyone.';
  if (/[jt]sx$/.test(path) && word === '=' && /[\w-]=$/.test(text.slice(0, literal.start)))
    return 'It is an attribute of JSX, which may be sent to the browser.';
  if (/^(?:from|import|module)$/.test(word)) return 'It names a module.';
  if (blocks.includes('enum')) return 'Members of an enum must be constant.';
  if (literal.quote === '`' && isTag(tokens[templateStart(text, tokens, literal) - 1]))
    return 'A template’s tag may read its text.';
  if (/\.[mc]?tsx?$/.test(path) && isType(tokens, index, next, blocks))
    return 'It is a type, not a value.';
  if (after === ':' && /^[{,]$/.test(word)) return 'It is the name of a property.';
  return undefined;
}

/** Index of the first piece of the template that a piece belongs to. */
function templateStart(text: string, tokens: readonly Token[], literal: Literal): number {
  let at = tokens.findIndex((token) => token.start === literal.start);
  for (let depth = 0; at > 0; at--) {
    const token = tokens[at];
    if (token?.kind !== 'template') continue;
    const opens = text.charAt(token.start) === '`';
    const closes = text.charAt(token.end - 1) === '`';
    if (opens && depth === 0) break;
    if (token.start !== literal.start && closes && !opens) depth++;
    if (opens && !closes) depth--;
  }
  return at;
}

/** A word that names a value, or a bracket that ends one. */
function isTag(before: Token | undefined): boolean {
  if (before?.kind === 'word')
    return !/^(?:return|typeof|case|in|of|delete|void|throw|new|else|do|await|yield|default|instanceof|extends)$/.test(
      before.text,
    );
  return before?.text === ')' || before?.text === ']';
}

function isType(
  tokens: readonly Token[],
  index: number,
  next: number,
  blocks: readonly string[],
): boolean {
  const before = tokens[index - 1]?.text ?? '';
  const after = tokens[next]?.text ?? '';
  if (blocks.at(-1) === 'interface') return true;
  if (/^(?:as|satisfies|keyof)$/.test(before)) return true;
  if (before === ':' && /^[=|&]$/.test(after)) return true;
  if (before === '<' && /^[>,|]$/.test(after)) return true;
  return isTypeAlias(tokens, index);
}

/** `type Name = …` with nothing between that ends a statement. */
function isTypeAlias(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const { text = '', kind } = tokens[at] ?? {};
    if (text === '=') {
      const words = tokens.slice(Math.max(0, at - 12), at).map((token) => token.text);
      const type = words.lastIndexOf('type');
      return (
        type !== -1 &&
        /^[\w$]+$/.test(words[type + 1] ?? '') &&
        !/[;}]/.test(words.slice(type).join(' '))
      );
    }
    if (kind === 'punctuation' && !/^[|&<>,(){}[\]:?]$/.test(text)) return false;
    if (/^(?:const|let|var|return|function|class)$/.test(text)) return false;
  }
  return false;
}
