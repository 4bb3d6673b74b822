#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { plain } from '../core/text';
import { scannerService } from '../worker/scannerService';
import { serve } from '../worker/serve';
import { parseOptions, usage } from './scan/options';
import { report, withoutKnown } from './scan/output';
import { runScan } from './scan/run';

/** Runs `aws-secrets-scan` with the arguments after its name; resolves to the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (options === undefined) {
    process.stdout.write(usage);
    return 0;
  }
  const warn = (sentence: string): void => {
    process.stderr.write(`Warning: ${plain(sentence)}\n`);
  };
  const found = await runScan(options, __filename, warn);
  const told = options.baseline === undefined ? found : await withoutKnown(found, options.baseline);
  process.stdout.write(report(told, options.format));
  return told.length > 0 ? 1 : 0;
}

// A reader that has enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// A text is garbage once it is scanned: a young generation that grows would cost memory for nothing.
setFlagsFromString('--semi-space-growth-factor=1');

// One file is all: the command line, and what its workers run.
if (!isMainThread) serve(scannerService);
else
  void main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 2;
    },
  );
