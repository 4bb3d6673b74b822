import { literalAround, openBrackets } from '../engine/site';
import { lexCode } from '../engine/lexer';
import type { Syntax } from '../engine/syntax';
import type { TextEdit } from '../model';
import { eolOf } from '../paths';
import { isUrlPart } from '../urls';
import type { ConfigPlanner } from './model';
import { labelOf } from './references';

const syntax: Syntax = {
  strings: [
    { kind: 'string', open: /()(")/y, holes: [{ open: /(?<!\$)\$\{|(?<!%)%\{/y, close: '}' }] },
  ],
  comment: /#[^\n]*|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/y,
  word: /[\p{L}_][\p{L}\p{N}_-]*/uy,
};

/**
 * `ephemeral` in a provider's block, which never reaches the state; elsewhere `data`, whose value does.
 * The block that reads the secret is added at the end of the file.
 */
export const terraform: ConfigPlanner = ({ text, finding, secret }) => {
  const { name, key } = secret;
  const { tokens, literals } = lexCode(text, syntax);
  const literal = literalAround(literals, finding.range);
  const label = labelOf(secret, '_');
  const read = (kind: string): string => {
    const attribute = `${kind}.aws_secretsmanager_secret_version.${label}.secret_string`;
    return key === undefined ? attribute : `jsondecode(${attribute})["${key}"]`;
  };
  if (!literal) return { declined: 'It does not stand in one string.', lookup: read('data') };
  const index = tokens.findIndex(({ start }) => start === literal.start);
  const outer = openBrackets(tokens, index)[0];
  const block = outer === undefined ? '' : blockAt(text, tokens[outer]?.start ?? 0);
  if (block === 'variable')
    return {
      declined:
        'The default of a variable must be constant: leave it out and pass the value, or read the secret where it is used.',
      lookup: read('data'),
    };
  if (block === 'terraform' || block === 'moved' || block === 'import')
    return { declined: `A ${block} block must be constant.`, lookup: read('data') };
  const kind = block === 'provider' ? 'ephemeral' : 'data';
  const isUrl = isUrlPart(text, finding);
  const value = isUrl ? `replace(urlencode(${read(kind)}), "+", "%20")` : read(kind);
  const { range } = finding;
  const isWhole = range.start === literal.content.start && range.end === literal.content.end;
  const edit: TextEdit = isWhole
    ? { start: literal.start, end: literal.end, newText: value }
    : { start: range.start, end: range.end, newText: `\${${value}}` };
  const eol = eolOf(text);
  const header = `${kind} "aws_secretsmanager_secret_version" "${label}" {`;
  const gap = text.endsWith('\n') ? eol : eol + eol;
  const source = [header, `  secret_id = "${name}"`, '}', ''].join(eol);
  const added = { start: text.length, end: text.length, newText: gap + source };
  return {
    edits: text.includes(header) ? [edit] : [edit, added],
    notes: [
      kind === 'data'
        ? 'The value will be in the state: where the resource has a write-only argument, read the secret with an `ephemeral` block (Terraform 1.11).'
        : 'Ephemeral blocks need Terraform 1.10 or later.',
    ],
  };
};

/** The word that begins the block of a bracket. */
function blockAt(text: string, open: number): string {
  const head = text.slice(text.lastIndexOf('\n', open - 1) + 1, open);
  return /^\s*([\w-]+)/.exec(head)?.[1] ?? '';
}
