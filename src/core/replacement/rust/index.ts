import { quotedArguments, quotesOf } from '../engine/pieces';
import { guarded } from '../engine/guard';
import type { CodeLanguage, Rewrite } from '../engine/plan';
import { closingOf, type Site } from '../engine/site';
import { hasOnlyEscapes, unescape } from '../literals';
import type { TextEdit } from '../model';
import { isPattern, toFunction } from './constants';
import { RUST_DEPENDENCIES, RUST_MODULE } from './helper';
import { rustHome, rustProjectFiles } from './home';

const FORMATTING =
  /^(?:format|format_args|print|println|eprint|eprintln|panic|todo|unimplemented|unreachable|write|writeln|trace|debug|info|warn|error|log|bail|anyhow|ensure)$/;
const CONSTANT_ONLY =
  /^(?:env|option_env|concat|include\w*|query\w*|stringify|matches|cfg|compile_error|macro_rules|regex)$/;

/** Rust: `crate::app_secrets::get(…)` of a helper module. */
export const rust: CodeLanguage = {
  ids: ['rust'],
  strings: [
    {
      kind: 'raw',
      open: /((?:b|c)?r#*)(")/y,
      close: (prefix) => `"${prefix.replace(/[^#]/g, '')}`,
      escape: 'none',
      multiline: true,
    },
    { kind: 'string', open: /([bc]?)(")/y, multiline: true },
    { kind: 'character', open: /(b?)(')(?=\\[^]|[^'\\]'|[\ud800-\udbff][^]')/y },
  ],
  comment: /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/y,
  word: /r#\w+|[\p{L}_][\p{L}\p{N}_]*/uy,
  projectFiles: rustProjectFiles,
  readsLineFeeds: true,
  value: (source, { kind, prefix }) => {
    if (kind === 'raw') return source;
    if (prefix === 'b' && /\\x[89a-fA-F]/.test(source)) return undefined;
    const joined = source.replace(/((?:^|[^\\])(?:\\\\)*)\\\r?\n[ \t\r\n]*/g, '$1');
    return hasOnlyEscapes(joined, /\\(?:[nrt\\0'"]|x[0-7][0-9a-fA-F]|u\{[0-9a-fA-F_]{1,6}\})/y)
      ? unescape(joined, { known: 'nrt0', hasNoOctals: true, keepsUnknown: false })
      : undefined;
  },
  rewrite,
  lookup: (secret) => `crate::${RUST_MODULE}::get(${quotedArguments(secret)})`,
};

/** An arm of `match` with one pattern. */
const ARM = { before: /^[{},]$/, after: /^=$/, word: 'if' };

function rewrite(site: Site): Rewrite {
  const objection = objectionTo(site);
  if (objection !== undefined) return objection;
  const home = rustHome(site);
  if (typeof home === 'string') return home;
  const { secret } = site.request;
  const read = secret.key === undefined ? 'text' : 'get';
  const get = `crate::${RUST_MODULE}::${read}(${quotedArguments(secret)})`;
  const call = site.isUrl && !site.isWhole ? `crate::${RUST_MODULE}::encode(${get})` : get;
  if (isPattern(site.lexed.tokens, site.index)) {
    const edits = site.literal.prefix === '' ? guarded(site, call, ARM) : undefined;
    return edits
      ? { ...home, edits: [...edits, ...home.edits] }
      : 'A part of a pattern must be constant.';
  }
  const constant = toFunction(site, whole(site, call), site.isWhole ? [] : joinedEdits(site, call));
  if (typeof constant === 'string') return constant;
  const edits = constant ?? literalEdits(site, call);
  const names = Object.keys(RUST_DEPENDENCIES).join(' ');
  return {
    ...home,
    edits: [...edits, ...home.edits],
    install: home.projectEdits.some(({ path }) => path.endsWith('.toml'))
      ? `cargo add ${names}`
      : undefined,
  };
}

function literalEdits(site: Site, call: string): readonly TextEdit[] {
  const format = formatEdits(site, call);
  if (format) return format;
  const { literal, isWhole } = site;
  return isWhole
    ? [{ start: literal.start, end: literal.end, newText: whole(site, call) }]
    : joinedEdits(site, call);
}

function whole({ literal }: Site, call: string): string {
  return literal.prefix.startsWith('b') ? `${call}.as_bytes()` : call;
}

/** `join(&["head", …, "tail"])`: a text that lives as long as the literal did. */
function joinedEdits(site: Site, call: string): TextEdit[] {
  const { literal, range } = site;
  const [open, close] = quotesOf(site);
  const plain = open.replace(/^[bc]/, '');
  const hasHead = range.start > literal.content.start;
  const hasTail = range.end < literal.content.end;
  const bytes = literal.prefix.startsWith('b') ? '.as_bytes()' : '';
  return [
    {
      start: literal.start,
      end: literal.content.start,
      newText: `crate::${RUST_MODULE}::join(&[${hasHead ? plain : ''}`,
    },
    {
      start: range.start,
      end: range.end,
      newText: `${hasHead ? `${close}, ` : ''}${call}${hasTail ? `, ${plain}` : ''}`,
    },
    {
      start: literal.content.end,
      end: literal.end,
      newText: `${hasTail ? close : ''}])${bytes}`,
    },
  ];
}

/** In a format string the credential becomes a named argument. */
function formatEdits(
  { lexed: { tokens }, text, range, enclosing, index }: Site,
  call: string,
): TextEdit[] | undefined {
  const open = enclosing.at(-1) ?? -1;
  const macro = macroOf(tokens, open);
  if (macro === undefined || !FORMATTING.test(macro)) return undefined;
  const first = /^(?:write|writeln|ensure)$/.test(macro) ? 1 : 0;
  const commas = tokens.slice(open, index).filter((token) => token.text === ',').length;
  const isFormat = commas === first || (commas > 0 && tokens[index - 2]?.text === ':');
  const close = tokens[closingOf(tokens, open)];
  const last = tokens[closingOf(tokens, open) - 1];
  if (!isFormat || !close || !last) return undefined;
  let name = 'app_secret';
  for (let number = 2; text.includes(name); number++) name = `app_secret${number}`;
  const argument = last.text === ',' ? ` ${name} = ${call}` : `, ${name} = ${call}`;
  return [
    { start: range.start, end: range.end, newText: `{${name}}` },
    { start: last.end, end: last.end, newText: argument },
  ];
}

function macroOf(tokens: Site['lexed']['tokens'], open: number): string | undefined {
  return tokens[open - 1]?.text === '!' ? tokens[open - 2]?.text : undefined;
}

function objectionTo({ text, lexed: { tokens }, enclosing, literal }: Site): string | undefined {
  if (literal.kind === 'character') return 'It is a character, not a string.';
  if (literal.prefix.startsWith('c')) return 'It is a C string.';
  if (literal.prefix === 'b' && /\\x[89a-fA-F]/.test(text.slice(literal.start, literal.end)))
    return 'Its bytes are not those of a text.';
  const isAttribute = enclosing.some((open) => {
    const mark = tokens[open - 1]?.text === '!' ? open - 2 : open - 1;
    return tokens[open]?.text === '[' && tokens[mark]?.text === '#';
  });
  if (isAttribute) return 'The arguments of an attribute must be constant.';
  const macro = enclosing
    .map((open) => macroOf(tokens, open))
    .find((name) => name && CONSTANT_ONLY.test(name));
  return macro === undefined ? undefined : `The macro ${macro} wants a literal.`;
}
