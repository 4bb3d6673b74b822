import type { Literal } from '../literals';
import type { ReplacementRequest } from '../model';
import type { Position } from './context';
import type { Lexed } from './lexer';

/** Why no look-up may stand here, or undefined. */
export function objectionTo(
  { text }: ReplacementRequest,
  { tokens }: Lexed,
  literal: Literal,
  { around }: Position,
): string | undefined {
  const parent = around.at(-1) ?? '';
  const index = tokens.findIndex((token) => token.end > literal.start);
  const before = tokens[index - 1]?.text ?? '';
  const after = tokens.find((token) => token.start >= literal.end)?.text;
  if (/^\s*(?:["']use strict["'];?\s*)?["']use client["']/.test(text))
    return 'This module runs in the browser, where a secret can be read by anyone.';
  if (parent === 'jsx_attribute')
    return 'It is an attribute of JSX, which may be sent to the browser.';
  if (/^(?:im|ex)port_statement$|^module$/.test(parent) && /^(?:from|import|module)$/.test(before))
    return 'It names a module.';
  if (literal.quote === '`' && parent === 'call_expression')
    return 'A template’s tag may read its text.';
  if (parent === 'literal_type') return 'It is a type, not a value.';
  if (after === ':' && /^[{,]$/.test(before)) return 'It is the name of a property.';
  return undefined;
}
