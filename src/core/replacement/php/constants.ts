import { closingOf, openBrackets, statementBefore, type Site } from '../engine/site';
import type { CodeToken } from '../engine/syntax';
import type { TextEdit } from '../model';
import { eolOf } from '../paths';

/** Words that begin the declaration of a property. */
const MODIFIER = /^(?:var|public|protected|private|static|readonly)$/;

/**
 * Where PHP wants a constant expression, the look-up moves to where one may be made. Undefined where any
 * expression may stand; a string says why it stays. `expression` is the literal's replacement.
 */
export function atConstant(
  site: Site,
  expression: string,
): string | undefined | readonly TextEdit[] {
  const { lexed, enclosing, index } = site;
  const { tokens } = lexed;
  const before = statementBefore(site);
  const words = before.map((token) => token.text);
  if (isAttribute(site)) return 'The arguments of an attribute must be constant.';
  if (words.includes('const')) return constant(site, before, expression);
  if (words[0] === 'case' && words.includes('=')) return 'The cases of an enum must be constant.';
  const parameter = parameterAround(site);
  if (parameter !== undefined) return defaultValue(site, parameter, expression);
  const block = enclosing.at(-1);
  const inClass = tokens[block ?? -1]?.text === '{' && isClass(tokens, block ?? -1);
  if (inClass || (before.some(isModifier) && words.includes('='))) {
    const isDirect = tokens[index - 1]?.text === '=' && tokens[site.last + 1]?.text === ';';
    return isDirect
      ? property(site, before, expression)
      : 'The default of a property must be constant.';
  }
  if (words[0] === 'static') return 'The first value of a static variable must be constant.';
  return undefined;
}

function isModifier({ text }: CodeToken): boolean {
  return MODIFIER.test(text);
}

function isAttribute({ lexed: { tokens }, enclosing }: Site): boolean {
  return enclosing.some((open) => tokens[open]?.text === '[' && tokens[open - 1]?.text === '#');
}

function isClass(tokens: readonly CodeToken[], open: number): boolean {
  for (let at = open - 1; at >= 0; at--) {
    const { text, kind } = tokens[at] ?? { text: '', kind: 'mark' };
    if (/^(?:class|interface|trait|enum)$/.test(text)) return true;
    if (kind === 'mark' && /^[;{})]$/.test(text)) return false;
  }
  return false;
}

/** `const X = …;` becomes `define('X', …);`; a private one of a class a static method. */
function constant(
  site: Site,
  before: readonly CodeToken[],
  value: string,
): string | readonly TextEdit[] {
  const { text, lexed, enclosing, index, last, literal } = site;
  const { tokens } = lexed;
  const at = before.findIndex((token) => token.text === 'const');
  const keyword = before[at];
  const name = tokens[index - 2];
  const end = tokens[last + 1];
  if (!keyword || !name || tokens[index - 1]?.text !== '=' || end?.text !== ';')
    return 'It is a part of a constant expression.';
  if (before.some((token) => token.text === ','))
    return 'Its statement declares several constants.';
  const block = enclosing.at(-1);
  const inClass = block !== undefined && isClass(tokens, block);
  if (!inClass) {
    const space = /^\s*namespace\s/m.test(text)
      ? `__NAMESPACE__ . '\\\\${name.text}'`
      : `'${name.text}'`;
    return [
      { start: keyword.start, end: literal.start, newText: `define(${space}, ` },
      { start: literal.start, end: literal.end, newText: value },
      { start: end.start, end: end.start, newText: ')' },
    ];
  }
  const modifiers = before.slice(0, at).map((token) => token.text);
  const uses = tokens.filter(
    (token, use) =>
      token.text === name.text && tokens[use - 1]?.text === ':' && tokens[use - 2]?.text === ':',
  );
  const access = modifiers.find((word) => /^(?:private|protected)$/.test(word)) ?? 'public';
  if (tokens.slice(Math.max(0, block - 8), block).some((token) => token.text === 'interface'))
    return 'Constants of an interface stay.';
  if (access !== 'private' && uses.length === 0)
    return 'The constant is used by other files; a private one would become a method.';
  const first = before[0] ?? keyword;
  const isConstantUse = uses.some((use) => {
    const own = tokens.indexOf(use);
    const open = openBrackets(tokens, own).at(-1);
    return open !== undefined && (isClass(tokens, open) || isParameters(tokens, open));
  });
  if (isConstantUse) return 'Another constant is made of this one.';
  return [
    {
      start: first.start,
      end: literal.start,
      newText: `${access} static function ${name.text}(): string { return `,
    },
    { start: literal.start, end: literal.end, newText: value },
    { start: end.end, end: end.end, newText: ' }' },
    ...uses.map((use) => ({ start: use.end, end: use.end, newText: '()' })),
  ];
}

/** The bracket of a function's parameters. */
function isParameters(tokens: readonly CodeToken[], open: number): boolean {
  return [1, 2, 3].some((back) => /^(?:function|fn)$/.test(tokens[open - back]?.text ?? ''));
}

