import { formatted, isArgumentOf } from '../engine/format';
import { helperFiles, helperPlace, type HelperFile } from '../engine/helperFile';
import { quotedArguments, quotesOf, READ_ONCE } from '../engine/pieces';
import type { CodeLanguage, Rewrite } from '../engine/plan';
import { type Site } from '../engine/site';
import { hasOnlyEscapes, unescape } from '../literals';
import type { TextEdit } from '../model';
import { eolOf, folderOf, relativeModule } from '../paths';
import { toConstant } from './constants';
import { CPP_HELPER, CPP_MARK, cppHelperSource } from './helper';

const helper: HelperFile = {
  name: CPP_HELPER,
  mark: CPP_MARK,
  manifests: ['CMakeLists.txt', 'Makefile', 'meson.build', 'BUILD.bazel'],
};
const INSTALL =
  'Link the component secretsmanager of the AWS SDK for C++: find_package(AWSSDK REQUIRED COMPONENTS secretsmanager).';
const FORMATS = /printf$|^(?:sys)?log$|^(?:format|format_to|print|println)$/;
const PRINTF = /^(?:f|s|sn|v|vf|vs|vsn|d|as|vas)?printf$|^(?:sys)?log$/;

/** Kinds of the nodes in which C++ wants a literal, and why. */
const FIXED: readonly (readonly [kind: RegExp, reason: string])[] = [
  [/^preproc_include$/, 'It names a file.'],
  [/^preproc_if|^preproc_elif/, 'It is a condition of the preprocessor.'],
  [/^attribute/, 'The arguments of an attribute must be constant.'],
  [/^static_assert_declaration$/, 'The text of an assertion must be constant.'],
  [/^linkage_specification$/, 'It names a language.'],
  [/^template_argument_list$/, 'The arguments of a template must be constant.'],
  [/^user_defined_literal$/, 'Its suffix wants a literal.'],
  [/^gnu_asm|^asm/, 'It is assembler.'],
];

