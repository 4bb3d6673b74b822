/** Configuration whose tool has its own way to read a secret. */
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
  | 'plain'
  | 'serverless'
  | 'spring'
  | 'terraform';

interface Test {
  readonly format: ConfigFormat;
  readonly path?: RegExp;
  readonly languageId?: RegExp;
  readonly text?: RegExp;
}

/** In the order in which they are tried; all parts of a row must hold. */
const tests: readonly Test[] = [
  { format: 'dotenv', languageId: /^dotenv$/ },
  { format: 'dotenv', path: /(?:^|\/)\.env(?:\.[^/]*)?$|\.env$/ },
  { format: 'terraform', path: /\.tf$/ },
  { format: 'dockerfile', languageId: /^dockerfile$/ },
  { format: 'dockerfile', path: /(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$/ },
  { format: 'compose', path: /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/ },
  { format: 'compose', languageId: /^dockercompose$/ },
  { format: 'actions', path: /(?:^|\/)\.github\/(?:workflows|actions)\/.*\.ya?ml$/ },
  { format: 'gitlab', path: /(?:^|\/)\.gitlab-ci[^/]*\.ya?ml$/ },
  { format: 'serverless', path: /(?:^|\/)serverless[^/]*\.ya?ml$/ },
  { format: 'spring', path: /(?:^|\/)(?:application|bootstrap)[^/]*\.(?:properties|ya?ml)$/ },
  { format: 'appsettings', path: /(?:^|\/)appsettings[^/]*\.json$/ },
  { format: 'ecs', path: /\.json$/, text: /"containerDefinitions"/ },
  {
    format: 'cloudformation',
    path: /\.(?:ya?ml|json|template)$/,
    text: /AWSTemplateFormatVersion|"?Type"?\s*:\s*["']?AWS::\w+::/,
  },
  { format: 'helm', path: /(?:^|\/)values[^/]*\.ya?ml$/ },
  { format: 'kubernetes', path: /\.ya?ml$/, text: /^\s*apiVersion:\s*\S+[^]*^\s*kind:\s*\S+/m },
  { format: 'ansible', path: /(?:^|\/)(?:group_vars|host_vars|roles|playbooks?)\/.*\.ya?ml$/ },
  { format: 'ansible', path: /\.ya?ml$/, text: /^-\s+(?:name:[^\n]*\n\s+)?hosts:/m },
  {
    format: 'plain',
    path: /\.(?:ya?ml|jsonc?|toml|ini|cfg|conf|cnf|properties|xml|config|tfvars)$/,
  },
];

/** The format of a configuration file; undefined for anything else. */
export function configFormat(
  path: string,
  languageId: string,
  text: string,
): ConfigFormat | undefined {
  return tests.find(
    (test) =>
      (test.path?.test(path) ?? true) &&
      (test.languageId?.test(languageId) ?? true) &&
      (test.text?.test(text) ?? true),
  )?.format;
}
