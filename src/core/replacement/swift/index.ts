import { isArgumentOf } from '../engine/format';
import { quotedArguments, READ_ONCE } from '../engine/pieces';
import type { CodeLanguage, Rewrite } from '../engine/plan';
import { near, statementBefore, type Site } from '../engine/site';
import { hasOnlyEscapes, unescape } from '../literals';
import { folderOf, foldersUp, join } from '../paths';
import { SWIFT_HELPER, SWIFT_MARK, swiftHelperSource } from './helper';

const holes = (hashes: string) => [
  { open: new RegExp(`\\\\${hashes}\\(`, 'y'), close: ')' as const },
];
const INSTALL =
  'Add the product AWSSecretsManager of https://github.com/awslabs/aws-sdk-swift to the target.';

/** Swift: `AppSecrets.get(…)` of a file of the same module. */
export const swift: CodeLanguage = {
  ids: ['swift'],
  strings: [
    {
      kind: 'raw',
      open: /(#)("""|")/y,
      close: (_, quote) => `${quote}#`,
      escape: 'none',
      multiline: true,
      holes: holes('#'),
    },
    { kind: 'block', open: /()(""")/y, multiline: true, holes: holes('') },
    { kind: 'string', open: /()(")/y, holes: holes('') },
  ],
  comment: /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/y,
  word: /[\p{L}_@#][\p{L}\p{N}_]*/uy,
  projectFiles: (path) =>
    foldersUp(folderOf(path)).flatMap((folder) =>
      [SWIFT_HELPER, 'Package.swift'].map((name) => join(folder, name)),
    ),
  value: (source, { kind }) => {
    if (source.includes('\n')) return undefined;
    if (kind === 'raw') return source.includes('\\#') ? undefined : source;
    return hasOnlyEscapes(source, /\\(?:[0tnr"'\\]|u\{[0-9a-fA-F]{1,8}\})/y)
      ? unescape(source, { known: '0tnr', hasNoOctals: true, keepsUnknown: false })
      : undefined;
  },
  rewrite,
  lookup: (secret) => `AppSecrets.get(${quotedArguments(secret)})`,
};

function rewrite(site: Site): Rewrite {
  const objection = objectionTo(site);
  if (objection !== undefined) return objection;
  const { literal, range, isWhole, request } = site;
  const { path, files } = request;
  const folders = foldersUp(folderOf(path));
  const exists = folders.some((folder) =>
    files.get(join(folder, SWIFT_HELPER))?.includes(SWIFT_MARK),
  );
  const target = /^(?:.*\/)?Sources\/[^/]+(?=\/)/.exec(path)?.[0] ?? folderOf(path);
  const file = join(target, SWIFT_HELPER);
  if (!exists && files.has(file)) return `The file ${SWIFT_HELPER} is not the helper.`;
  const get = `AppSecrets.get(${quotedArguments(request.secret)})`;
  const encoded = site.isUrl && !isWhole ? `AppSecrets.encode(${get})` : get;
  const isFormat = isArgumentOf(site, /^(?:String|NSLog|NSString)$/) && near(site, -2) === 'format';
  const call =
    isFormat && !isWhole ? `${encoded}.replacingOccurrences(of: "%", with: "%%")` : encoded;
  return {
    edits: [
      isWhole
        ? { start: literal.start, end: literal.end, newText: call }
        : { ...range, newText: `\\${literal.prefix}(${call})` },
    ],
    newFiles: exists ? [] : [{ path: file, content: swiftHelperSource }],
    install:
      exists || [...files.values()].some((text) => text.includes('AWSSecretsManager'))
        ? undefined
        : INSTALL,
    notes:
      statementBefore(site).some(({ text }) => text === 'static') || site.enclosing.length === 0
        ? [READ_ONCE]
        : [],
  };
}

function objectionTo(site: Site): string | undefined {
  const {
    lexed: { tokens },
    enclosing,
    index,
  } = site;
  const words = statementBefore(site).map(({ text }) => text);
  const inAttribute = enclosing.some(
    (open) => tokens[open]?.text === '(' && /^[@#]/.test(tokens[open - 1]?.text ?? ''),
  );
  if (inAttribute) return 'The arguments of an attribute or a macro must be constant.';
  const open = enclosing.at(-1) ?? -1;
  const isEnum = tokens[open]?.text === '{' && declares(tokens, open, 'enum');
  if (isEnum && words.includes('case')) return 'The raw values of an enum must be constant.';
  if (words.includes('StaticString')) return 'A StaticString must be a literal.';
  if (tokens[index - 1]?.text === 'import') return 'It names a module.';
  return undefined;
}

/** The block's head has the word, e.g. `enum Name: String {`. */
function declares(tokens: Site['lexed']['tokens'], open: number, word: string): boolean {
  for (let at = open - 1; at >= 0 && at > open - 12; at--) {
    const { text = '' } = tokens[at] ?? {};
    if (text === word) return true;
    if (/^[;{}()]$/.test(text)) return false;
  }
  return false;
}
