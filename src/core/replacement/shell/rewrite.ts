import { inOrder } from '../edits';
import type { ReplacementPlan, ReplacementRequest, SecretRef, TextEdit } from '../model';
import { eolOf } from '../paths';
import { isUrlPart } from '../urls';
import { defaultWord, type DefaultWord } from './defaults';
import { SHELL_MARK, shellHelper } from './helper';
import { lexShell, type ShellPiece } from './lexer';

const INSTALL = 'It needs the AWS CLI (aws) and jq where the script runs.';

/** Shell scripts: `$(get_secret …)` of a function in the script, in an assignment that stops on failure. */
export function planShell(request: ReplacementRequest): ReplacementPlan {
  const { text, secret } = request;
  const piece = pieceAround(text, request);
  const decline = (reason: string): ReplacementPlan => ({
    kind: 'declined',
    reason,
    lookup: `$(${call(secret)})`,
  });
  const byDefault = piece ? undefined : defaultWord(text, request.finding.range);
  if (!piece && !byDefault) return decline('It does not stand in one word of the script.');
  if (piece?.kind === 'verbatim')
    return decline('It stands in a here-document that the shell does not expand.');
  if (/^get_secret\s*\(\)/m.test(text) && !text.includes(SHELL_MARK))
    return decline('The script has a function get_secret of its own.');
  if (isOwnCredential(text, request.finding.range.start))
    return decline(
      'The AWS CLI would sign the look-up with it: give the script a role, or a profile, in its place.',
    );
  const assigned = piece
    ? assignment(request, piece)
    : byDefault && assignedDefault(request, byDefault);
  const top = [
    ...(text.includes(SHELL_MARK) ? [] : [shellHelper]),
    ...(assigned ? [] : hoisted(request)),
  ];
  const edits = assigned ?? (piece ? use(request, piece) : usedDefault(request, byDefault));
  return {
    kind: 'edit',
    edits: inOrder([...(top.length > 0 ? [atTop(text, top)] : []), ...edits]),
    newFiles: [],
    ...(!text.includes(SHELL_MARK) && { install: INSTALL }),
    notes: [],
  };
}

/** The piece that holds the finding outside of its expansions. */
export function pieceAround(
  text: string,
  { finding: { range } }: Pick<ReplacementRequest, 'finding'>,
): ShellPiece | undefined {
  return lexShell(text).find(
    ({ content, holes }) =>
      content.start <= range.start &&
      range.end <= content.end &&
      holes.every((hole) => hole.end <= range.start || range.end <= hole.start),
  );
}

