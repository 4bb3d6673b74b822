import type { LookupStyle, StylePackages } from '../style';
import { SDK_PACKAGE } from './modules';

export const POWERTOOLS_PACKAGE = '@aws-lambda-powertools/parameters';

export const javascriptStyles: StylePackages = {
  manifests: ['package.json'],
  packages: [['powertools', /"@aws-lambda-powertools\/parameters"\s*:/]],
};

/** How a helper reads the whole text of a secret. */
export interface Reader {
  /** Names and the module that they come from. */
  readonly imports: readonly (readonly [names: string, from: string])[];
  /** Statements of the module; they declare `read(id)`, which gives a promise of the text. */
  readonly setUp: readonly string[];
  /** The same for the worker that serves code that cannot wait, in JavaScript. */
  readonly worker: readonly string[];
  /** It keeps values for five minutes by itself. */
  readonly caches: boolean;
  readonly usesSdk: boolean;
}

/** The reader of a style; `type` gives its argument where the helper is TypeScript. */
export function readerOf(style: LookupStyle, type: (annotation: string) => string): Reader {
  if (style === 'agent') return agent(type);
  return style === 'powertools' ? powertools(type) : sdk(type);
}

const signature = (type: (annotation: string) => string): string =>
  `(id${type(': string')})${type(': Promise<string>')}`;

function sdk(type: (annotation: string) => string): Reader {
  return {
    imports: [['GetSecretValueCommand, SecretsManagerClient', SDK_PACKAGE]],
    setUp: [
      `const client = new SecretsManagerClient({});`,
      `const read = ${signature(type)} =>`,
      `  client.send(new GetSecretValueCommand({ SecretId: id })).then(({ SecretString }) => SecretString ?? '');`,
    ],
    worker: [
      `const { workerData } = require('node:worker_threads');`,
      `const { GetSecretValueCommand, SecretsManagerClient } = require(workerData.sdk);`,
      `const client = new SecretsManagerClient({});`,
      `const read = (id) =>`,
      `  client.send(new GetSecretValueCommand({ SecretId: id })).then(({ SecretString = '' }) => SecretString);`,
    ],
    caches: false,
    usesSdk: true,
  };
}

/** Powertools brings the SDK with it, which serves code that cannot wait. */
function powertools(type: (annotation: string) => string): Reader {
  return {
    imports: [['getSecret as getParameter', `${POWERTOOLS_PACKAGE}/secrets`]],
    setUp: [
      `const read = async ${signature(type)} => String((await getParameter(id, { maxAge: 300 })) ?? '');`,
    ],
    worker: sdk(type).worker,
    caches: true,
    usesSdk: true,
  };
}

/** Of the agent's token: in Lambda the session's, elsewhere that of the file which the agent writes. */
const agentLines = (type: (annotation: string) => string): readonly string[] => [
  `const PORT = process.env.PARAMETERS_SECRETS_EXTENSION_HTTP_PORT ?? '2773';`,
  `const token = ()${type(': string')} => {`,
  `  const { AWS_LAMBDA_FUNCTION_NAME, AWS_SESSION_TOKEN = '', AWS_TOKEN = 'file:///var/run/awssmatoken' } = process.env;`,
  `  if (AWS_LAMBDA_FUNCTION_NAME !== undefined) return AWS_SESSION_TOKEN;`,
  `  const [, file] = AWS_TOKEN.split('file://');`,
  `  return file === undefined ? AWS_TOKEN : readFileSync(file, 'utf8').trim();`,
  `};`,
  `const read = async ${signature(type)} => {`,
  `  const query = new URLSearchParams({ secretId: id });`,
  `  const response = await fetch('http://localhost:' + PORT + '/secretsmanager/get?' + query, {`,
  `    headers: { 'X-Aws-Parameters-Secrets-Token': token() },`,
  `  });`,
  `  if (!response.ok) throw new Error('The agent answers ' + response.status + ' for secret ' + id);`,
  `  const { SecretString = '' } = ${type('(')}await response.json()${type(' as { SecretString?: string })')};`,
  `  return SecretString;`,
  `};`,
];

function agent(type: (annotation: string) => string): Reader {
  return {
    imports: [['readFileSync', 'node:fs']],
    setUp: agentLines(type),
    worker: [
      `const { readFileSync } = require('node:fs');`,
      `const { workerData } = require('node:worker_threads');`,
      ...agentLines(() => ''),
    ],
    caches: true,
    usesSdk: false,
  };
}
