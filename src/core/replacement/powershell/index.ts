import { helperFiles, helperPlace, type HelperFile } from '../engine/helperFile';
import { READ_ONCE } from '../engine/pieces';
import type { CodeLanguage, Rewrite } from '../engine/plan';
import type { Site } from '../engine/site';
import type { CodeLiteral, HoleSyntax } from '../engine/syntax';
import type { SecretRef, TextEdit } from '../model';
import { eolOf, folderOf, relativeModule } from '../paths';
import { POWERSHELL_HELPER, POWERSHELL_MARK, powershellHelperSource } from './helper';

const helper: HelperFile = { name: POWERSHELL_HELPER, mark: POWERSHELL_MARK, manifests: [] };
const holes: readonly HoleSyntax[] = [
  { open: /\$\(/y, close: ')' },
  { open: /\$\{[^}]*\}|\$(?:[A-Za-z_]\w*:)?[A-Za-z_]\w*/y },
];

/** PowerShell: `(Get-AppSecret …)` of a script beside this one. */
export const powershell: CodeLanguage = {
  ids: ['powershell'],
  strings: [
    {
      kind: 'verbatim',
      open: /()(@'[ \t]*\r?\n)/y,
      close: () => "\n'@",
      escape: 'none',
      multiline: true,
    },
    {
      kind: 'block',
      open: /()(@"[ \t]*\r?\n)/y,
      close: () => '\n"@',
      escape: 'backtick',
      multiline: true,
      holes,
    },
    { kind: 'single', open: /()(')/y, escape: 'doubled', multiline: true },
    { kind: 'double', open: /()(")/y, escape: 'backtick', multiline: true, holes },
  ],
  comment: /#[^\n]*|<#[^]*?(?:#>|$)/y,
  word: /[\p{L}_$][\p{L}\p{N}_:-]*/uy,
  projectFiles: (path) => helperFiles(path, helper),
  value,
  rewrite,
  lookup: (secret) => call(secret),
};

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function value(source: string, { kind }: CodeLiteral): string | undefined {
  // It reads typographic quotes as quotes.
  if (kind !== 'verbatim' && /[\u2018-\u201e]/.test(source)) return undefined;
  if (kind === 'verbatim') return source;
  if (kind === 'single') return source.replaceAll("''", "'");
  if (/(?<!`)(?:``)*`u/.test(source)) return undefined;
  const plain = kind === 'double' ? source.replaceAll('""', '"') : source;
  return plain.replace(/`([^])/g, (_, letter: string) => ESCAPES[letter] ?? letter);
}

function call({ name, key }: SecretRef): string {
  const parts = [name, ...(key === undefined ? [] : [key])];
  return `(Get-AppSecret ${parts.map((part) => `'${part.replaceAll("'", "''")}'`).join(' ')})`;
}

function rewrite(site: Site): Rewrite {
  const { text, literal, range, isWhole, request } = site;
  const kinds = request.parser?.nodesAround(text, range).map(({ kind }) => kind) ?? [];
  if (kinds.includes('attribute')) return 'The arguments of an attribute must be constant.';
  if (kinds.includes('key_expression')) return 'It is the key of a hash table.';
  if (kinds[1] === 'param_block')
    return 'The parameters of a script are set before it can read its helper.';
  if (literal.kind === 'verbatim' && !isWhole)
    return 'It stands in a here-string without substitutions.';
  const { path, files, secret } = request;
  const place = helperPlace(path, files, helper);
  if (!place) return `The file ${POWERSHELL_HELPER} is not the helper.`;
  const get = call(secret);
  const encoded = site.isUrl && !isWhole ? `([uri]::EscapeDataString(${get}))` : get;
  const isFormat = !isWhole && /^\s*-f\b/.test(text.slice(literal.end));
  const braces = isFormat ? `(${encoded}.Replace('{', '{{').Replace('}', '}}'))` : encoded;
  return {
    edits: [
      ...literalEdits(site, braces),
      ...sourceEdits(site, relativeModule(folderOf(path), place.path)),
    ],
    newFiles: place.exists ? [] : [{ path: place.path, content: powershellHelperSource }],
    install: place.exists ? undefined : 'Install-Module AWS.Tools.SecretsManager',
    notes: site.enclosing.length === 0 ? [READ_ONCE] : [],
  };
}

function literalEdits({ literal, range, isWhole }: Site, get: string): TextEdit[] {
  const { start, end, content } = literal;
  if (isWhole) return [{ start, end, newText: get }];
  if (literal.kind !== 'single') return [{ ...range, newText: `$${get}` }];
  const hasHead = range.start > content.start;
  const hasTail = range.end < content.end;
  return [
    { start, end: hasHead ? start : range.start, newText: hasHead ? '(' : `('' + ` },
    { ...range, newText: (hasHead ? "' + " : '') + get + (hasTail ? " + '" : '') },
    { start: hasTail ? end : range.end, end, newText: ')' },
  ];
}

/** Reads the helper after comments, `using`, `#Requires` and the script's own parameters. */
function sourceEdits({ text }: Site, module: string): TextEdit[] {
  const line = `. "$PSScriptRoot/${module.replace(/^\.\//, '')}"`;
  if (text.includes(line)) return [];
  const eol = eolOf(text);
  const block = endOfParameters(text);
  const head =
    /^\ufeff?(?:[ \t]*(?:#[^\n]*|using[ \t][^\n]*)?\r?\n|[ \t]*<#[^]*?#>[ \t]*\r?\n)*/.exec(
      text,
    )?.[0].length ?? 0;
  const at = Math.max(head, block);
  const lead = at === block && block > 0 ? eol + eol : '';
  const gap = /^\s*\r?\n/.test(text.slice(at)) && lead !== '' ? '' : eol;
  return [{ start: at, end: at, newText: `${lead}${line}${gap}` }];
}

/** End of a `param(…)` at the head of the script, with the attributes before it; 0 without one. */
function endOfParameters(text: string): number {
  const opening =
    /^\ufeff?(?:\s|#[^\n]*\n|<#[^]*?#>|using[ \t][^\n]*\n|\[[^\]\n(]*(?:\([^\n]*\))?\])*param\s*\(/i.exec(
      text,
    );
  if (!opening) return 0;
  let depth = 1;
  let at = opening[0].length;
  for (; at < text.length && depth > 0; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
  }
  return at;
}