/** C++: `app_secrets::get(…)` of a header, a pointer as the literal was. */
export const cpp: CodeLanguage = {
  ids: ['cpp'],
  strings: [
    {
      kind: 'raw',
      open: /((?:u8|[uUL])?R)("[^()\\\s]{0,16}\()/y,
      close: (_, quote) => `)${quote.slice(1, -1)}"`,
      escape: 'none',
      multiline: true,
    },
    { kind: 'string', open: /(u8|[uUL]|)(")/y },
    { kind: 'character', open: /(u8|[uUL]|)(')/y },
  ],
  comment: /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/y,
  word: /[\p{L}_][\p{L}\p{N}_]*/uy,
  projectFiles: (path) => helperFiles(path, helper),
  readsLineFeeds: true,
  value: (source, { kind }) => {
    if (kind === 'raw') return source;
    return hasOnlyEscapes(
      source,
      /\\(?:[abfnrtv'"?\\]|x(?!00)[0-7][0-9a-fA-F](?![0-9a-fA-F])|(?!000)[01][0-7]{2}|u(?!0000)[0-9a-fA-F]{4}|U00(?!000000)[0-9a-fA-F]{6})/y,
    )
      ? unescape(source, { known: 'abfnrtv', keepsUnknown: false })
      : undefined;
  },
  rewrite,
  lookup: (secret) => `app_secrets::get(${quotedArguments(secret)})`,
};

function rewrite(site: Site): Rewrite {
  const objection = objectionTo(site);
  if (objection !== undefined) return objection;
  const { path, files, secret } = site.request;
  const place = helperPlace(path, files, helper);
  if (!place) return `The file ${CPP_HELPER} is not the helper.`;
  const constant = toConstant(site);
  if (typeof constant === 'string') return constant;
  const get = `app_secrets::get(${quotedArguments(secret)})`;
  const call = site.isUrl && !site.isWhole ? `app_secrets::encode(${get})` : get;
  const edits = literalEdits(site, call);
  if (typeof edits === 'string') return edits;
  return {
    edits: [
      ...constant,
      ...edits,
      ...includeEdits(site, relativeModule(folderOf(path), place.path)),
    ],
    newFiles: place.exists ? [] : [{ path: place.path, content: cppHelperSource }],
    install: place.exists ? undefined : INSTALL,
    notes: site.enclosing.length === 0 ? [READ_ONCE] : [],
  };
}

function literalEdits(site: Site, call: string): string | TextEdit[] {
  const { literal, range, isWhole } = site;
  const neighbours = neighbourEdits(site, call);
  if (neighbours) return neighbours;
  if (isWhole) return [{ start: literal.start, end: literal.end, newText: call }];
  if (isArgumentOf(site, PRINTF))
    return formatted(site, call) ?? 'The format string around it numbers its arguments.';
  if (isArgumentOf(site, /^(?:format|format_to|print|println)$/))
    return 'The format string of std::format must be constant.';
  const [open, close] = quotesOf(site);
  const hasHead = range.start > literal.content.start;
  const hasTail = range.end < literal.content.end;
  return [
    {
      start: literal.start,
      end: hasHead ? literal.start : range.start,
      newText: 'app_secrets::join({',
    },
    { ...range, newText: (hasHead ? `${close}, ` : '') + call + (hasTail ? `, ${open}` : '') },
    {
      start: hasTail ? literal.end : range.end,
      end: literal.end,
      newText: '})',
    },
  ];
}

/** Literals beside each other become the parts of one text. */
function neighbourEdits(
  { lexed: { tokens }, ...site }: Site,
  call: string,
): TextEdit[] | undefined {
  const isPlain = (at: number): boolean => /^(?:"|R")/.test(tokens[at]?.text ?? '');
  let [first, last] = [site.index, site.index];
  while (isPlain(first - 1)) first--;
  while (isPlain(last + 1)) last++;
  if (first === last) return undefined;
  const [open, close] = quotesOf({ lexed: { tokens, literals: [] }, ...site });
  const hasHead = site.range.start > site.literal.content.start;
  const hasTail = site.range.end < site.literal.content.end;
  const start = tokens[first]?.start ?? site.literal.start;
  const end = tokens[last]?.end ?? site.literal.end;
  return [
    { start, end: start, newText: 'app_secrets::join({' },
    ...tokens
      .slice(first, last)
      .map((token) => ({ start: token.end, end: token.end, newText: ',' })),
    {
      start: hasHead ? site.range.start : site.literal.start,
      end: hasTail ? site.range.end : site.literal.end,
      newText: (hasHead ? `${close}, ` : '') + call + (hasTail ? `, ${open}` : ''),
    },
    { start: end, end, newText: '})' },
  ];
}

function objectionTo(site: Site): string | undefined {
  const { text, literal, request, range, index, last, lexed } = site;
  if (literal.kind === 'character') return 'It is a character, not a string.';
  if (
    /\\(?:0|x0+(?![0-9a-fA-F])|[uU]0+(?![0-9a-fA-F]))/.test(contentOf(site)) &&
    literal.kind !== 'raw'
  )
    return 'Its literal holds a NUL.';
  if (/^(?:u8|[uUL])/.test(literal.prefix)) return 'It is a string of wide characters.';
  const kinds = request.parser?.nodesAround(text, range).map(({ kind }) => kind) ?? [];
  const fixed = FIXED.find(([kind]) => kinds.some((own) => kind.test(own)));
  if (fixed) return fixed[1];
  const isNeighbour = [lexed.tokens[index - 1], lexed.tokens[last + 1]].some(
    (token) => token?.kind === 'string' && !token.text.startsWith("'"),
  );
  if (kinds.includes('preproc_def')) return macroObjection(site);
  if (isNeighbour && isArgumentOf(site, FORMATS)) return 'It is joined with a literal beside it.';
  if (request.path.endsWith('.h') && !/\b(?:class|namespace|template)\b|\bstd::/.test(text))
    return 'The header may be read by C.';
  return undefined;
}

function contentOf({ text, literal: { content } }: Site): string {
  return text.slice(content.start, content.end);
}

/** A macro is any code at its uses: beside a literal it would no longer be one. */
function macroObjection({
  text,
  request,
  lexed: { tokens },
  index,
  isWhole,
}: Site): string | undefined {
  const name = tokens[index - 1];
  if (!isWhole || tokens[index - 2]?.text !== 'define' || name?.kind !== 'word')
    return 'It is a part of a macro.';
  if (/\.h(?:h|pp|xx)?$/.test(request.path)) return 'Other files may join the macro with literals.';
  const isJoined = new RegExp(
    `"\\s*${name.text}\\b|\\b${name.text}\\s*"|^\\s*#\\s*(?:el)?if\\b.*\\b${name.text}\\b`,
    'm',
  );
  return isJoined.test(text.slice(tokens[index]?.end))
    ? 'The macro is used where C++ wants a literal.'
    : undefined;
}

/** After the last `#include`, else after `#pragma once` and comments. */
function includeEdits({ text }: Site, module: string): TextEdit[] {
  const line = `#include "${module.replace(/^\.\//, '')}"`;
  if (text.split(/\r?\n/).some((own) => own.trim() === line)) return [];
  const eol = eolOf(text);
  const head =
    /^(?:[^\S\n]*(?:(?:#[^\n]*|\/\/[^\n]*)?\n|\/\*[^]*?\*\/[^\S\n]*\n))*/.exec(text)?.[0] ?? '';
  const includes = [...head.matchAll(/^[ \t]*#[ \t]*include\b[^\n]*\n/gm)].at(-1);
  const pragma = [...head.matchAll(/^[ \t]*#[ \t]*pragma\s+once\b[^\n]*\n/gm)].at(-1);
  const after = includes ?? pragma;
  if (after) {
    const at = after.index + after[0].length;
    return [{ start: at, end: at, newText: (includes ? '' : eol) + line + eol }];
  }
  const comments =
    /^\ufeff?(?:\/\/[^\n]*\n|\/\*[^]*?\*\/[^\S\n]*\n|[^\S\n]*\n)*/.exec(text)?.[0].length ?? 0;
  return [{ start: comments, end: comments, newText: line + eol + eol }];
}
