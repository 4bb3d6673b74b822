import { near, statementBefore, type Site } from '../engine/site';
import type { TextEdit } from '../model';

/**
 * A constant expression becomes a constant that is set at run time, and an array of characters a pointer.
 * A string says why the literal stays.
 */
export function toConstant(site: Site): string | readonly TextEdit[] {
  const { lexed, text, index, range, request } = site;
  const { tokens } = lexed;
  const before = statementBefore(site);
  const words = before.map((token) => token.text);
  const keyword = before.find((token) => /^(?:constexpr|constinit)$/.test(token.text));
  const isArray = near(site, -1) === '=' && near(site, -2) === ']';
  if (!keyword && !isArray) return [];
  const place = index - (isArray ? 4 : 2);
  const name = tokens[place];
  if (name?.kind !== 'word' || !/^[={]$/.test(near(site, -1)))
    return 'It is a part of a constant expression.';
  if (isArray && tokens[index - 3]?.text !== '[') return 'It fills an array of a given size.';
  if (isArray && !words.includes('const') && !keyword)
    return 'It fills an array of characters that may change.';
  const constantUse = new RegExp(
    `\\b(?:static_assert|sizeof|constexpr)\\b[^;{}]*[^\\w]${name.text}\\b(?!\\s*(?:\\[\\s*\\]\\s*)?[={])`,
  );
  if (constantUse.test(text)) return 'It is used where C++ wants a constant expression.';

  const edits: TextEdit[] = [];
  const isPointer = tokens[place - 1]?.text === '*';
  const first = before[0];
  const isField = request.parser
    ?.nodesAround(text, range)
    .some(({ kind }) => kind === 'field_declaration');
  if (keyword && isField === true && first && !words.includes('inline'))
    edits.push({ start: first.start, end: first.start, newText: 'inline ' });
  if (keyword) {
    const next = tokens[tokens.indexOf(keyword) + 1];
    edits.push(
      words.includes('const')
        ? { start: keyword.start, end: next?.start ?? keyword.end, newText: '' }
        : { start: keyword.start, end: keyword.end, newText: 'const' },
    );
  }
  if (isArray) {
    edits.push(
      { start: name.start, end: name.start, newText: '* const ' },
      { start: name.end, end: tokens[index - 2]?.end ?? name.end, newText: '' },
    );
  } else if (keyword && isPointer) {
    edits.push({ start: name.start, end: name.start, newText: 'const ' });
  }
  return edits;
}
