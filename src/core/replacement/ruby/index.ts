import { formatted, isArgumentOf } from '../engine/format';
import { heredocs } from '../engine/heredocs';
import { helperFiles, helperPlace, type HelperFile } from '../engine/helperFile';
import { joined, READ_ONCE, singleQuotedArguments } from '../engine/pieces';
import { dedented } from '../engine/dedent';
import type { CodeLanguage, Place, Rewrite } from '../engine/plan';
import { near, type Site } from '../engine/site';
import type { CodeLiteral } from '../engine/syntax';
import { hasOnlyEscapes, unescape } from '../literals';
import type { TextEdit } from '../model';
import { manifestEdits } from '../manifests';
import { eolOf, folderOf, foldersUp, relativeModule } from '../paths';
import { RUBY_HELPER, RUBY_MARK, rubyHelperSource } from './helper';

const helper: HelperFile = { name: RUBY_HELPER, mark: RUBY_MARK, manifests: ['Gemfile'] };
const VARIABLE =
  /#(?:@@?[\p{L}_][\p{L}\p{N}_]*|\$(?:[\p{L}_][\p{L}\p{N}_]*|\d+|-\w|[~*$?!@/\\;,.=:<>"&`'+]))/u;
const holes = [{ open: /#\{/y, close: '}' as const }, { open: new RegExp(VARIABLE.source, 'uy') }];
const GEM = 'aws-sdk-secretsmanager';
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** Ruby: `AppSecrets.get(…)` of a module beside the Gemfile. */
export const ruby: CodeLanguage = {
  ids: ['ruby'],
  strings: [
    { kind: 'double', open: /()(")/y, holes },
    { kind: 'single', open: /()(')/y },
    { kind: 'command', open: /()(`)/y, holes },
    {
      kind: 'percent',
      open: /(%q)([([{<|!/])(?=\S)/y,
      close: (_, quote) => closing[quote] ?? quote,
    },
    {
      kind: 'percent',
      open: /(%Q?)([([{<|!/])(?=\S)/y,
      close: (_, quote) => closing[quote] ?? quote,
      holes,
    },
  ],
  comment: /#[^\n]*|^=begin\b[^]*?^=end\b[^\n]*/my,
  word: /[\p{L}_@$][\p{L}\p{N}_@$]*[?!]?/uy,
  blocks: (text) =>
    heredocs(
      text,
      /<<[~-]?(['"`]?)([A-Z_]\w*)\1/g,
      new RegExp(`#\\{[^}]*\\}|${VARIABLE.source}`, 'gu'),
    ),
  projectFiles: (path) => helperFiles(path, helper),
  readsLineFeeds: true,
  value,
  rewrite,
  lookup: (secret) => `AppSecrets.get(${singleQuotedArguments(secret)})`,
};

const SQUIGGLY = { countsLast: false, trimsEnds: false };

function value(written: string, literal: CodeLiteral, place: Place): string | undefined {
  const { kind, prefix, quote, content } = literal;
  const source = prefix === '<<~' ? dedented(place.text, content, place.range, SQUIGGLY) : written;
  if (kind === 'verbatim' || source === undefined) return source;
  if (kind === 'single') return source.replace(/\\([\\'])/g, '$1');
  if (prefix === '%q') {
    const ends = ['\\', quote, closing[quote] ?? quote];
    return source.replace(/\\([^])/g, (pair, mark: string) => (ends.includes(mark) ? mark : pair));
  }
  return hasOnlyEscapes(
    source,
    /\\(?:x[0-7][0-9a-fA-F]|[01][0-7]{0,2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]+\}|[^xuMCc0-9])/y,
  )
    ? unescape(source, { known: 'abefnrstv', keepsUnknown: false })
    : undefined;
}

function rewrite(site: Site): Rewrite {
  const objection = objectionTo(site);
  if (objection !== undefined) return objection;
  const { path, files, secret } = site.request;
  const place = helperPlace(path, files, helper);
  if (!place) return `The file ${RUBY_HELPER} is not the helper.`;
  const get = `AppSecrets.get(${singleQuotedArguments(secret)})`;
  const encoded = site.isUrl && !site.isWhole ? `AppSecrets.encode(${get})` : get;
  const isPattern = !site.isWhole && near(site, 1) === '%';
  const pinned = near(site, -1) === 'in' && near(site, -2) !== 'for' && site.isWhole;
  if (near(site, -1) === 'in' && !pinned) return 'It is a part of a pattern.';
  const edits = pinned
    ? [{ start: site.literal.start, end: site.literal.end, newText: `^(${get})` }]
    : asBlock(site, literalEdits(site, isPattern ? `${encoded}.gsub('%', '%%')` : encoded));
  if (edits === undefined) return 'The format string around it numbers its arguments.';
  const projectEdits = manifestEdits(foldersUp(folderOf(path)), files, ['Gemfile'], [GEM]);
  const required = requireEdit(site, relativeModule(folderOf(path), place.path));
  return {
    edits: [...required, ...edits],
    newFiles: place.exists ? [] : [{ path: place.path, content: rubyHelperSource }],
    projectEdits,
    install: [...files.values()].some(
      (text) => text.includes(`gem '${GEM}'`) || text.includes(`gem "${GEM}"`),
    )
      ? undefined
      : projectEdits.length > 0
        ? 'bundle install'
        : `gem install ${GEM}`,
    notes: /^[A-Z]/.test(site.request.finding.name ?? '') ? [READ_ONCE] : [],
  };
}

/** `ENV.fetch('NAME') { … }`: as an argument the default would be looked up even where the variable is set. */
function asBlock(
  { lexed: { tokens }, index, last, literal }: Site,
  edits: TextEdit[] | undefined,
): TextEdit[] | undefined {
  const name = tokens[index - 2];
  const close = tokens[last + 1];
  const call = tokens.slice(Math.max(0, index - 6), index - 2).map(({ text }) => text);
  if (!edits || name?.kind !== 'string' || close?.text !== ')') return edits;
  if (tokens[index - 1]?.text !== ',' || call.join('') !== 'ENV.fetch(') return edits;
  return [
    { start: name.end, end: literal.start, newText: ') { ' },
    ...edits,
    { start: literal.end, end: close.end, newText: ' }' },
  ];
}

function literalEdits(site: Site, call: string): TextEdit[] | undefined {
  const { literal, range, isWhole } = site;
  const isPlain = literal.kind !== 'heredoc' && literal.kind !== 'command';
  if (isWhole && isPlain) return joined(site, call, { operator: ' + ' });
  if (isArgumentOf(site, /^(?:format|sprintf|printf)$/) && isPlain) return formatted(site, call);
  if (literal.kind === 'single' || literal.prefix === '%q')
    return joined(site, call, { operator: ' + ' });
  return [{ ...range, newText: `#{${call}}` }];
}

function objectionTo(site: Site): string | undefined {
  const { text, literal } = site;
  if (literal.kind === 'verbatim') return 'It stands in a here-document without substitutions.';
  if (/^:(?!:)/.test(text.slice(literal.end)) && near(site, -1) !== '?')
    return 'It is the name of a key.';
  if (text.charAt(literal.start - 1) === ':') return 'It is a symbol.';
  const { quote, content } = literal;
  if (quote in closing && text.slice(content.start, content.end).includes(quote))
    return 'Its literal holds brackets of its own kind.';
  if (/^(?:require|require_relative|load)$/.test(near(site, -1))) return 'It names a file.';
  if (literal.kind !== 'heredoc' && isAdjacent(site))
    return 'It is joined with a literal beside it.';
  return undefined;
}

function isAdjacent({ text, lexed: { tokens }, index, last, literal }: Site): boolean {
  const before = tokens[index - 1];
  const after = tokens[last + 1];
  const blank = /^(?:[ \t]|\\\r?\n)*$/;
  return (
    (before?.kind === 'string' && blank.test(text.slice(before.end, literal.start))) ||
    (after?.kind === 'string' && blank.test(text.slice(literal.end, after.start)))
  );
}

/** After the last `require` at the head, else after shebang and magic comments. */
function requireEdit({ text }: Site, module: string): TextEdit[] {
  const line = `require_relative '${module.replace(/^\.\//, '').replace(/\.rb$/, '')}'`;
  if (text.split(/\r?\n/).some((own) => own.trim().replaceAll('"', "'") === line)) return [];
  const eol = eolOf(text);
  const head =
    /^\ufeff?(?:[ \t]*(?:#[^\n]*|require(?:_relative)?\b[^\n]*)?\r?\n)*/.exec(text)?.[0] ?? '';
  const requires = [...head.matchAll(/^[ \t]*require(?:_relative)?\b[^\n]*\n/gm)].at(-1);
  if (requires) {
    const at = requires.index + requires[0].length;
    return [{ start: at, end: at, newText: line + eol }];
  }
  const comments = /^\ufeff?(?:#[^\n]*\r?\n)*/.exec(text)?.[0] ?? '';
  const at = comments.length;
  const lead = comments.trim() === '' ? '' : eol;
  const gap = /^\r?\n/.test(text.slice(at)) ? '' : eol;
  return [{ start: at, end: at, newText: lead + line + eol + gap }];
}