function call({ name, key }: SecretRef): string {
  const quoted = [name, ...(key === undefined ? [] : [key])].map(
    (part) => `'${part.replaceAll("'", `'\\''`)}'`,
  );
  return `get_secret ${quoted.join(' ')}`;
}

/** What ends the script; a file without a shebang may be read by another script. */
function stop(text: string): string {
  return text.startsWith('#!') ? 'exit 1' : 'return 1 2>/dev/null || exit 1';
}

/** `NAME=value` alone on its line becomes a look-up in place; `export` and its kin go to a line of their own. */
function assignment(
  { text, finding, secret }: ReplacementRequest,
  piece: ShellPiece,
): TextEdit[] | undefined {
  const { range } = finding;
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const isBare = piece.kind === 'bare';
  const valueStart = isBare ? range.start : piece.start;
  const valueEnd = isBare ? piece.end : piece.end;
  const before = /^([ \t]*)(?:(export|readonly|local)[ \t]+)?([A-Za-z_]\w*)=$/.exec(
    text.slice(lineStart, valueStart),
  );
  const isWhole = isBare
    ? range.end === piece.end
    : range.start === piece.content.start && range.end === piece.content.end;
  const goesOn = /\\\r?\n$/.test(text.slice(0, lineStart));
  const ends = /^[ \t]*(?:;|(?:[ \t]#[^\n]*)?(?:\r?\n|$))/.test(text.slice(valueEnd));
  if (!before || !isWhole || goesOn || !ends || piece.depth > 0 || isUrlPart(text, finding))
    return undefined;
  const [, indent = '', keyword, name = ''] = before;
  const eol = eolOf(text);
  const start = lineStart + indent.length;
  const lookup = `${name}=$(${call(secret)}) || ${stop(text)}`;
  if (keyword === undefined)
    return [{ start: valueStart, end: valueEnd, newText: `$(${call(secret)}) || ${stop(text)}` }];
  const lines = keyword === 'local' ? [`local ${name}`, lookup] : [lookup, `${keyword} ${name}`];
  return [{ start, end: valueEnd, newText: lines.join(eol + indent) }];
}

/** `export AWS_SECRET_ACCESS_KEY=…`: the variables that the AWS CLI itself reads. */
function isOwnCredential(text: string, start: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /\bAWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)=["']?(?:\$\{\w+:?[-=]["']?)?$/.test(
    line,
  );
}

/** `NAME="${NAME:-$(…)}" || exit 1`, looked up only where the default is needed. */
function assignedDefault(
  { text, secret }: ReplacementRequest,
  { word, whole }: DefaultWord,
): TextEdit[] | undefined {
  const line = text.slice(text.lastIndexOf('\n', whole.start - 1) + 1, whole.start);
  const isAlone =
    /^[ \t]*[A-Za-z_]\w*=$/.test(line) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(whole.end));
  if (!isAlone) return undefined;
  return [
    { ...word, newText: `$(${call(secret)})` },
    { start: whole.end, end: whole.end, newText: ` || ${stop(text)}` },
  ];
}

/** Elsewhere a failure of the look-up would go by: it is made at the head of the script. */
function usedDefault(request: ReplacementRequest, byDefault: DefaultWord | undefined): TextEdit[] {
  if (!byDefault) return [];
  const variable = `\${${variableOf(request)}}`;
  return [{ ...byDefault.word, newText: byDefault.isQuoted ? variable : `"${variable}"` }];
}

/** The variable that holds the value for uses that cannot stop the script themselves. */
function variableOf({ text, finding, secret }: ReplacementRequest): string {
  const words = (secret.key ?? finding.suggestedKey).replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  const encoded = isUrlPart(text, finding) ? '_encoded' : '';
  const base = `secret_${words.toLowerCase().replace(/\W+/g, '_')}${encoded}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}${number}`;
    if (text.includes(`\n${name}=$(${call(secret)})`)) return name;
    if (!new RegExp(`\\b${name}\\b`).test(text)) return name;
  }
}

function hoisted(request: ReplacementRequest): string[] {
  const { text, finding, secret } = request;
  const name = variableOf(request);
  const lookup = `${name}=$(${call(secret)}) || ${stop(text)}\n`;
  if (text.includes(lookup)) return [];
  const encode = `${name}=$(printf '%s' "$${name}" | jq -sRr @uri) || ${stop(text)}\n`;
  return [lookup + (isUrlPart(text, finding) ? encode : '')];
}

function use(request: ReplacementRequest, piece: ShellPiece): TextEdit[] {
  const { text, finding } = request;
  const { start, end } = finding.range;
  const variable = `\${${variableOf(request)}}`;
  const inside = { start, end, newText: variable };
  if (piece.kind === 'double' || piece.kind === 'heredoc') return [inside];
  if (piece.kind === 'bare') return [{ ...inside, newText: `"${variable}"` }];
  const open = text.slice(piece.start, piece.content.start);
  const hasHead = start > piece.content.start;
  const hasTail = end < piece.content.end;
  return [
    {
      start: hasHead ? start : piece.start,
      end: hasTail ? end : piece.end,
      newText: `${hasHead ? "'" : ''}"${variable}"${hasTail ? open : ''}`,
    },
  ];
}

/** After the shebang, the comments and the options of the shell; behind the helper when it is there. */
function atTop(text: string, blocks: readonly string[]): TextEdit {
  const eol = eolOf(text);
  const helper = text.indexOf(SHELL_MARK);
  const at = helper === -1 ? headEnd(text) : text.indexOf('\n}', helper) + 3;
  const before = text.slice(0, at);
  const lead = before === '' || /\n\r?\n$/.test(before) || helper !== -1 ? '' : '\n';
  const gap = /^\s*$|^\r?\n/.test(text.slice(at)) || helper !== -1 ? '' : '\n';
  const newText = (lead + blocks.join('\n') + gap).replaceAll('\n', eol);
  return {
    start: at,
    end: at,
    newText: before !== '' && !before.endsWith('\n') ? eol + newText : newText,
  };
}

function headEnd(text: string): number {
  const head =
    /^(?:\ufeff?#![^\n]*\n)?(?:[ \t]*(?:#[^\n]*)?\r?\n|[ \t]*(?:set|shopt)[ \t][^\n]*\n)*/.exec(
      text,
    )?.[0];
  return head?.length ?? 0;
}
