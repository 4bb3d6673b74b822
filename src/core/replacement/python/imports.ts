import type { TextEdit } from '../model';
import { eolOf } from '../paths';
import type { PythonLexed, PythonToken } from './lexer';

/** After the imports at the head of the file, else after its shebang, comments and docstring. */
export function insertImports(
  text: string,
  { tokens }: PythonLexed,
  lines: readonly string[],
): TextEdit[] {
  const missing = lines.filter((line) => !text.split(/\r?\n/).some((own) => own.trim() === line));
  if (missing.length === 0) return [];
  const eol = eolOf(text);
  const { at, afterImport } = headEnd(text, tokens);
  const block = missing.map((line) => line + eol).join('');
  const rest = text.slice(at);
  const needsBreak = at > 0 && text[at - 1] !== '\n';
  const isBlock = /^(?:class|def|async|@)/.test(rest);
  const gap = isBlock ? eol + eol : eol;
  const needsGap = !(rest.trim() === '' || /^\r?\n/.test(rest)) && (!afterImport || isBlock);
  const newText = (needsBreak ? eol : '') + block + (needsGap ? gap : '');
  return [{ start: at, end: at, newText }];
}

function headEnd(
  text: string,
  tokens: readonly PythonToken[],
): { readonly at: number; readonly afterImport: boolean } {
  let at = leadingComments(text);
  let afterImport = false;
  let depth = 0;
  let line: PythonToken[] = [];
  for (const token of tokens) {
    if (token.kind !== 'newline') {
      line.push(token);
      if (/^[([{]$/.test(token.text)) depth++;
      if (/^[)\]}]$/.test(token.text)) depth--;
      continue;
    }
    if (depth > 0 || line.length === 0) continue;
    const isImport = statementsOf(line).every((word) => word === 'import' || word === 'from');
    const isDocstring = line.length === 1 && line[0]?.kind === 'string' && !afterImport;
    if (!isImport && !isDocstring) break;
    afterImport ||= isImport;
    at = token.end;
    line = [];
  }
  return { at, afterImport };
}

/** The first words of a line's statements. */
function statementsOf(line: readonly PythonToken[]): string[] {
  return line.flatMap(({ text }, index) =>
    (index === 0 || line[index - 1]?.text === ';') && text !== ';' ? [text] : [],
  );
}

/** Shebang, encoding and licence lines. */
function leadingComments(text: string): number {
  return /^\ufeff?(?:#[^\n]*\n)*/.exec(text)?.[0].length ?? 0;
}
