import { isArgumentOf } from '../engine/format';
import { helperFiles, helperPlace, type HelperFile } from '../engine/helperFile';
import { joined, quotedArguments, READ_ONCE } from '../engine/pieces';
import { guarded } from '../engine/guard';
import type { CodeLanguage, Rewrite } from '../engine/plan';
import { near, statementBefore, type Site } from '../engine/site';
import type { CodeLiteral, HoleSyntax } from '../engine/syntax';
import { hasOnlyEscapes, unescape } from '../literals';
import type { TextEdit } from '../model';
import { toProperty } from './constants';
import { atCall } from './defaults';
import { CSHARP_HELPER, CSHARP_MARK, csharpHelperSource } from './helper';
import { inAttribute, isPattern } from './positions';

const helper: HelperFile = { name: CSHARP_HELPER, mark: CSHARP_MARK, manifests: [] };
const holes: readonly HoleSyntax[] = [
  { open: /\{\{/y, isText: true },
  { open: /\{/y, close: '}' },
];

/** C#: `AppSecrets.Get(…)` of a class over the AWS SDK for .NET. */
export const csharp: CodeLanguage = {
  ids: ['csharp'],
  strings: [
    { kind: 'raw', open: /(\$*)("{3,})/y, escape: 'none', multiline: true },
    { kind: 'verbatim', open: /(\$@|@\$)(")/y, escape: 'doubled', multiline: true, holes },
    { kind: 'verbatim', open: /(@)(")/y, escape: 'doubled', multiline: true },
    { kind: 'string', open: /(\$)(")/y, holes },
    { kind: 'string', open: /()(")/y },
    { kind: 'character', open: /()(')/y },
  ],
  comment: /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|^[ \t]*#[^\n]*/my,
  projectFiles: (path) => helperFiles(path, helper),
  value,
  rewrite,
  lookup: (secret) => `AppSecrets.Get(${quotedArguments(secret)})`,
};

function value(source: string, { kind, prefix }: CodeLiteral): string | undefined {
  const plain = prefix.includes('$')
    ? source.replace(/(\{\{|\}\})/g, (pair) => pair.charAt(0))
    : source;
  if (kind === 'raw') return prefix === '' ? source : undefined;
  if (kind === 'verbatim') return plain.replaceAll('""', '"');
  return hasOnlyEscapes(plain, /\\(?:['"\\0abfnrtv]|u[0-9a-fA-F]{4}|U00[0-9a-fA-F]{6})/y)
    ? unescape(plain, { known: '0abfnrtv', hasNoOctals: true, keepsUnknown: false })
    : undefined;
}

/** A label of `switch`, and an arm of a switch expression, with one pattern. */
const LABEL = { before: /^case$/, after: /^:$/, word: 'when', type: 'string ' };
const ARM = { before: /^[{,]$/, after: /^=$/, word: 'when', type: 'string ' };

function rewrite(site: Site): Rewrite {
  const { literal, request } = site;
  if (literal.kind === 'character') return 'It is a character, not a string.';
  if (inAttribute(site)) return 'The arguments of an attribute must be constant.';
  if (near(site, 1) === 'u8') return 'It is a literal of UTF-8 bytes.';
  const place = helperPlace(request.path, request.files, helper);
  if (!place) return `The file ${CSHARP_HELPER} is not the helper.`;
  const get = `AppSecrets.Get(${quotedArguments(request.secret)})`;
  const call = site.isUrl && !site.isWhole ? `System.Uri.EscapeDataString(${get})` : get;
  const newHelper = {
    newFiles: place.exists ? [] : [{ path: place.path, content: csharpHelperSource }],
    install: place.exists ? undefined : 'dotnet add package AWSSDK.SecretsManager',
  };
  if (isPattern(site)) {
    const edits = guarded(site, call, LABEL) ?? guarded(site, call, ARM);
    return edits ? { ...newHelper, edits } : 'A part of a pattern must be constant.';
  }
  if (isDefaultArgument(site)) {
    const edits = site.isWhole
      ? atCall(site, call)
      : 'The default of a parameter must be constant.';
    return typeof edits === 'string' ? edits : { ...newHelper, edits };
  }
  const constant = toProperty(site);
  if (typeof constant === 'string') return constant;
  const edits = literalEdits(site, call);
  if (typeof edits === 'string') return edits;
  const isStatic = statementBefore(site).some(({ text }) => text === 'static');
  return {
    ...newHelper,
    edits: [...constant, ...edits],
    notes: isStatic && constant.length === 0 ? [READ_ONCE] : [],
  };
}

function literalEdits(site: Site, call: string): string | TextEdit[] {
  const { literal, range, isWhole } = site;
  if (isWhole) return joined(site, call, { operator: ' + ' });
  if (literal.kind === 'raw') return 'It is a part of a raw string.';
  if (literal.prefix.includes('$')) return [{ ...range, newText: `{${call}}` }];
  const isFormat = isArgumentOf(site, /^(?:Format|AppendFormat)$/);
  const braces = '.Replace("{", "{{").Replace("}", "}}")';
  return joined(site, isFormat ? call + braces : call, { operator: ' + ' });
}

/** `= "…"` in the parameters of a method: a type and a name stand before it. */
function isDefaultArgument({ lexed: { tokens }, enclosing, index }: Site): boolean {
  const at = enclosing.at(-1) ?? -1;
  const open = tokens[at];
  return (
    open?.text === '(' &&
    !/^(?:for|using|fixed|if|while)$/.test(tokens[at - 1]?.text ?? '') &&
    tokens[index - 1]?.text === '=' &&
    tokens[index - 2]?.kind === 'word' &&
    /^[\w?>\]]+$/.test(tokens[index - 3]?.text ?? '')
  );
}
