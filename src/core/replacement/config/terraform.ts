import { closingOf, literalAround, openBrackets } from '../engine/site';
import { lexCode } from '../engine/lexer';
import type { CodeToken } from '../engine/syntax';
import type { NewFile, ProjectEdit, SecretRef, TextEdit } from '../model';
import { eolOf, folderOf, join } from '../paths';
import { hcl } from './documents/hcl';
import type { ConfigPlanner, ConfigSite } from './model';
import { exported, labelOf } from './references';
import { leastMinor, writeOnlyArgument } from './writeOnly';

const FILE = 'secrets.tf';
const SIBLINGS = [FILE, 'main.tf', 'versions.tf', 'terraform.tf', 'providers.tf', 'data.tf'];

/**
 * An `ephemeral` block, which never reaches the state, for providers and, where the project requires Terraform
 * 1.11, for write-only arguments; elsewhere `data`, whose value does. The block stands in `secrets.tf`.
 */
export const terraform: ConfigPlanner = {
  rewrite: (site) => {
    const { text, finding, secret, isUrl } = site;
    const lookup = read('data', secret);
    const { tokens, literals } = lexCode(text, hcl);
    const literal = literalAround(literals, finding.range);
    if (!literal) return { declined: 'It does not stand in one string.', lookup };
    const index = tokens.findIndex(({ start }) => start === literal.start);
    const open = openBrackets(tokens, index);
    const [block = '', type = ''] = headOf(text, tokens, open[0]);
    const body = text.slice(
      tokens[open[0] ?? 0]?.start ?? 0,
      tokens[closingOf(tokens, open[0] ?? 0)]?.end,
    );
    if (block === 'variable')
      return site.isWhole && site.scalar.path[0] === 'default' && open.length === 1
        ? withoutDefault(site, type, body)
        : { declined: 'A variable must be constant.', lookup };
    if (['terraform', 'moved', 'import', 'removed'].includes(block))
      return { declined: `A ${block} block must be constant.`, lookup };
    const argument = String(site.scalar.path[0] ?? '');
    const least = Math.max(
      ...[text, ...SIBLINGS.map((name) => siblingOf(site, name))].map(
        (one) => leastMinor(one) ?? 0,
      ),
    );
    const writeOnly = block === 'resource' ? writeOnlyArgument(type, argument) : undefined;
    const isWriteOnly =
      writeOnly !== undefined && least >= 11 && open.length === 1 && !body.includes(writeOnly);
    const kind = block === 'provider' || isWriteOnly ? 'ephemeral' : 'data';
    const expression = read(kind, secret);
    const value = isUrl ? `replace(urlencode(${expression}), "+", "%20")` : expression;
    const { range } = finding;
    const covers = range.start === literal.content.start && range.end === literal.content.end;
    const edit: TextEdit = covers
      ? { start: literal.start, end: literal.end, newText: value }
      : { ...range, newText: `\${${value}}` };
    const name = isWriteOnly ? renamed(text, tokens, index, argument, writeOnly) : undefined;
    const reader = withBlock(site, kind);
    if (reader === undefined)
      return { declined: 'A block of that name reads another secret.', lookup };
    const { own = [], ...others } = reader;
    return {
      edits: [...(name ? [name, version(text, edit, argument)] : []), edit, ...own],
      ...others,
      notes: [notes[isWriteOnly ? 'writeOnly' : kind]],
    };
  },
  lookup: ({ secret }) => read('ephemeral', secret),
  projectFiles: (path) => SIBLINGS.map((name) => join(folderOf(path), name)),
};

const notes = {
  data: 'The value will be in the state: where the resource has a write-only argument, require Terraform 1.11 and read the secret with an `ephemeral` block.',
  ephemeral: 'Ephemeral blocks need Terraform 1.10 or later.',
  writeOnly:
    'The write-only argument keeps the value out of the state: raise its version to send a new value.',
} as const;

function read(kind: string, { name, key }: SecretRef): string {
  const attribute = `${kind}.aws_secretsmanager_secret_version.${labelOf({ name }, '_')}.secret_string`;
  return key === undefined ? attribute : `jsondecode(${attribute})[${quoted(key)}]`;
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(/[$%]\{/g, (open) => open.charAt(0) + open);
}

/** The words that begin the block of a bracket: its kind and its labels. */
function headOf(text: string, tokens: readonly CodeToken[], open: number | undefined): string[] {
  const end = open === undefined ? 0 : (tokens[open]?.start ?? 0);
  const head = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  return [...head.matchAll(/[\w-]+/g)].map(([word]) => word);
}

function siblingOf({ files, path }: ConfigSite, name: string): string {
  return files.get(join(folderOf(path), name)) ?? '';
}

function renamed(
  text: string,
  tokens: readonly CodeToken[],
  index: number,
  from: string,
  to: string,
): TextEdit | undefined {
  const name = tokens[index - 2];
  return name && text.slice(name.start, name.end) === from
    ? { start: name.start, end: name.end, newText: to }
    : undefined;
}

/** Write-only arguments have a version beside them. */
function version(text: string, { end }: TextEdit, argument: string): TextEdit {
  const line = text.lastIndexOf('\n', end - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(line))?.[0] ?? '';
  const next = text.indexOf('\n', end);
  const at = next === -1 ? text.length : text.charAt(next - 1) === '\r' ? next - 1 : next;
  return {
    start: at,
    end: at,
    newText: `${eolOf(text)}${indent}${argument}_wo_version = 1`,
  };
}

/** The default goes; the variable becomes sensitive and takes its value from the environment. */
function withoutDefault(
  site: ConfigSite,
  variable: string,
  body: string,
): ReturnType<ConfigPlanner['rewrite']> {
  const { text, scalar, secret } = site;
  const { start, end } = scalar.whole;
  const key = text.lastIndexOf('default', start);
  const newText = /\bsensitive\s*=/.test(body) ? `# by TF_VAR_${variable}` : 'sensitive = true';
  return {
    edits: [{ start: key, end, newText }],
    notes: [
      `Before \`terraform plan\` of the root module: ${exported(`TF_VAR_${variable}`, secret)}`,
    ],
  };
}

interface Reader {
  readonly own?: TextEdit[];
  readonly newFiles?: NewFile[];
  readonly projectEdits?: ProjectEdit[];
}

/** The block that reads the secret, unless a file of the module has it; undefined when that reads another one. */
function withBlock(site: ConfigSite, kind: string): Reader | undefined {
  const { text, path, secret } = site;
  const header = `${kind} "aws_secretsmanager_secret_version" "${labelOf(secret, '_')}" {`;
  const id = `secret_id = ${quoted(secret.name)}`;
  for (const one of [text, ...SIBLINGS.map((name) => siblingOf(site, name))]) {
    const at = one.indexOf(header);
    if (at !== -1) return one.slice(at, one.indexOf('}', at)).includes(id) ? {} : undefined;
  }
  const file = join(folderOf(path), FILE);
  const present = file === path ? text : site.files.get(file);
  const eol = eolOf(present ?? text);
  const source = [header, `  ${id}`, '}', ''].join(eol);
  if (present === undefined) return { newFiles: [{ path: file, content: source }] };
  const at = present.length;
  const edit = { start: at, end: at, newText: (present.endsWith('\n') ? eol : eol + eol) + source };
  return file === path ? { own: [edit] } : { projectEdits: [{ ...edit, path: file }] };
}
