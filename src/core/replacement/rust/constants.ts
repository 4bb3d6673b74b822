import type { Site } from '../engine/site';
import type { CodeToken } from '../engine/syntax';
import type { TextEdit } from '../model';

/**
 * Turns a constant or static into a function of the same meaning, and its uses in the file into calls.
 * Undefined when the literal is none; a string says why it cannot be one.
 */
export function toFunction(
  site: Site,
  value: string,
  inside: readonly TextEdit[],
): string | undefined | readonly TextEdit[] {
  const { text, lexed, index } = site;
  const { tokens } = lexed;
  const context = contextOf(site);
  if (context.kind !== 'constant') return context.kind === 'free' ? undefined : context.reason;
  const { before } = context;
  const first = before.findIndex(
    ({ text: word }, at) => /^(?:const|static)$/.test(word) && before[at - 1]?.text !== "'",
  );
  const words = before.slice(first).map((token) => token.text);
  const keyword = before[first];
  const name = words[1] === 'mut' ? undefined : before[first + 1];
  if (first === -1 || !keyword || words[1] === 'fn') return undefined;
  const type = words.slice(3, words.indexOf('=')).join('').replace("&'static", '&');
  const isAlone = words.at(-1) === '=' && tokens[index + 1]?.text === ';';
  if (!name || words[2] !== ':' || !isAlone || !/^&(?:str|\[u8\])$/.test(type))
    return 'The type of this constant cannot hold a look-up.';
  const isPublic = before.slice(0, first).some(({ text: word }) => word === 'pub');
  if (isPublic && (!/\bfn\s+main\s*\(/.test(text) || /^\s*(?:pub\s+)?mod\s+\w+\s*;/m.test(text)))
    return 'The constant is public: other files may use it.';
  const callable = nameOf(name.text, tokens);
  const uses = tokens.filter((token) => token.text === name.text && token !== name);
  const objection = objectionToUses(site, name);
  if (objection !== undefined) return objection;
  const end = tokens[index + 1]?.end ?? site.literal.end;
  const returned = type === '&str' ? "&'static str" : "&'static [u8]";
  const indent = /[ \t]*$/.exec(text.slice(0, before[0]?.start))?.[0] ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const body = eol + indent + '    ';
  return [
    { start: keyword.start, end: keyword.end, newText: 'fn' },
    {
      start: name.start,
      end: site.literal.start,
      newText: `${callable}() -> ${returned} {${body}`,
    },
    ...inside,
    ...(inside.length === 0
      ? [{ start: site.literal.start, end: site.literal.end, newText: value }]
      : []),
    { start: site.literal.end, end, newText: `${eol}${indent}}` },
    ...uses.map(({ start, end: to }) => ({ start, end: to, newText: `${callable}()` })),
  ];
}

/** The constant's name in the letters of functions, unless something has it already. */
function nameOf(constant: string, tokens: Site['lexed']['tokens']): string {
  const base = constant.toLowerCase();
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}_${number}`;
    if (!tokens.some((token) => token.text === name)) return name;
  }
}

function objectionToUses(
  { lexed: { tokens, literals }, text }: Site,
  declared: CodeToken,
): string | undefined {
  const name = declared.text;
  const isCaptured = literals.some(({ content }) =>
    new RegExp(`\\{${name}[:}]`).test(text.slice(content.start, content.end)),
  );
  if (isCaptured) return 'A format string names the constant.';
  for (const [at, token] of tokens.entries()) {
    if (token.text !== name || token === declared) continue;
    if (isIn(tokens, at, /^(?:const|static)$/)) return 'Another constant is made of this one.';
    if (isIn(tokens, at, /^use$/)) return 'The constant is imported by name.';
    if (isPattern(tokens, at)) return 'A pattern of match must be constant.';
  }
  return undefined;
}

/** The statement of a token begins with such a word. */
function isIn(tokens: Site['lexed']['tokens'], at: number, word: RegExp): boolean {
  for (let from = at - 1; from >= 0; from--) {
    const { text = '' } = tokens[from] ?? {};
    if (/^[;{}]$/.test(text)) return false;
    if (word.test(text) && tokens[from - 1]?.text !== "'") return true;
  }
  return false;
}

type Context =
  | { readonly kind: 'constant'; readonly before: readonly CodeToken[] }
  | { readonly kind: 'free' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Whether the literal stands in a constant's value, looking out of brackets and struct literals. */
function contextOf({ lexed: { tokens }, index }: Site): Context {
  const before: CodeToken[] = [];
  let depth = 0;
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at];
    if (!token) break;
    const isMark = token.kind === 'mark';
    if (isMark && depth === 0 && (token.text === ';' || token.text === '}')) break;
    if (isMark && /^[)\]}]$/.test(token.text)) depth++;
    if (isMark && /^[([{]$/.test(token.text) && depth-- === 0) {
      depth = 0;
      if (token.text === '{' && isBody(tokens, at)) {
        const isConstant = /\bconst (?:unsafe )?fn\b/.test(headOf(tokens, at));
        return isConstant
          ? { kind: 'refused', reason: 'A constant function cannot look it up.' }
          : constantOf(before);
      }
    }
    before.unshift(token);
  }
  return constantOf(before);
}

/** A statement that declares a constant whose value is no closure. */
function constantOf(before: readonly CodeToken[]): Context {
  const at = before.findIndex(
    ({ text }, place) => /^(?:const|static)$/.test(text) && before[place - 1]?.text !== "'",
  );
  const words = before.slice(at).map((token) => token.text);
  const value = words.slice(words.indexOf('=') + 1);
  const isLazy =
    words[1] === 'ref' || value.some((word, place) => word === '|' && value[place + 1] === '|');
  return at === -1 || isLazy ? { kind: 'free' } : { kind: 'constant', before };
}

/** A block of statements, not the fields of a struct literal. */
function isBody(tokens: readonly CodeToken[], open: number): boolean {
  const head = headOf(tokens, open);
  const isLiteral = /[=(,:|&[] ?(?:\w+ : : )*[A-Z]\w*(?: < [^{}]* >)?$/.test(head);
  return !isLiteral || /\b(?:fn|impl|trait|mod|struct|enum|if|match|for|while)\b/.test(head);
}

/** The tokens before a bracket, back to the end of the statement before. */
function headOf(tokens: readonly CodeToken[], open: number): string {
  const head: string[] = [];
  for (let at = open - 1; at >= 0 && at > open - 40; at--) {
    const { text = '', kind } = tokens[at] ?? {};
    if (kind === 'mark' && /^[;{}]$/.test(text)) break;
    head.unshift(text);
  }
  return head.join(' ');
}

/** A pattern of `match` or `let`: `=>` follows, past its other parts and a guard, or `let` leads. */
export function isPattern(tokens: Site['lexed']['tokens'], index: number): boolean {
  for (let at = index + 1; at < index + 60; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.text === '=') {
      if (tokens[at + 1]?.text === '>' && tokens[at + 1]?.start === token.end) return true;
      break;
    }
    if (token.kind === 'mark' && !/^[)\]|:(&_.]$/.test(token.text)) break;
    if (token.text === '.') break;
  }
  for (let at = index - 1; at > index - 20; at--) {
    const { text, kind } = tokens[at] ?? { kind: 'mark', text: ';' };
    if (text === 'let') return true;
    if (kind === 'mark' && /^[=;{}]$/.test(text)) return false;
  }
  return false;
}
