import { formatted, isArgumentOf } from '../engine/format';
import { atFileEnd, inAnnotation, jvmHome, jvmProjectFiles, type JvmHelper } from '../engine/jvm';
import { joined, quotedArguments } from '../engine/pieces';
import { guarded } from '../engine/guard';
import type { CodeLanguage, Rewrite } from '../engine/plan';
import { near, statementBefore, type Site } from '../engine/site';
import type { HoleSyntax } from '../engine/syntax';
import { hasOnlyEscapes, unescape } from '../literals';
import type { TextEdit } from '../model';
import { SCALA_MARK, scalaHelper } from './helper';

const holes: readonly HoleSyntax[] = [
  { open: /\$\$/y, isText: true },
  { open: /\$\{/y, close: '}' },
  { open: /\$[A-Za-z_]\w*/y },
];

const helper: JvmHelper = {
  file: 'AppSecrets.scala',
  mark: SCALA_MARK,
  end: '',
  source: scalaHelper(''),
  embed: (site) => atFileEnd(site, scalaHelper('private ')),
};

/** Scala 2 and 3: `AppSecrets.get(…)` of an object over the AWS SDK for Java 2. */
export const scala: CodeLanguage = {
  ids: ['scala'],
  strings: [
    {
      kind: 'raw',
      open: /([a-z]+)(""")/y,
      escape: 'none',
      multiline: true,
      closesLast: true,
      holes,
    },
    { kind: 'raw', open: /()(""")/y, escape: 'none', multiline: true, closesLast: true },
    { kind: 'string', open: /([a-z]+)(")/y, holes },
    { kind: 'string', open: /()(")/y },
    { kind: 'character', open: /()(')(?=[^'\\]'|\\)/y },
  ],
  comment: /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/y,
  projectFiles: (path) => jvmProjectFiles(path, helper),
  value: (source, { kind, prefix }) => {
    const text = prefix === '' ? source : source.replaceAll('$$', '$');
    const plain = prefix === 'f' ? text.replaceAll('%%', '%') : text;
    // The interpolators `s` and `f` read escapes between three quotes, too.
    if (prefix === 'raw' || (kind === 'raw' && prefix === '')) return plain;
    return hasOnlyEscapes(plain, /\\(?:[btnfr"'\\]|u[0-9a-fA-F]{4})/y)
      ? unescape(plain, { known: 'btnfr', keepsUnknown: false })
      : undefined;
  },
  rewrite,
  lookup: (secret) => `AppSecrets.get(${quotedArguments(secret)})`,
};

function rewrite(site: Site): Rewrite {
  const { literal, request } = site;
  const objection = objectionTo(site);
  if (objection !== undefined) return objection;
  const get = `AppSecrets.get(${quotedArguments(request.secret)})`;
  const call = site.isUrl && !site.isWhole ? `AppSecrets.encode(${get})` : get;
  const edits = near(site, -1) === 'case' ? guarded(site, call, CASE) : literalEdits(site, call);
  if (edits === undefined) return 'The format string around it numbers its arguments.';
  const home = jvmHome(site, helper);
  const before = statementBefore(site);
  const keyword = before.findLast(({ text }) => /^(?:val|var|def)$/.test(text));
  const isField = keyword?.text === 'val' && site.enclosing.length < 2 && literal.start > 0;
  return {
    ...home,
    edits: [...edits, ...home.edits],
    notes: isField ? ['A `def` in place of the `val` would see rotations.'] : [],
  };
}

/** A `case` with one pattern and no condition. */
const CASE = { before: /^case$/, after: /^=$/, word: 'if' };

function isArm(site: Site): boolean {
  return site.isWhole && near(site, 1) === '=' && near(site, 2) === '>';
}

function literalEdits(site: Site, call: string): TextEdit[] | undefined {
  const { literal, range, isWhole } = site;
  if (isWhole) return joined(site, call, { operator: ' + ' });
  if (literal.prefix !== '') {
    const format = literal.prefix === 'f' ? '%s' : '';
    return [{ ...range, newText: `\${${call}}${format}` }];
  }
  const isMethod = near(site, 1) === '.' && near(site, 2) === 'format';
  if (isMethod) return joined(site, `${call}.replace("%", "%%")`, { operator: ' + ' });
  return isArgumentOf(site, /^(?:format|printf)$/)
    ? formatted(site, call)
    : joined(site, call, { operator: ' + ' });
}

function objectionTo(site: Site): string | undefined {
  const { literal, lexed } = site;
  if (literal.kind === 'character') return 'It is a character, not a string.';
  if (!['', 's', 'f', 'raw'].includes(literal.prefix))
    return 'The meaning of its string interpolator is not known.';
  if (inAnnotation(site)) return 'The arguments of an annotation must be constant.';
  if ([':', '<', '['].includes(near(site, -1))) return 'It is a type, not a value.';
  if (statementBefore(site).some(({ text }) => text === 'type'))
    return 'It is a type, not a value.';
  if (statementBefore(site).some(({ text }) => text === 'inline'))
    return 'An inline value must be constant.';
  for (let at = site.index - 1; at >= 0; at--) {
    const { text = '', kind } = lexed.tokens[at] ?? {};
    // A case of an enum, whose literal is an argument of its constructor.
    if (text === 'extends') break;
    if (text === 'case')
      return at === site.index - 1 && isArm(site) ? undefined : 'It is a part of a pattern.';
    if (kind === 'mark' && !/^[|(,]$/.test(text)) break;
  }
  return undefined;
}
