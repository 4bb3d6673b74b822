import { editsOf, inOrder } from '../edits';
import { literalAround } from '../engine/site';
import type { CodeLiteral } from '../engine/syntax';
import type { ReplacementPlan, ReplacementRequest, SecretRef, TextEdit } from '../model';
import { manifestEdits } from '../manifests';
import { folderOf, foldersUp } from '../paths';
import { styleOf } from '../style';
import { isUrlPart } from '../urls';
import { asDefault } from './defaults';
import { asFallback, EMPTY_IS_NONE } from './fallbacks';
import { pythonInstall, pythonStyles } from './helper';
import { pythonHome } from './home';
import { insertImports } from './imports';
import { lexPython, type PythonLexed } from './lexer';
import { objectionTo, tokenAfter } from './objections';

export { pythonProjectFiles } from './home';

/** Python: `get_secret(…)` of a helper module. */
export function planPython(request: ReplacementRequest): ReplacementPlan {
  const { text, path, finding, secret, files } = request;
  const lexed = lexPython(text);
  const literal = literalAround(lexed.literals, finding.range);
  if (!literal) return declined('It does not stand in one string literal.', secret);
  const objection = objectionTo(text, lexed, literal, finding.range);
  if (objection !== undefined) return declined(objection, secret);
  const style = styleOf(request, pythonStyles);
  const install = pythonInstall[style];
  const home = pythonHome(path, text, files, style);
  if (typeof home === 'string') return declined(home, secret);

  const encode = isUrlPart(text, finding);
  const names = namesIn(text, lexed, home.module);
  const inPlace = literalEdits(request, lexed, literal, encode, names);
  const byDefault = asDefault(text, lexed, literal, inPlace);
  const fallback = asFallback(text, lexed, literal, inPlace);
  const edits = byDefault ?? fallback ?? inPlace;
  const packages = pythonInstall[style]?.split(' ').slice(2) ?? [];
  const folders = foldersUp(folderOf(path));
  const manifest = manifestEdits(folders, files, pythonStyles.manifests, packages);
  const imports = [
    ...(encode ? [`from urllib.parse import quote${alias('quote', names.quote)}`] : []),
    `from ${home.module} import get_secret${alias('get_secret', names.get)}`,
  ];
  return {
    kind: 'edit',
    edits: inOrder([...insertImports(text, lexed, imports), ...edits]),
    newFiles: home.newFiles,
    ...(manifest.length > 0 && { projectEdits: manifest }),
    ...(home.newFiles.length > 0 && { style }),
    ...(install !== undefined && { install }),
    notes: [
      ...(fallback ? [EMPTY_IS_NONE] : []),
      ...(!byDefault && isModuleLevel(text, literal)
        ? ['It is read once, when the module is loaded: a rotation is seen after a restart.']
        : []),
    ],
  };
}

interface Names {
  readonly get: string;
  readonly quote: string;
}

/** What the functions are called here: another name where the file has theirs otherwise. */
function namesIn(text: string, { tokens }: PythonLexed, module: string): Names {
  const free = (name: string, from: string, other: string): string => {
    const line = new RegExp(
      `^[ \\t]*from ${from.replaceAll('.', '\\.')} import [^\\n]*\\b${name}(?: as (\\w+))?`,
      'm',
    );
    const imported = line.exec(text);
    if (imported) return imported[1] ?? name;
    return tokens.some((token) => token.kind === 'other' && token.text === name) ? other : name;
  };
  return {
    get: free('get_secret', module, 'get_app_secret'),
    quote: free('quote', 'urllib.parse', 'quote_url_part'),
  };
}

function alias(name: string, own: string): string {
  return own === name ? '' : ` as ${own}`;
}

function declined(reason: string, secret: SecretRef): ReplacementPlan {
  return { kind: 'declined', reason, lookup: callOf('get_secret', secret, '"') };
}

