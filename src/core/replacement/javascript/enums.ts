import type { Literal } from '../literals';
import type { TextEdit } from '../model';
import { eolOf } from '../paths';
import type { Lexed, Token } from './lexer';

/**
 * `enum X { A = 'a' }` becomes `const X = { A: 'a' } as const`, and a type of the same name: members of an enum
 * must be constant. The edits leave the member of the literal alone; a string says why it stays an enum.
 */
export function toObject(text: string, { tokens }: Lexed, literal: Literal): string | TextEdit[] {
  const index = tokens.findIndex(({ start }) => start === literal.start);
  const open = tokens.findLastIndex((token, at) => at < index && token.text === '{');
  const [name, keyword] = [tokens[open - 1], tokens[open - 2]];
  const close = tokens.findIndex((token, at) => at > index && token.text === '}');
  const end = tokens[close];
  if (!name || keyword?.text !== 'enum' || !end) return 'Members of an enum must be constant.';
  const before = tokens[open - 3];
  if (before?.text === 'declare') return 'The enum is only declared here.';
  const equals = membersOf(tokens.slice(open + 1, close));
  if (!equals) return 'Not all members of the enum are strings.';
  // As types, members of an enum are types of their own, which those of an object are not.
  if (new RegExp(`(?:[:|&<,]|\\bas)\\s*${name.text}\\.\\w`).test(text))
    return 'A member of the enum is used as a type.';
  const first = before?.text === 'const' ? before : keyword;
  const isExported = tokens[open - (before?.text === 'const' ? 4 : 3)]?.text === 'export';
  const type = `${isExported ? 'export ' : ''}type ${name.text} = (typeof ${name.text})[keyof typeof ${name.text}];`;
  return [
    { start: first.start, end: keyword.end, newText: 'const' },
    { start: name.end, end: name.end, newText: ' =' },
    ...equals.map(({ before: member, mark }) => ({
      start: member.end,
      end: mark.end,
      newText: ':',
    })),
    { start: end.end, end: end.end, newText: ` as const;${eolOf(text)}${type}` },
  ];
}

/** The `=` of each member and what stands before it; undefined unless each member is a plain string. */
function membersOf(
  tokens: readonly Token[],
): { readonly before: Token; readonly mark: Token }[] | undefined {
  const members: { before: Token; mark: Token }[] = [];
  for (let at = 0; at < tokens.length; at += 4) {
    const [before, mark, value, comma] = tokens.slice(at, at + 4);
    const isString = value?.kind === 'string' || value?.kind === 'template';
    if (!before || mark?.text !== '=' || !isString) return undefined;
    if (comma && comma.text !== ',') return undefined;
    members.push({ before, mark });
  }
  return members;
}
