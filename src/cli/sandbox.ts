#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  faultKinds,
  parseFault,
  parseMoment,
  prepareDemo,
  StandingClock,
  startSandbox,
  type PrincipalAccess,
  type PrincipalOptions,
  type Sandbox,
} from '../sandbox';
import { rootKeyIn } from './rootKey';

const USAGE = `aws-secrets-sandbox: a local AWS Secrets Manager on 127.0.0.1, in memory or on disk

  --port N              0, the default, takes a free port
  --host ADDRESS        127.0.0.1, the default, or ::1
  --region R            default us-east-1
  --account N           twelve digits, default 123456789012
  --data DIR            keep the secrets there, encrypted; absent: in memory
  --seed FILE           a JSON array of CreateSecret inputs; "demo" for demo secrets
  --clock TIME          a clock that stands still, e.g. at 2026-01-01T00:00:00Z, and is moved by a signed
                        POST /sandbox/clock {"advance":"30d"}; "real", the default, runs
  --function NAME=CMD   a rotation function, by name or ARN: CMD gets AWS's event on standard input; or
                        a file: .mjs, .cjs, .js that exports handler, .py with a lambda_handler
  --function-timeout S  seconds for a step of these, default 900
  --principal NAME[=FILE]
                        keys for a user NAME, a role role/NAME, or an ARN of either in another account,
                        that FILE's identity policy and the secrets' resource policies let in
  --access-key ID       with --secret-key KEY: fixed keys instead of random ones
  --audit FILE          append each call as CloudTrail records it, a line of JSON without values
  --fault FAULT         make calls fail, e.g. throttle:GetSecretValue:3, latency=250:*:50%,
                        deny:GetSecretValue::prod/db; kinds: ${faultKinds.join(', ')}
  --json                print one line of JSON when ready
`;

const options = {
  port: { type: 'string', default: '0' },
  host: { type: 'string', default: '127.0.0.1' },
  region: { type: 'string' },
  account: { type: 'string' },
  data: { type: 'string' },
  seed: { type: 'string' },
  clock: { type: 'string', default: 'real' },
  function: { type: 'string', multiple: true },
  'function-timeout': { type: 'string', default: '900' },
  principal: { type: 'string', multiple: true },
  audit: { type: 'string' },
  fault: { type: 'string', multiple: true },
  'access-key': { type: 'string' },
  'secret-key': { type: 'string' },
  'allow-reset': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const accessKeyId = values['access-key'];
  const secretAccessKey = values['secret-key'];
  const sandbox = await startSandbox({
    port: Number(values.port),
    host: loopback(values.host),
    functions: Object.fromEntries((values.function ?? []).map(split)),
    functionTimeout: seconds(values['function-timeout']),
    ...clockAt(values.clock),
    principals: await Promise.all((values.principal ?? []).map(principal)),
    mayBeReset: values['allow-reset'],
    faults: (values.fault ?? []).map(parseFault),
    ...(values.audit !== undefined && { auditFile: values.audit }),
    ...(values.data !== undefined && {
      dataDirectory: values.data,
      rootKey: await rootKeyIn(values.data),
    }),
    ...(values.region !== undefined && { region: values.region }),
    ...(values.account !== undefined && { accountId: values.account }),
    ...(accessKeyId !== undefined && { accessKeyId }),
    ...(secretAccessKey !== undefined && { secretAccessKey }),
  });
  if (values.seed !== undefined) await seed(sandbox, values.seed);
  tell(sandbox, values.json);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void sandbox.close());
}

function clockAt(text: string): { readonly clock?: StandingClock } {
  if (text === 'real') return {};
  const at = parseMoment(text);
  if (at === undefined)
    throw new Error(`--clock ${text}: "real" or a moment like 2026-01-01T00:00:00Z is needed.`);
  return { clock: new StandingClock(at) };
}

function seconds(text: string): number {
  if (Number(text) > 0) return Number(text);
  throw new Error(`--function-timeout ${text}: a number of seconds is needed.`);
}

function loopback(host: string): '127.0.0.1' | '::1' {
  if (host === '127.0.0.1' || host === '::1') return host;
  throw new Error(`--host ${host}: only 127.0.0.1 and ::1 are bound.`);
}

function split(definition: string): [name: string, program: string] {
  const [, name, program] =
    /^(?:arn:.*:function:)?([\w-]+)(?::[\w$-]+)?=(.+)$/s.exec(definition) ?? [];
  if (name !== undefined && program !== undefined) return [name, program];
  throw new Error(`--function ${definition}: NAME=PROGRAM or ARN=PROGRAM is needed.`);
}

async function principal(definition: string): Promise<PrincipalOptions> {
  const at = definition.indexOf('=');
  if (at < 0) return { name: definition };
  const policy = await readFile(definition.slice(at + 1), 'utf8');
  return { name: definition.slice(0, at), policy };
}

async function seed(sandbox: Sandbox, file: string): Promise<void> {
  if (file === 'demo') {
    await prepareDemo(sandbox);
    return;
  }
  if (!sandbox.isNew) return;
  const secrets = JSON.parse(await readFile(file, 'utf8')) as object[];
  for (const secret of secrets) await sandbox.call('CreateSecret', secret);
}

function tell(sandbox: Sandbox, asJson: boolean): void {
  const { endpoint, region, accountId, accessKeyId, secretAccessKey, functions } = sandbox;
  const principals = Object.entries(sandbox.principals);
  if (asJson) {
    const keys = { accessKeyId, secretAccessKey };
    const others = principals.length > 0 && { principals: sandbox.principals };
    console.log(JSON.stringify({ endpoint, region, accountId, ...keys, functions, ...others }));
    return;
  }
  console.log(`export AWS_ENDPOINT_URL_SECRETS_MANAGER='${endpoint}'
export AWS_REGION='${region}' AWS_DEFAULT_REGION='${region}'
export AWS_ACCESS_KEY_ID='${accessKeyId}'
export AWS_SECRET_ACCESS_KEY='${secretAccessKey}'`);
  for (const [name, access] of principals) console.log(profile(name, access));
}

/** A principal's keys as `~/.aws/credentials` takes them. */
function profile(name: string, access: PrincipalAccess): string {
  const { accessKeyId, secretAccessKey, sessionToken } = access;
  const token = sessionToken === undefined ? '' : `\naws_session_token = ${sessionToken}`;
  return `
# [${name}]
# aws_access_key_id = ${accessKeyId}
# aws_secret_access_key = ${secretAccessKey}${token.replace('\n', '\n# ')}`;
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
