import { formatted, isArgumentOf } from '../engine/format';
import { heredocs } from '../engine/heredocs';
import { helperFiles, helperPlace, type HelperFile } from '../engine/helperFile';
import { joined, singleQuotedArguments } from '../engine/pieces';
import type { CodeLanguage, Place, Rewrite } from '../engine/plan';
import { near, type Site } from '../engine/site';
import type { CodeLiteral } from '../engine/syntax';
import { applyEdits } from '../edits';
import { hasOnlyEscapes, unescape } from '../literals';
import type { TextEdit } from '../model';
import { manifestEdits } from '../manifests';
import { folderOf, foldersUp, relativeModule } from '../paths';
import { atConstant } from './constants';
import { PHP_HELPER, PHP_MARK, phpHelperSource } from './helper';
import { requireEdits } from './imports';

const helper: HelperFile = { name: PHP_HELPER, mark: PHP_MARK, manifests: ['composer.json'] };
const HOLE = /\$[A-Za-z_\x80-\uffff][\w\x80-\uffff]*(?:\[[^\]]*\]|->\w+)?|\{\$[^}]*\}|\$\{[^}]*\}/g;
const INSTALL = 'composer require aws/aws-sdk-php';

/** PHP: `app_secret(…)` of a file beside composer.json. */
export const php: CodeLanguage = {
  ids: ['php'],
  strings: [
    {
      kind: 'double',
      open: /()(")/y,
      multiline: true,
      holes: [
        { open: /\{(?=\$)|\$\{/y, close: '}' },
        { open: /\$[A-Za-z_\x80-\uffff][\w\x80-\uffff]*(?:\[[^\]"]*\]|->\w+)?/y },
      ],
    },
    { kind: 'single', open: /()(')/y, multiline: true },
  ],
  comment: /\/\/[^\n]*|#(?!\[)[^\n]*|\/\*[^]*?(?:\*\/|$)/y,
  blocks: (text) => heredocs(text, /<<<(['"]?)([A-Za-z_]\w*)\1/g, HOLE),
  projectFiles: (path) => helperFiles(path, helper),
  value,
  rewrite,
  lookup: (secret) => `app_secret(${singleQuotedArguments(secret)})`,
};

function value(written: string, literal: CodeLiteral, { text }: Place): string | undefined {
  const { kind, prefix, content } = literal;
  // A here-document's lines lose the blanks before its closing word.
  const indent = prefix === '<<<' ? (/^[ \t]*/.exec(text.slice(content.end))?.[0] ?? '') : '';
  const source = written.replaceAll(`\n${indent}`, '\n');
  if (kind === 'verbatim') return source;
  if (kind === 'single') return source.replace(/\\([\\'])/g, '$1');
  const allowed = /\\(?:x[0-7][0-9a-fA-F]|[01][0-7]{0,2}|u\{[0-9a-fA-F]+\}|[^x0-9])/y;
  if (!hasOnlyEscapes(source, allowed)) return undefined;
  const known = kind === 'double' ? 'nrtvef$"\\' : 'nrtvef$\\';
  const shielded = source.replace(/\\([bas]|u(?!\{)|U|N)/g, '\\\\$1');
  return unescape(shielded, { known, keepsUnknown: true });
}

function rewrite(site: Site): Rewrite {
  const { literal } = site;
  if (literal.kind === 'verbatim') return 'It stands in a here-document without substitutions.';
  if (near(site, 1) === '=' && near(site, 2) === '>' && !isArm(site))
    return 'It is the key of an array.';
  const { path, files, secret } = site.request;
  const place = helperPlace(path, files, helper);
  if (!place) return `The file ${PHP_HELPER} is not the helper.`;
  const inNamespace = /^\s*namespace\s/m.test(site.text);
  const get = `${inNamespace ? '\\' : ''}app_secret(${singleQuotedArguments(secret)})`;
  const call = site.isUrl && !site.isWhole ? `rawurlencode(${get})` : get;
  const edits = literalEdits(site, call);
  if (typeof edits === 'string') return edits;
  const constant = atConstant(site, expression(site, edits));
  if (typeof constant === 'string') return constant;
  return {
    edits: [
      ...requireEdits(site, relativeModule(folderOf(path), place.path)),
      ...(constant ?? edits),
    ],
    newFiles: place.exists ? [] : [{ path: place.path, content: phpHelperSource }],
    projectEdits: manifestEdits(
      foldersUp(folderOf(path)),
      files,
      ['composer.json'],
      ['aws/aws-sdk-php'],
    ),
    install: [...files.values()].some((text) => text.includes('aws/aws-sdk-php'))
      ? undefined
      : INSTALL,
  };
}

function literalEdits(site: Site, call: string): string | TextEdit[] {
  if (site.literal.kind === 'heredoc')
    return 'It stands in a here-document, which calls no function.';
  if (!site.isWhole && isArgumentOf(site, /^(?:sprintf|printf|vsprintf|fprintf)$/)) {
    const edits = formatted(site, call);
    return edits ?? 'The format string around it numbers its arguments.';
  }
  return joined(site, call, { operator: ' . ', tighter: /^[-+*/%[]$/ });
}

/** A condition of `match`, which may be any expression: in braces, not in an array's brackets. */
function isArm({ lexed: { tokens }, enclosing }: Site): boolean {
  return tokens[enclosing.at(-1) ?? -1]?.text === '{';
}

/** The literal's replacement as text, where it moves to another place. */
function expression({ text, literal }: Site, edits: readonly TextEdit[]): string {
  const after = applyEdits(text, edits);
  return after.slice(literal.start, after.length - (text.length - literal.end)).trimStart();
}
