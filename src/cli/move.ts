#!/usr/bin/env node
import { once } from '../core/once';
import { UsageError } from './arguments';
import { clientFor } from './connection';
import { parseOptions, usage } from './move/options';
import { asText } from './move/report';
import { runMove } from './move/run';

/** Runs `aws-secrets-move` with the arguments after its name; resolves to the exit code. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseOptions(args);
    if (options === undefined) {
      process.stdout.write(usage);
      return 0;
    }
    const client = once(() => clientFor(options, process.env));
    const { entries, failed } = await runMove(options, client);
    process.stdout.write(
      options.format === 'json'
        ? `${JSON.stringify(entries, undefined, 2)}\n`
        : asText(entries, options.apply),
    );
    return failed ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
