import { isMap, isScalar, isSeq } from 'yaml';
import { jsonTree } from './documents/json';
import { yamlDocumentAt } from './documents/yaml';
import { syntaxOf, type ConfigSyntax } from './documents';

/** Configuration whose tool has its own way to read a secret; `plain` for all other. */
export type ConfigFormat =
  | 'actions'
  | 'ansible'
  | 'appsettings'
  | 'cloudformation'
  | 'compose'
  | 'dockerfile'
  | 'dotenv'
  | 'ecs'
  | 'gitlab'
  | 'helm'
  | 'kubernetes'
  | 'launch'
  | 'plain'
  | 'serverless'
  | 'spring'
  | 'terraform'
  | 'tfvars';

/** What a document looks like from above. */
interface Shape {
  readonly syntax: ConfigSyntax;
  readonly path: string;
  readonly text: string;
  /** Keys of the document's root; for a list those of its first item, after `-`. */
  readonly keys: ReadonlySet<string>;
}

/** In the order in which they are tried: by what a document holds first, by its name where that does not tell. */
const tests: readonly (readonly [ConfigFormat, (shape: Shape) => boolean])[] = [
  ['dotenv', ({ syntax }) => syntax === 'dotenv'],
  ['dockerfile', ({ syntax }) => syntax === 'dockerfile'],
  ['tfvars', ({ path }) => /\.tfvars(?:\.json)?$/.test(path)],
  ['terraform', ({ syntax, path }) => syntax === 'hcl' && !path.endsWith('.hcl')],
  ['launch', ({ path, keys }) => isJson(path) && keys.has('configurations') && keys.has('version')],
  ['ecs', ({ keys }) => keys.has('containerDefinitions')],
  [
    'cloudformation',
    ({ keys, text }) =>
      keys.has('AWSTemplateFormatVersion') ||
      (keys.has('Resources') && /["']?Type["']?\s*:\s*["']?(?:AWS|Custom|Alexa)::/.test(text)),
  ],
  ['kubernetes', ({ keys }) => keys.has('apiVersion') && keys.has('kind')],
  [
    'serverless',
    ({ keys, path }) =>
      (keys.has('provider') && (keys.has('functions') || keys.has('service'))) ||
      (/(?:^|\/)serverless[^/]*\.ya?ml$/.test(path) && keys.has('functions')),
  ],
  [
    'actions',
    ({ keys, path }) =>
      /(?:^|\/)\.github\/(?:workflows|actions)\/.*\.ya?ml$/.test(path) ||
      (keys.has('jobs') && keys.has('on')) ||
      (keys.has('runs') && keys.has('inputs')),
  ],
  [
    'gitlab',
    ({ path, keys, text }) =>
      /(?:^|\/)\.gitlab-ci[^/]*\.ya?ml$|(?:^|\/)\.gitlab\/.*\.ya?ml$/.test(path) ||
      (keys.has('stages') && /^[ ]+script:/m.test(text)),
  ],
  [
    'compose',
    ({ path, keys, text }) =>
      /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/.test(path) ||
      (keys.has('services') && /^[ ]+(?:image|build):/m.test(text)),
  ],
  [
    'spring',
    ({ syntax, path, keys, text }) =>
      (syntax === 'yaml' || syntax === 'properties') &&
      (/(?:^|\/)(?:application|bootstrap)(?:[-_][^/]*)?\.(?:properties|ya?ml)$/.test(path) ||
        keys.has('spring') ||
        (syntax === 'properties' && /^spring\./m.test(text))),
  ],
  [
    'appsettings',
    ({ path, keys }) =>
      isJson(path) && (/(?:^|\/)appsettings[^/]*$/.test(path) || keys.has('ConnectionStrings')),
  ],
  [
    'helm',
    ({ path }) => /(?:^|\/)values[^/]*\.ya?ml$|(?:^|\/)charts?\/.*values[^/]*\.ya?ml$/.test(path),
  ],
  [
    'ansible',
    ({ syntax, path, keys }) =>
      syntax === 'yaml' &&
      (/(?:^|\/)(?:group_vars|host_vars|roles|playbooks?)\//.test(path) ||
        ['hosts', 'import_playbook', 'tasks', 'roles'].some((key) => keys.has(`-${key}`)) ||
        [...keys].some((key) => /^(?:ansible_|-ansible\.)/.test(key))),
  ],
  ['plain', () => true],
];

/** The format of a configuration file at an offset of its text; undefined for anything else. */
export function configFormat(
  path: string,
  languageId: string,
  text: string,
  offset: number,
): ConfigFormat | undefined {
  const syntax = syntaxOf(path, languageId, text);
  if (syntax === undefined) return undefined;
  const shape = { syntax, path, text, keys: rootKeys(syntax, text, offset) };
  return tests.find(([, holds]) => holds(shape))?.[0];
}

function isJson(path: string): boolean {
  return /\.jsonc?$/.test(path);
}

/** Without a parse of a text that is not well formed: then the lines that begin with a key. */
function rootKeys(syntax: ConfigSyntax, text: string, offset: number): ReadonlySet<string> {
  if (syntax === 'json')
    return new Set(
      (jsonTree(text)?.children ?? []).map(({ children }) => String(children?.[0]?.value)),
    );
  if (syntax !== 'yaml') return new Set();
  const document = yamlDocumentAt(text, offset);
  if (!document) return new Set([...text.matchAll(/^(\w+):/gm)].map(([, key = '']) => key));
  return keysOf(document.contents);
}

function keysOf(root: unknown): ReadonlySet<string> {
  if (isMap(root))
    return new Set(root.items.map(({ key }) => String(isScalar(key) ? key.value : key)));
  const first = isSeq(root) ? root.items[0] : undefined;
  return new Set(isMap(first) ? [...keysOf(first)].map((key) => `-${key}`) : []);
}