function callOf(name: string, secret: SecretRef, quote: string): string {
  const parts = [secret.name, ...(secret.key === undefined ? [] : [secret.key])];
  const quoted = parts.map((part) => quote + part.replace(/["'\\]/g, '\\$&') + quote);
  return `${name}(${quoted.join(', ')})`;
}

function literalEdits(
  { text, finding, secret }: ReplacementRequest,
  lexed: PythonLexed,
  literal: CodeLiteral,
  encode: boolean,
  names: Names,
): TextEdit[] {
  const { content, start: from, end: to } = literal;
  const { start, end } = finding.range;
  const prefix = literal.prefix.toLowerCase();
  const isFormatted = /[ft]/.test(prefix);
  const isWhole = start === content.start && end === content.end && !isFormatted;
  const outer = literal.quote.charAt(0);
  if (isWhole && !hasNeighbour(lexed, literal)) {
    const call = callOf(names.get, secret, outer);
    if (isCase(text, literal)) {
      let name = 'matched';
      while (text.includes(name)) name += '_';
      return [{ start: from, end: to, newText: `${name} if ${name} == ${call}` }];
    }
    const glue = /\w/.test(text.charAt(from - 1)) ? ' ' : '';
    const newText = glue + (prefix.includes('b') ? `${call}.encode()` : call);
    return [{ start: from, end: to, newText }];
  }
  // Up to Python 3.11 the quotes inside a formatted string must differ from those around it.
  const other = outer === "'" ? '"' : "'";
  const call = callOf(names.get, secret, other);
  const safe = other + keptAsIs(text, finding.range) + other;
  const encoded = encode ? `${names.quote}(${call}, safe=${safe})` : call;
  const field = { start, end, newText: `{${encoded}${shielding(text, lexed, literal, other)}}` };
  if (isFormatted) return [field];
  const double = (first: number, last: number): TextEdit[] =>
    editsOf(
      text,
      { start: first, end: last },
      prefix.includes('r') ? /[{}]/g : /\\\\|\\N\{[^}]*\}|[{}]/g,
      (mark) => (mark.startsWith('\\') ? mark : mark + mark),
    );
  const bytes = prefix.includes('b');
  const kept = bytes ? (prefix.includes('r') ? 'r' : '') : literal.prefix.replace(/u/i, '');
  return [
    { start: from, end: from + prefix.length, newText: `${kept}f` },
    ...double(content.start, start),
    field,
    ...double(end, content.end),
    ...(bytes ? [{ start: to, end: to, newText: '.encode()' }] : []),
  ];
}

/** Marks that the user or password of the URL holds as they are, where others would encode them. */
function keptAsIs(text: string, { start, end }: ReplacementRequest['finding']['range']): string {
  const marks = text.charAt(end) === '@' ? text.slice(start, end).match(/[!$&()*+,;=]/g) : null;
  return [...new Set(marks)].join('');
}

/** A pattern of `match`, which must be constant: it becomes a name with a condition. */
function isCase(text: string, { start, end }: CodeLiteral): boolean {
  return (
    /^[ \t]*case[ \t]+$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start)) &&
    /^[ \t]*:/.test(text.slice(end))
  );
}

/** Where the literal is a pattern of `%` or `format`, the value's own marks are doubled. */
function shielding(
  text: string,
  { tokens }: PythonLexed,
  literal: CodeLiteral,
  quote: string,
): string {
  let next = tokenAfter(tokens, literal.end);
  while (/^(?:string|newline)$/.test(tokens[next]?.kind ?? '') || tokens[next]?.text === ')')
    next++;
  const doubled = (mark: string): string =>
    `.replace(${quote}${mark}${quote}, ${quote}${mark}${mark}${quote})`;
  if (tokens[next]?.text === '%') return doubled('%');
  const isFormat =
    tokens[next]?.text === '.' && /^format(?:_map)?$/.test(tokens[next + 1]?.text ?? '');
  return isFormat && text.charAt(tokens[next + 1]?.end ?? 0) === '('
    ? doubled('{') + doubled('}')
    : '';
}

function hasNeighbour({ tokens }: PythonLexed, literal: CodeLiteral): boolean {
  const index = tokens.findIndex(({ start }) => start === literal.start);
  const isBeside = (at: number, step: 1 | -1): boolean => {
    let place = at;
    while (tokens[place]?.kind === 'newline') place += step;
    return tokens[place]?.kind === 'string' && isBracketed(tokens, index, place);
  };
  return isBeside(index - 1, -1) || isBeside(tokenAfter(tokens, literal.end), 1);
}

/** Literals on two lines are joined only inside brackets. */
function isBracketed(tokens: PythonLexed['tokens'], from: number, to: number): boolean {
  const between = tokens.slice(Math.min(from, to), Math.max(from, to));
  if (between.every(({ kind }) => kind !== 'newline')) return true;
  let depth = 0;
  for (const { kind, text } of tokens.slice(0, from)) {
    if (kind !== 'other') continue;
    if (/^[([{]$/.test(text)) depth++;
    if (/^[)\]}]$/.test(text)) depth--;
  }
  return depth > 0;
}

function isModuleLevel(text: string, { start }: CodeLiteral): boolean {
  return /^[^ \t]/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1));
}
