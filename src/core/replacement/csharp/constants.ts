import { near, openBrackets, statementBefore, type Site } from '../engine/site';
import type { TextEdit } from '../model';
import { inAttribute } from './positions';

/**
 * `const string X = "…";` becomes `static string X => …;`, which every use of it reads alike; a local
 * one becomes a variable. A string says why it stays.
 */
export function toProperty(site: Site): string | readonly TextEdit[] {
  const { lexed, index, enclosing } = site;
  const { tokens } = lexed;
  const before = statementBefore(site);
  const keyword = before.find((token) => token.text === 'const');
  if (!keyword) return [];
  const name = tokens[index - 2];
  const equals = tokens[index - 1];
  if (!name || equals?.text !== '=' || near(site, 1) !== ';')
    return 'It is a part of a constant expression.';
  const after = tokens[tokens.indexOf(keyword) + 1];
  const uses = tokens.flatMap((token, at) =>
    token.text === name.text && token !== name ? [at] : [],
  );
  if (uses.some((at) => isConstantUse(site, at)))
    return 'The constant is used where C# wants a constant.';
  const removed = { start: keyword.start, end: after?.start ?? keyword.end, newText: '' };
  if (isLocal(site)) return [removed];
  const open = tokens[enclosing.at(-1) ?? -1];
  if (open && isInterface(site)) return 'Constants of an interface stay.';
  return [
    { start: keyword.start, end: keyword.end, newText: 'static' },
    { start: equals.start, end: equals.end, newText: '=>' },
  ];
}

/** In a method, whose block follows a `)`, or among the statements of a file. */
function isLocal({ lexed: { tokens }, enclosing }: Site): boolean {
  const open = enclosing.at(-1);
  if (open === undefined) return true;
  for (let at = open - 1; at >= 0; at--) {
    const { text = '' } = tokens[at] ?? {};
    if (/^(?:class|struct|record|interface)$/.test(text)) return false;
    if (/^(?:\)|else|try|finally|do|get|set|init|>)$/.test(text)) return true;
    if (/^[;{}]$/.test(text)) return true;
  }
  return true;
}

function isInterface({ lexed: { tokens }, enclosing }: Site): boolean {
  const open = enclosing.at(-1) ?? 0;
  return tokens.slice(Math.max(0, open - 8), open).some((token) => token.text === 'interface');
}

function isConstantUse(site: Site, at: number): boolean {
  const { tokens } = site.lexed;
  const use = { ...site, index: at, last: at, enclosing: openBrackets(tokens, at) };
  if (inAttribute(use)) return true;
  if (near(use, -1) === 'case' || near(use, -2) === 'case') return true;
  const words = statementBefore(use).map((token) => token.text);
  if (words.includes('const')) return true;
  const open = tokens[use.enclosing.at(-1) ?? -1]?.text;
  return open === '(' && near(use, -1) === '=' && /^[\w?]+$/.test(near(use, -3));
}
