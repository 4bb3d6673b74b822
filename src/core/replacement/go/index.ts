import { formatted, isArgumentOf } from '../engine/format';
import { joined, quotedArguments, READ_ONCE } from '../engine/pieces';
import type { CodeLanguage, Rewrite } from '../engine/plan';
import type { Site } from '../engine/site';
import { hasOnlyEscapes, unescape } from '../literals';
import type { TextEdit } from '../model';
import { constantAround, toVariable } from './constants';
import { goHome, goProjectFiles } from './home';

const PRINTF = /^(?:\w*(?:[Pp]rint|Error|Fatal|Panic|Log|Debug|Info|Warn|Wrap|Append|Skip)f)$/;
const INSTALL =
  'go get github.com/aws/aws-sdk-go-v2/config github.com/aws/aws-sdk-go-v2/service/secretsmanager';

/** Go: `appsecrets.Must(…)` of a package inside the module. */
export const go: CodeLanguage = {
  ids: ['go'],
  strings: [
    { kind: 'string', open: /()(")/y },
    { kind: 'raw', open: /()(`)/y, escape: 'none', multiline: true },
    { kind: 'rune', open: /()(')/y },
  ],
  comment: /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/y,
  projectFiles: goProjectFiles,
  value: (source, { kind }) => {
    if (kind === 'raw') return source.replaceAll('\r', '');
    return hasOnlyEscapes(source, /\\(?:[abfnrtv"'\\]|x[0-7][0-9a-fA-F]|[01][0-7]{2}|u|U)/y)
      ? unescape(source, { known: 'abfnrtv', keepsUnknown: false })
      : undefined;
  },
  rewrite,
  lookup: (secret) => `appsecrets.Must(${quotedArguments(secret)})`,
};

function rewrite(site: Site): Rewrite {
  const objection = objectionTo(site);
  if (objection !== undefined) return objection;
  const home = goHome(site);
  if (typeof home === 'string') return home;
  const get = `appsecrets.Must(${quotedArguments(site.request.secret)})`;
  const call = site.isUrl && !site.isWhole ? `appsecrets.Escape(${get})` : get;
  const constant = constantAround(site);
  const literal = literalEdits(site, typed(site, call, constant?.type));
  if (literal === undefined) return 'The format string around it numbers its arguments.';
  const edits = constant
    ? toVariable(site, constant, typed(site, call, constant.type), literal)
    : literal;
  if (typeof edits === 'string') return edits;
  const hasSdk = [...site.request.files.values()].some((content) =>
    /^\s*(?:require\s+)?github\.com\/aws\/aws-sdk-go-v2\/service\/secretsmanager\s/m.test(content),
  );
  return {
    edits: [...edits, ...home.edits],
    newFiles: home.newFiles,
    install: hasSdk ? undefined : INSTALL,
    notes: site.enclosing.length === 0 || constant?.group !== undefined ? [READ_ONCE] : [],
  };
}

function literalEdits(site: Site, call: string): TextEdit[] | undefined {
  return !site.isWhole && isArgumentOf(site, PRINTF)
    ? formatted(site, call)
    : joined(site, call, { operator: ' + ' });
}

/** A declared type other than string needs a conversion, which a constant does not. */
function typed(
  { text, lexed: { tokens }, index, isWhole }: Site,
  call: string,
  constant?: string,
): string {
  const isDeclared = tokens[index - 1]?.text === '=' && tokens[index - 4]?.text === 'var';
  const isField = tokens[index - 1]?.text === ':' && tokens[index - 2]?.kind === 'word';
  const type =
    constant ??
    (isDeclared ? tokens[index - 2]?.text : undefined) ??
    (isField ? fieldType(text, tokens[index - 2]?.text ?? '') : undefined);
  return type === undefined || type === 'string' || !isWhole ? call : `${type}(${call})`;
}

/** The type of a field that the file declares, when it is a kind of string that the file declares, too. */
function fieldType(text: string, field: string): string | undefined {
  const type = new RegExp(`^[ \\t]+(?:\\w+, *)*${field}(?:, *\\w+)*[ \\t]+(\\w+)`, 'm').exec(
    text,
  )?.[1];
  return type && new RegExp(`^\\s*(?:type\\s+)?${type}\\s+string\\b`, 'm').test(text)
    ? type
    : undefined;
}

function objectionTo({ lexed: { tokens }, enclosing, literal, index }: Site): string | undefined {
  if (literal.kind === 'rune') return 'It is a character, not a string.';
  const open = enclosing.at(-1) ?? -1;
  if (tokens[open]?.text === '{' && tokens[open - 1]?.text === 'struct')
    return 'The tag of a field must be constant.';
  if ([index - 1, index - 2, open - 1].some((at) => tokens[at]?.text === 'import'))
    return 'It names a package.';
  return undefined;
}
