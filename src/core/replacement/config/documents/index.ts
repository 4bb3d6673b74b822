import { readDockerfile } from './dockerfile';
import { readDotenv } from './dotenv';
import { readHcl } from './hcl';
import { readIni } from './ini';
import { readJson } from './json';
import type { ReadScalar } from './model';
import { readProperties } from './properties';
import { readToml } from './toml';
import { readXml } from './xml';
import { readYaml } from './yaml';

export type { Scalar } from './model';

/** How a configuration file is written, whatever reads it. */
export type ConfigSyntax =
  'dockerfile' | 'dotenv' | 'hcl' | 'ini' | 'json' | 'properties' | 'toml' | 'xml' | 'yaml';

/** By the file's name. */
const byPath: readonly (readonly [RegExp, ConfigSyntax])[] = [
  [/(?:^|\/)\.env(?:\.[^/]*)?$|\.env$/, 'dotenv'],
  [/(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$|\.dockerfile$/i, 'dockerfile'],
  [/\.(?:tf|tfvars|hcl|tofu)$/, 'hcl'],
  [/\.ya?ml$/, 'yaml'],
  [/\.(?:json|jsonc|tfstate|code-workspace)$/, 'json'],
  [/\.properties$/, 'properties'],
  [/\.toml$/, 'toml'],
  [/\.(?:xml|config|csproj|props|targets|plist)$/, 'xml'],
  [/\.(?:ini|cfg|conf|cnf)$|(?:^|\/)\.(?:npmrc|pypirc|s3cfg|yarnrc)$/, 'ini'],
];

/** By VS Code's id of the language, for a file whose name does not tell. */
const byLanguage: Readonly<Record<string, ConfigSyntax>> = {
  dockercompose: 'yaml',
  dockerfile: 'dockerfile',
  dotenv: 'dotenv',
  'github-actions-workflow': 'yaml',
  ini: 'ini',
  json: 'json',
  jsonc: 'json',
  properties: 'properties',
  terraform: 'hcl',
  toml: 'toml',
  xml: 'xml',
  yaml: 'yaml',
};

const readers: Readonly<Record<ConfigSyntax, ReadScalar>> = {
  dockerfile: readDockerfile,
  dotenv: readDotenv,
  hcl: readHcl,
  ini: readIni,
  json: readJson,
  properties: readProperties,
  toml: readToml,
  xml: readXml,
  yaml: readYaml,
};

/** The syntax of a configuration file; undefined for anything else. */
export function syntaxOf(path: string, languageId: string, text: string): ConfigSyntax | undefined {
  if (path.endsWith('.template')) return /^\ufeff?\s*\{/.test(text) ? 'json' : 'yaml';
  return byPath.find(([pattern]) => pattern.test(path))?.[1] ?? byLanguage[languageId];
}

/** The reader of a syntax's values. */
export function readerOf(syntax: ConfigSyntax): ReadScalar {
  return readers[syntax];
}
