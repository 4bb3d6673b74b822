import { eolOf, folderOf, relativeModule } from '../paths';
import type { ReplacementRequest, TextEdit } from '../model';
import type { Lexed, Token } from './lexer';
import type { ModuleFacts } from './modules';

/** What a function of the helper is called here, and the edit that imports it where it is not. */
export function importOf(
  { text, path }: Pick<ReplacementRequest, 'path' | 'text'>,
  exported: string,
  lexed: Lexed,
  facts: ModuleFacts,
  quote: string,
): { readonly name: string; readonly edit: TextEdit | undefined } {
  const specifier = specifierOf(path, facts);
  const bound = boundNames(lexed.tokens, specifier);
  const own = bound.get(exported);
  if (own !== undefined) return { name: own, edit: undefined };
  const isTaken = lexed.tokens.some((token) => token.kind === 'word' && token.text === exported);
  const name = isTaken ? exported.replace('Secret', 'AppSecret') : exported;
  const separator = facts.system === 'esm' ? ' as ' : ': ';
  const binding = name === exported ? name : exported + separator + name;
  return { name, edit: importEdit(text, specifier, binding, lexed, facts, quote) };
}

/** The names that the imports of a module bind, by what they are called there. */
function boundNames(tokens: readonly Token[], specifier: string): ReadonlyMap<string, string> {
  const bound = new Map<string, string>();
  for (const { tokens: own } of leadingStatements(tokens)) {
    if (!own.some(({ kind, text }) => kind === 'string' && text.slice(1, -1) === specifier))
      continue;
    for (const [at, { kind, text }] of own.entries()) {
      if (kind !== 'word' || !/^[{,]$/.test(own[at - 1]?.text ?? '')) continue;
      const isRenamed = /^(?:as|:)$/.test(own[at + 1]?.text ?? '');
      bound.set(text, (isRenamed ? own[at + 2]?.text : undefined) ?? text);
    }
  }
  return bound;
}

function importEdit(
  text: string,
  specifier: string,
  name: string,
  lexed: Lexed,
  facts: ModuleFacts,
  quote: string,
): TextEdit {
  const statements = leadingStatements(lexed.tokens);
  const existing = statements.find(({ tokens }) =>
    tokens.some((token) => token.kind === 'string' && token.text.slice(1, -1) === specifier),
  );
  if (existing) {
    const close = existing.tokens.find((token) => token.text === '}');
    const before = close && existing.tokens[existing.tokens.indexOf(close) - 1];
    if (close && before)
      return {
        start: before.end,
        end: close.start,
        newText: before.text === ',' ? ` ${name} ` : `, ${name} `,
      };
  }
  const eol = eolOf(text);
  const semicolon = text.includes(';') || !text.includes('\n') ? ';' : '';
  const module = quote + specifier + quote;
  const line =
    facts.system === 'esm'
      ? `import { ${name} } from ${module}${semicolon}`
      : `const { ${name} } = require(${module})${semicolon}`;
  const last = statements.findLast(({ kind }) => kind === 'import');
  if (last) {
    const end = lineEnd(text, last.end);
    return { start: end, end, newText: eol + line };
  }
  const start = bodyStart(text, lexed);
  return {
    start,
    end: start,
    newText: `${line}${eol}${text.slice(start).startsWith(eol) ? '' : eol}`,
  };
}

function specifierOf(path: string, { helper, withExtension, typescript }: ModuleFacts): string {
  const specifier = relativeModule(folderOf(path), helper);
  if (!typescript) return specifier;
  return withExtension ? specifier.replace(/\.ts$/, '.js') : specifier.replace(/\.ts$/, '');
}

interface Statement {
  readonly kind: 'import' | 'directive';
  readonly tokens: readonly Token[];
  readonly end: number;
}

/** Directives, imports and requires at the head of the file. */
function leadingStatements(tokens: readonly Token[]): Statement[] {
  const statements: Statement[] = [];
  let index = 0;
  for (;;) {
    const end = statementEnd(tokens, index);
    const own = tokens.slice(index, end);
    const first = own[0];
    const last = own.at(-1);
    if (!first || !last) return statements;
    const isRequire =
      /^(?:const|let|var)$/.test(first.text) && own.some((token) => token.text === 'require');
    if (first.kind === 'string') statements.push({ kind: 'directive', tokens: own, end: last.end });
    else if (first.text === 'import' || isRequire)
      statements.push({ kind: 'import', tokens: own, end: last.end });
    else return statements;
    index = end;
  }
}

/** Index after the statement: its semicolon, or the string or parenthesis that ends it. */
function statementEnd(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.text === ';') return index + 1;
    const ends = token?.kind === 'string' || token?.text === ')';
    const next = tokens[index + 1];
    const goesOn = /^[.),;(]$|^with$/.test(next?.text ?? '');
    if (ends && !goesOn && (first?.text !== 'import' || token.kind === 'string')) return index + 1;
  }
  return tokens.length;
}

/** After the shebang, the licence comment and the directives. */
function bodyStart(text: string, { tokens, comments }: Lexed): number {
  const directives = leadingStatements(tokens);
  const last = directives.at(-1);
  if (last) return nextLine(text, last.end);
  let start = text.startsWith('\ufeff') ? 1 : 0;
  if (text.startsWith('#!')) start = nextLine(text, 0);
  const licence = comments.find((comment) => text.slice(start, comment.start).trim() === '');
  return licence && text.startsWith('/*', licence.start) && (tokens[0]?.start ?? 0) > licence.end
    ? nextLine(text, licence.end)
    : start;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end === -1) return text.length;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}