/** Index of the bracket of the parameters whose default the literal is. */
function parameterAround({ lexed: { tokens }, enclosing, index }: Site): number | undefined {
  const open = enclosing.at(-1);
  if (open === undefined || tokens[open]?.text !== '(' || tokens[index - 1]?.text !== '=')
    return undefined;
  return isParameters(tokens, open) && tokens[index - 2]?.text.startsWith('$') === true
    ? open
    : undefined;
}

/** `?string $p = null`, and `$p ??= …;` at the beginning of the body. */
function defaultValue(site: Site, open: number, value: string): string | readonly TextEdit[] {
  const { text, lexed, literal, index } = site;
  const { tokens } = lexed;
  const variable = tokens[index - 2];
  const close = closingOf(tokens, open);
  const body = tokens.findIndex(({ text: mark }, at) => at > close && /^[{;=]$/.test(mark));
  const bracket = tokens[body];
  const type = tokens[index - 3];
  if (!variable || bracket?.text !== '{') return 'The function has no body that could look it up.';
  const words = tokens.slice(open, index).map((token) => token.text);
  const own = words.slice(words.lastIndexOf(',') + 1);
  const isProperty = own.some((word) => MODIFIER.test(word));
  if (own.includes('readonly')) return 'The parameter is a property that is set once.';
  const isEmpty = tokens[body + 1]?.text === '}';
  const indent =
    (/[ \t]*$/.exec(text.slice(0, tokens[body + 1]?.start))?.[0] ?? '') + (isEmpty ? '    ' : '');
  const isTyped =
    type?.kind === 'word' && !MODIFIER.test(type.text) && tokens[index - 4]?.text !== '?';
  if (isTyped && /^[|&]$/.test(tokens[index - 4]?.text ?? ''))
    return 'The parameter has several types.';
  return [
    ...(isTyped ? [{ start: type.start, end: type.start, newText: '?' }] : []),
    { start: literal.start, end: literal.end, newText: 'null' },
    {
      start: bracket.end,
      end: bracket.end,
      newText: `${eolOf(text)}${indent}${isProperty ? `$this->${variable.text.slice(1)} = ` : ''}${variable.text} ??= ${value};`,
    },
  ];
}

/** The default of a property moves to the constructor. */
function property(
  site: Site,
  before: readonly CodeToken[],
  value: string,
): string | readonly TextEdit[] {
  const { text, lexed, literal, index, last, enclosing } = site;
  const { tokens } = lexed;
  const variable = tokens[index - 2];
  const end = tokens[last + 1];
  const block = enclosing.at(-1) ?? -1;
  if (!variable?.text.startsWith('$') || !end) return 'The default of a property must be constant.';
  if (before.some((token) => token.text === 'static'))
    return staticProperty(site, before, variable, value);
  const eol = eolOf(text);
  const name = variable.text.slice(1);
  const removed = { start: variable.end, end: literal.end, newText: '' };
  const close = closingOf(tokens, block);
  const own = tokens.findIndex(
    (token, at) => at > block && at < close && token.text === '__construct',
  );
  const indent = /[ \t]*$/.exec(text.slice(0, before[0]?.start))?.[0] ?? '    ';
  const set = `$this->${name} = ${value};`;
  if (own !== -1) {
    const body = tokens[closingOf(tokens, own + 1) + 1];
    if (body?.text !== '{') return 'The constructor has no body.';
    return [removed, { start: body.end, end: body.end, newText: `${eol}${indent}${indent}${set}` }];
  }
  const head = tokens.slice(Math.max(0, block - 12), block).map((token) => token.text);
  if (head.includes('extends')) return 'Its class extends another, whose constructor is not known.';
  const lines = ['', '', 'public function __construct()', '{', `    ${set}`, '}'];
  const newText = lines.map((line) => (line === '' ? line : indent + line)).join(eol);
  return [removed, { start: end.end, end: end.end, newText }];
}

/** The value of a public static property is set behind its class. */
function staticProperty(
  { text, lexed: { tokens }, literal, enclosing }: Site,
  before: readonly CodeToken[],
  variable: CodeToken,
  value: string,
): string | readonly TextEdit[] {
  const block = enclosing.at(-1) ?? -1;
  const end = tokens[closingOf(tokens, block)];
  const head = tokens.slice(Math.max(0, block - 12), block);
  const keyword = head.findLastIndex(({ text: word }) => word === 'class');
  const name = keyword === -1 ? undefined : head[keyword + 1];
  if (!before.some((token) => token.text === 'public') || name?.kind !== 'word' || !end)
    return 'The default of a static property must be constant.';
  const eol = eolOf(text);
  const set = `${eol}${eol}${name.text}::${variable.text} = ${value};`;
  return [
    { start: variable.end, end: literal.end, newText: '' },
    { start: end.end, end: end.end, newText: set },
  ];
}
