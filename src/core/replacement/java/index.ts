import { editsOf } from '../edits';
import { formatted, isArgumentOf } from '../engine/format';
import { inAnnotation, jvmProjectFiles } from '../engine/jvm';
import { joined, quotedArguments, READ_ONCE } from '../engine/pieces';
import { dedented, indentOf } from '../engine/dedent';
import type { CodeLanguage, Place, Rewrite } from '../engine/plan';
import { near, statementBefore, type Site } from '../engine/site';
import type { CodeLiteral } from '../engine/syntax';
import { hasOnlyEscapes, unescape } from '../literals';
import type { TextEdit } from '../model';
import { javaHelper, javaHome } from './home';

/** Java: `AppSecrets.get(…)` of a helper class over the AWS SDK for Java 2. */
export const java: CodeLanguage = {
  ids: ['java'],
  strings: [
    { kind: 'block', open: /()("""[ \t\f]*\r?\n)/y, close: () => '"""', multiline: true },
    { kind: 'string', open: /()(")/y },
    { kind: 'character', open: /()(')/y },
  ],
  comment: /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/y,
  projectFiles: (path) => jvmProjectFiles(path, javaHelper),
  value,
  rewrite,
  lookup: (secret) => `AppSecrets.get(${quotedArguments(secret)})`,
};

/** Escapes but those of backslashes, quotes and line ends as `\\u…`, which javac reads before all others. */
const ESCAPES =
  /\\(?:[bstnfr"'\\\n]|\r\n|[0-3][0-7]{0,2}|[4-7][0-7]?(?![0-7])|u(?!00(?:0[aAdD]|22|5[cC]))[0-9a-fA-F]{4})/y;

const BLOCK = { countsLast: true, trimsEnds: true };

function value(source: string, { kind, content }: CodeLiteral, place: Place): string | undefined {
  const read = kind === 'block' ? dedented(place.text, content, place.range, BLOCK) : source;
  return read !== undefined && hasOnlyEscapes(read, ESCAPES)
    ? unescape(read, { known: 'bstnfr', keepsUnknown: false })
    : undefined;
}

function rewrite(site: Site): Rewrite {
  const objection = objectionTo(site);
  if (objection !== undefined) return objection;
  const get = `AppSecrets.get(${quotedArguments(site.request.secret)})`;
  if (literalBlockChanges(site)) return 'The text block around it would lose another indentation.';
  const edits = literalEdits(site, site.isUrl && !site.isWhole ? `AppSecrets.encode(${get})` : get);
  if (edits === undefined) return 'The format string around it numbers its arguments.';
  const home = javaHome(site);
  return {
    ...home,
    edits: [...edits, ...home.edits],
    notes: /\bstatic\b/.test(textOf(statementBefore(site))) ? [READ_ONCE] : [],
  };
}

/** Without the credential's own lines the block's indentation would be another one. */
function literalBlockChanges({ text, literal, range, isWhole }: Site): boolean {
  if (isWhole || literal.kind !== 'block') return false;
  const { start, end } = literal.content;
  const rest = `${text.slice(start, range.start)}%s${text.slice(range.end, end)}`;
  return indentOf(text.slice(start, end), BLOCK) !== indentOf(rest, BLOCK);
}

function literalEdits(site: Site, call: string): TextEdit[] | undefined {
  const { text, literal, range, isWhole } = site;
  if (isWhole) return joined(site, call, { operator: ' + ' });
  if (literal.kind === 'block') {
    if (near(site, 1) === '.' && near(site, 2) === 'formatted') return undefined;
    const double = (start: number, end: number): TextEdit[] =>
      editsOf(text, { start, end }, /%/g, () => '%%');
    return [
      ...double(literal.content.start, range.start),
      { start: range.start, end: range.end, newText: '%s' },
      ...double(range.end, literal.content.end),
      { start: literal.end, end: literal.end, newText: `.formatted(${call})` },
    ];
  }
  if (near(site, 1) === '.' && near(site, 2) === 'formatted') return undefined;
  return isArgumentOf(site, /^(?:format|printf)$/)
    ? formatted(site, call)
    : joined(site, call, { operator: ' + ' });
}

function objectionTo(site: Site): string | undefined {
  const { text, lexed, literal } = site;
  if (literal.kind === 'character') return 'It is a character, not a string.';
  if (inAnnotation(site)) return 'The arguments of an annotation must be constant.';
  if (isCaseLabel(site)) return 'A case label must be constant.';
  const name = near(site, -1) === '=' ? near(site, -2) : '';
  const before = textOf(statementBefore(site));
  if (/\bfinal\b/.test(before) && /^\w+$/.test(name) && before.includes(name)) {
    const isUsed = lexed.tokens.some(
      (token, index) =>
        token.text === name &&
        (lexed.tokens[index - 1]?.text === 'case' ||
          new RegExp(`@\\w+\\s*\\([^)]*\\b${name}\\b`).test(text)),
    );
    if (isUsed) return 'The constant is used where Java wants a constant expression.';
  }
  return undefined;
}

function isCaseLabel({ lexed: { tokens }, index }: Site): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const { text, kind } = tokens[at] ?? { text: '', kind: 'mark' };
    if (text === 'case') return true;
    if (kind === 'mark' && text !== ',') return false;
  }
  return false;
}

function textOf(tokens: readonly { readonly text: string }[]): string {
  return tokens.map(({ text }) => text).join(' ');
}
