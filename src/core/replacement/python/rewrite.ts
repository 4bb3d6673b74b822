import { editsOf, inOrder } from '../edits';
import { contentOf, type Literal } from '../literals';
import type { ReplacementPlan, ReplacementRequest, SecretRef, TextEdit } from '../model';
import { eolOf, folderOf, join } from '../paths';
import { isUrlPart } from '../urls';
import { PYTHON_HELPER, PYTHON_HELPER_MARK, pythonHelperSource } from './helper';
import { lexPython, type PythonLexed, type PythonToken } from './lexer';

/** The files to look at before planning. */
export function pythonProjectFiles(path: string): string[] {
  const folder = folderOf(path);
  return [PYTHON_HELPER, '__init__.py'].map((name) => join(folder, name));
}

/** Python: `get_secret(…)` of a helper beside the file. */
export function planPython(request: ReplacementRequest): ReplacementPlan {
  const { text, path, finding, secret, files } = request;
  const lexed = lexPython(text);
  const literal = lexed.literals.find((candidate) => {
    const content = contentOf(candidate);
    return content.start <= finding.range.start && finding.range.end <= content.end;
  });
  if (!literal) return declined('It does not stand in one string literal.', secret);
  const helper = join(folderOf(path), PYTHON_HELPER);
  const existing = files.get(helper);
  if (existing !== undefined && !existing.includes(PYTHON_HELPER_MARK))
    return declined(`The file ${PYTHON_HELPER} beside it is not the helper.`, secret);
  const index = lexed.tokens.findIndex((token) => token.start === literal.start);
  const objection = objectionTo(lexed, index, literal);
  if (objection !== undefined) return declined(objection, secret);

  const encode = isUrlPart(text, finding);
  const edits = literalEdits(request, lexed, index, literal, encode);
  const isPackage = files.has(join(folderOf(path), '__init__.py'));
  const module = `${isPackage ? '.' : ''}${PYTHON_HELPER.replace('.py', '')}`;
  const imports = [
    ...(encode ? ['from urllib.parse import quote'] : []),
    `from ${module} import get_secret`,
  ].filter((line) => !hasLine(text, line));
  const importEdit = imports.length > 0 ? [insertImports(text, lexed, imports)] : [];
  return {
    kind: 'edit',
    edits: inOrder([...importEdit, ...edits]),
    newFiles: existing === undefined ? [{ path: helper, content: pythonHelperSource }] : [],
    install: 'pip install boto3',
    notes: isModuleLevel(text, literal)
      ? ['It is read once, when the module is loaded: a rotation is seen after a restart.']
      : [],
  };
}

function declined(reason: string, { name, key }: SecretRef): ReplacementPlan {
  return {
    kind: 'declined',
    reason,
    lookup: callOf({ name, ...(key !== undefined && { key }) }, '"'),
  };
}

function objectionTo({ tokens }: PythonLexed, index: number, literal: Literal): string | undefined {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (before?.text === 'case') return 'A pattern of match must be constant.';
  const isStatement =
    (before === undefined || before.kind === 'newline') &&
    (after === undefined || after.kind === 'newline');
  if (isStatement && literal.quote.length === 3) return 'It stands in a docstring.';
  return undefined;
}

function callOf({ name, key }: SecretRef, quote: string): string {
  const parts = [name, ...(key === undefined ? [] : [key])];
  const quoted = parts.map((part) => quote + part.replace(/["'\\]/g, '\\$&') + quote);
  return `get_secret(${quoted.join(', ')})`;
}

function literalEdits(
  { text, finding, secret }: ReplacementRequest,
  { tokens }: PythonLexed,
  index: number,
  literal: Literal,
  encode: boolean,
): TextEdit[] {
  const content = contentOf(literal);
  const { start, end } = finding.range;
  const prefix = literal.prefix.toLowerCase();
  const isFormatted = prefix.includes('f') || prefix.includes('t');
  const isWhole = start === content.start && end === content.end && !isFormatted;
  const hasNeighbour = [tokens[index - 1], tokens[index + 1]].some((t) => t?.kind === 'string');
  const outer = literal.quote.charAt(0);
  if (isWhole && !hasNeighbour) {
    const call = callOf(secret, outer === "'" ? "'" : '"');
    const glue = /\w/.test(text.charAt(literal.start - 1)) ? ' ' : '';
    return [
      { ...rangeOf(literal), newText: glue + (prefix.includes('b') ? `${call}.encode()` : call) },
    ];
  }
  // Up to Python 3.11 the quotes inside a formatted string must differ from those around it.
  const call = callOf(secret, outer === "'" ? '"' : "'");
  const inner = encode ? `quote(${call}, safe=${outer === "'" ? '""' : "''"})` : call;
  const field = { start, end, newText: `{${inner}}` };
  if (isFormatted) return [field];
  const double = (from: number, to: number): TextEdit[] =>
    editsOf(text, { start: from, end: to }, /[{}]/g, (brace) => brace + brace);
  const bytes = prefix.includes('b');
  const kept = bytes ? (prefix.includes('r') ? 'r' : '') : literal.prefix.replace(/u/i, '');
  return [
    { start: literal.start, end: literal.start + literal.prefix.length, newText: `${kept}f` },
    ...double(content.start, start),
    field,
    ...double(end, content.end),
    ...(bytes ? [{ start: literal.end, end: literal.end, newText: '.encode()' }] : []),
  ];
}

function rangeOf({ start, end }: Literal): { start: number; end: number } {
  return { start, end };
}

function hasLine(text: string, line: string): boolean {
  return text.split(/\r?\n/).some((own) => own.trim() === line);
}

/** After the imports at the head of the file, else after its shebang, comments and docstring. */
function insertImports(text: string, { tokens }: PythonLexed, lines: string[]): TextEdit {
  const eol = eolOf(text);
  const { at, afterImport } = headEnd(text, tokens);
  const block = lines.map((line) => line + eol).join('');
  const needsBreak = at > 0 && text[at - 1] !== '\n';
  const gap =
    afterImport || text.slice(at).trim() === '' || /^\r?\n/.test(text.slice(at)) ? '' : eol;
  return { start: at, end: at, newText: (needsBreak ? eol : '') + block + gap };
}

function headEnd(
  text: string,
  tokens: readonly PythonToken[],
): { readonly at: number; readonly afterImport: boolean } {
  let at = leadingComments(text);
  let afterImport = false;
  let depth = 0;
  let statement: PythonToken | undefined;
  for (const token of tokens) {
    if (token.kind !== 'newline') {
      statement ??= token;
      if (/^[([{]$/.test(token.text)) depth++;
      if (/^[)\]}]$/.test(token.text)) depth--;
      continue;
    }
    if (depth > 0 || !statement) continue;
    const isImport = statement.text === 'import' || statement.text === 'from';
    if (!isImport && (statement.kind !== 'string' || afterImport)) break;
    afterImport ||= isImport;
    at = token.end;
    statement = undefined;
  }
  return { at, afterImport };
}

/** Shebang, encoding and licence lines. */
function leadingComments(text: string): number {
  return /^\ufeff?(?:#[^\n]*\n)*/.exec(text)?.[0].length ?? 0;
}

function isModuleLevel(text: string, { start }: Literal): boolean {
  return /^[^ \t]/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1));
}
