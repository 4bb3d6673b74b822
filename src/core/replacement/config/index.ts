import { applyEdits, inOrder } from '../edits';
import type { ReplacementPlan, ReplacementRequest, SecretRef } from '../model';
import { isUrlPart } from '../urls';
import { actions } from './actions';
import { ansible } from './ansible';
import { cloudformation } from './cloudformation';
import { dockerfile } from './dockerfile';
import { readerOf, syntaxOf, type ConfigSyntax, type Scalar } from './documents';
import { jsonTree } from './documents/json';
import { yamlDocuments } from './documents/yaml';
import { ecs } from './ecs';
import { appsettings, compose, dotenv, launch, plain } from './environment';
import { configFormat, type ConfigFormat } from './formats';
import { gitlab } from './gitlab';
import { helm } from './helm';
import { kubernetes } from './kubernetes';
import type { ConfigPlanner, ConfigSite } from './model';
import { serverless } from './serverless';
import { spring } from './spring';
import { terraform } from './terraform';
import { tfvars } from './tfvars';
import { partValue } from './values';

export { configValue } from './values';

const planners: Readonly<Record<ConfigFormat, ConfigPlanner>> = {
  actions,
  ansible,
  appsettings,
  cloudformation,
  compose,
  dockerfile,
  dotenv,
  ecs,
  gitlab,
  helm,
  kubernetes,
  launch,
  plain,
  serverless,
  spring,
  terraform,
  tfvars,
};

/** True for a file that is read as configuration, by its name or VS Code's id of its language. */
export function isConfig(path: string, languageId: string, text: string): boolean {
  return syntaxOf(path, languageId, text) !== undefined;
}

/** Files, relative to the workspace folder, that `planConfig` wants to see if they exist. */
export function configProjectFiles(
  path: string,
  languageId: string,
  text: string,
  secrets: readonly SecretRef[],
): readonly string[] {
  const format = configFormat(path, languageId, text, 0);
  return (format && planners[format].projectFiles?.(path, secrets, text)) ?? [];
}

/** The plan of a finding in a configuration file; undefined when the file is none. */
export function planConfig(request: ReplacementRequest): ReplacementPlan | undefined {
  const { path, languageId, text, finding } = request;
  const syntax = syntaxOf(path, languageId, text);
  const format = configFormat(path, languageId, text, finding.range.start);
  if (syntax === undefined || format === undefined) return undefined;
  const planner = planners[format];
  const site = siteOf(request, syntax, format);
  const declined = (reason: string): ReplacementPlan => ({
    kind: 'declined',
    reason,
    lookup: planner.lookup(site ?? { secret: request.secret, variable: nameOf(request) }),
  });
  if (!site) return declined('It does not stand in a value that the file’s own parser reads.');
  if (!site.isWhole && isScript(site.scalar)) return declined('It is a part of a script.');
  if (
    site.isUrl &&
    RAW.has(format) &&
    text.slice(finding.range.start, finding.range.end).includes('%')
  )
    return declined('Its tool does not percent-encode what it puts into the URL.');
  const rewrite = planner.rewrite(site);
  if ('declined' in rewrite)
    return { kind: 'declined', reason: rewrite.declined, lookup: rewrite.lookup };
  const { edits, newFiles = [], projectEdits = [], install, notes } = rewrite;
  if (!isSound(applyEdits(text, inOrder(edits)), syntax))
    return declined('The file would no longer be read.');
  return {
    kind: 'edit',
    edits: inOrder(edits),
    newFiles,
    ...(projectEdits.length > 0 && { projectEdits }),
    ...(install !== undefined && { install }),
    notes,
  };
}

function siteOf(
  request: ReplacementRequest,
  syntax: ConfigSyntax,
  format: ConfigFormat,
): ConfigSite | undefined {
  const { text, finding } = request;
  const scalar = readerOf(syntax)(text, finding.range);
  if (!scalar) return undefined;
  const meant = partValue(format, scalar, text, finding.range);
  const whole = partValue(format, scalar, text, scalar.content);
  return {
    ...request,
    syntax,
    format,
    scalar,
    variable: variableOf(request, scalar),
    isWhole: meant !== undefined && meant === whole,
    isUrl: isUrlPart(text, finding),
  };
}

/** `NAME=` before the credential, else its key. */
function variableOf(request: ReplacementRequest, { content, path }: Scalar): string {
  const head = request.text.slice(content.start, request.finding.range.start);
  const assigned = /^([A-Za-z_]\w*)=/.exec(head)?.[1];
  const key = path.findLast((part) => typeof part === 'string');
  const isGeneric = key === undefined || /^(?:value|name|default|environment|env)$/i.test(key);
  return assigned ?? (isGeneric ? nameOf(request) : key);
}

function nameOf({ finding }: ReplacementRequest): string {
  return finding.name ?? finding.suggestedKey;
}

/** Tools that put a secret into a text as it is, and are not told to encode it. */
const RAW: ReadonlySet<ConfigFormat> = new Set(['actions', 'cloudformation', 'serverless']);

const SCRIPTS =
  /^(?:run|script|before_script|after_script|shell|command|cmd|raw|args|entrypoint|userdata|user_data|inline|test)$/i;

/** A part of a script obeys its shell's rules, too. */
function isScript({ path, quote }: Scalar): boolean {
  return quote === '|' || path.some((part) => typeof part === 'string' && SCRIPTS.test(part));
}

function isSound(text: string, syntax: ConfigSyntax): boolean {
  if (syntax === 'json') return jsonTree(text) !== undefined;
  return syntax !== 'yaml' || yamlDocuments(text).length > 0;
}
