#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parseEnvFile } from '../core/lookups/envFile';
import { resolvedVariables } from '../core/lookups/variables';
import { once } from '../core/once';
import { clientFor } from './connection';
import { runChild } from './run/child';

const usage = `aws-secrets-run [--env-file FILE]… [--region REGION] [--profile PROFILE] [--wait] -- COMMAND [ARGUMENT…]

Runs a command with the references {{resolve:secretsmanager:ID:SecretString:KEY}} of its environment
and of .env files replaced by what AWS Secrets Manager holds. Values exist in memory only: in the
environment of the command. Variables of files without a reference are set, too, unless they are set
already. Without --env-file the file .env of the working folder is read if there is one. --wait keeps
the terminal open until Enter is pressed.
`;

/** Runs `aws-secrets-run` with the arguments after its name; resolves to the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const separator = args.indexOf('--');
  const options = {
    'env-file': { type: 'string', multiple: true },
    profile: { type: 'string' },
    region: { type: 'string' },
    wait: { type: 'boolean', default: false },
  } as const;
  const own = args.slice(0, separator === -1 ? args.length : separator);
  const [command, ...rest] = separator === -1 ? [] : args.slice(separator + 1);
  if (command === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const { values } = parseArgs({ args: own, options });
  const { profile, region } = values;
  const chosen = {
    ...(profile !== undefined && { profile }),
    ...(region !== undefined && { region }),
  };
  const client = once(() => clientFor(chosen, process.env));
  const files = values['env-file'] ?? ['.env'].filter((file) => existsSync(file));
  const variables: NodeJS.ProcessEnv = {};
  for (const file of files)
    Object.assign(variables, Object.fromEntries(parseEnvFile(readFileSync(file, 'utf8'))));
  Object.assign(variables, process.env);
  const resolved = await resolvedVariables(variables, client);
  // It made an editor's own program run as Node, and is nobody else's.
  delete variables['ELECTRON_RUN_AS_NODE'];
  const code = await runChild(command, rest, { ...variables, ...resolved });
  if (values.wait) await enterPressed(`\nIt ended with code ${code}. Press Enter to close.`);
  return code;
}

async function enterPressed(question: string): Promise<void> {
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  await new Promise<void>((resolve) => {
    reader.question(question, () => {
      resolve();
    });
    reader.once('close', resolve);
  });
  reader.close();
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
