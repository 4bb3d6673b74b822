import { isArgumentOf } from '../engine/format';
import { atFileEnd, inAnnotation, jvmHome, jvmProjectFiles, type JvmHelper } from '../engine/jvm';
import { quotedArguments, READ_ONCE } from '../engine/pieces';
import type { CodeLanguage, Rewrite } from '../engine/plan';
import { near, statementBefore, type Site } from '../engine/site';
import type { HoleSyntax } from '../engine/syntax';
import { hasOnlyEscapes, unescape } from '../literals';
import type { TextEdit } from '../model';
import { KOTLIN_MARK, kotlinHelper } from './helper';

const holes: readonly HoleSyntax[] = [{ open: /\$\{/y, close: '}' }, { open: /\$[A-Za-z_]\w*/y }];

const helper: JvmHelper = {
  file: 'AppSecrets.kt',
  mark: KOTLIN_MARK,
  end: '',
  source: kotlinHelper(''),
  embed: (site) => atFileEnd(site, kotlinHelper('private ')),
};

/** Kotlin: `AppSecrets.get(…)` of an object over the AWS SDK for Java 2. */
export const kotlin: CodeLanguage = {
  ids: ['kotlin'],
  strings: [
    { kind: 'raw', open: /()(""")/y, escape: 'none', multiline: true, closesLast: true, holes },
    { kind: 'string', open: /()(")/y, holes },
    { kind: 'character', open: /()(')/y },
  ],
  comment: /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/y,
  projectFiles: (path) => jvmProjectFiles(path, helper),
  readsLineFeeds: true,
  value: (source, { kind }) => {
    if (kind === 'raw') return source;
    return hasOnlyEscapes(source, /\\(?:[tbnr'"\\$]|u[0-9a-fA-F]{4})/y)
      ? unescape(source, { known: 'tbnr', keepsUnknown: false })
      : undefined;
  },
  rewrite,
  lookup: (secret) => `AppSecrets.get(${quotedArguments(secret, true)})`,
};

function rewrite(site: Site): Rewrite {
  const { literal, request } = site;
  if (literal.kind === 'character') return 'It is a character, not a string.';
  if (inAnnotation(site)) return 'The arguments of an annotation must be constant.';
  const get = `AppSecrets.get(${quotedArguments(request.secret, true)})`;
  const call = site.isUrl && !site.isWhole ? `AppSecrets.encode(${get})` : get;
  const constant = toGetter(site);
  if (typeof constant === 'string') return constant;
  const home = jvmHome(site, helper);
  return {
    ...home,
    edits: [...constant, literalEdit(site, call), ...home.edits],
    notes: site.enclosing.length === 0 && constant.length === 0 ? [READ_ONCE] : [],
  };
}

function literalEdit(site: Site, call: string): TextEdit {
  const { literal, range, isWhole } = site;
  if (isWhole) return { start: literal.start, end: literal.end, newText: call };
  const isFormat =
    isArgumentOf(site, /^(?:format|printf)$/) ||
    (near(site, 1) === '.' && near(site, 2) === 'format');
  return { ...range, newText: `\${${isFormat ? `${call}.replace("%", "%%")` : call}}` };
}

/** `const val X = …` becomes `val X: String get() = …`, which every use of it reads alike. */
function toGetter(site: Site): string | readonly TextEdit[] {
  const { text, lexed, index } = site;
  const { tokens } = lexed;
  const before = statementBefore(site);
  const at = before.findLastIndex((token) => token.text === 'const');
  const keyword = before[at];
  const rest = before.slice(at).map((token) => token.text);
  if (!keyword || !rest.includes('val')) return [];
  const name = before[at + rest.indexOf('val') + 1];
  const equals = tokens[index - 1];
  if (!name || equals?.text !== '=' || /^[+.]$/.test(near(site, 1)))
    return 'It is a part of a constant expression.';
  const isConstant = lexed.tokens.some(
    (token, use) =>
      token.text === name.text &&
      token !== name &&
      (inAnnotation({ ...site, enclosing: openAt(site, use) }) || inConstant(site, use)),
  );
  const captured = new RegExp(`const\\s+val\\s+\\w+[^\\n=]*=[^\\n]*\\$\\{?${name.text}\\b`);
  if (isConstant || captured.test(text))
    return 'The constant is used where Kotlin wants a constant.';
  const typed = before.some((token, other) => other > at && token.text === ':');
  const after = tokens[tokens.indexOf(keyword) + 1];
  return [
    { start: keyword.start, end: after?.start ?? keyword.end, newText: '' },
    ...(typed
      ? [{ start: equals.start, end: equals.start, newText: 'get() ' }]
      : [{ start: name.end, end: name.end, newText: ': String get()' }]),
  ];
}

function openAt({ lexed: { tokens } }: Site, index: number): number[] {
  const open: number[] = [];
  for (let at = 0; at < index; at++) {
    const { text = '', kind } = tokens[at] ?? {};
    if (kind === 'mark' && /^[([{]$/.test(text)) open.push(at);
    if (kind === 'mark' && /^[)\]}]$/.test(text)) open.pop();
  }
  return open;
}

/** The line of a token declares a constant. */
function inConstant({ text, lexed: { tokens } }: Site, index: number): boolean {
  const start = tokens[index]?.start ?? 0;
  return /\bconst\s+val\b/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
}
