import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';

/** How a rotation function's process is started. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  /** True for a command line, which a shell reads. */
  readonly shell: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

const NODE = `
const { pathToFileURL } = require('node:url');
async function run() {
  let input = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) input += chunk;
  const module = await import(pathToFileURL(process.argv[1]).href);
  const handler = module.handler ?? module.default?.handler;
  if (typeof handler !== 'function') throw new Error('The module exports no function "handler".');
  await handler(JSON.parse(input), {});
}
run().then(() => process.exit(0), (error) => {
  console.error(error);
  console.error(String(error).split('\\n', 1)[0]);
  process.exit(1);
});`;

const PYTHON = `
import importlib.util, json, os, sys
sys.path.insert(0, os.path.dirname(sys.argv[1]))
spec = importlib.util.spec_from_file_location("lambda_function", sys.argv[1])
module = importlib.util.module_from_spec(spec)
sys.modules["lambda_function"] = module
spec.loader.exec_module(module)
module.lambda_handler(json.load(sys.stdin), None)`;

/**
 * The program of a definition: a file that ends in .mjs, .cjs or .js is a Node module that exports
 * `handler`; one that ends in .py has a `lambda_handler`, as AWS's templates do, and runs with the python3
 * of the PATH; anything else is a command line.
 */
export function programOf(definition: string): Program {
  switch (isFile(definition) ? extname(definition) : '') {
    case '.mjs':
    case '.cjs':
    case '.js':
      return {
        file: process.execPath,
        args: ['-e', NODE, resolve(definition)],
        shell: false,
        // The extension host's executable is VS Code itself.
        env: { ELECTRON_RUN_AS_NODE: '1' },
      };
    case '.py':
      return { file: 'python3', args: ['-c', PYTHON, resolve(definition)], shell: false };
    default:
      return { file: definition, args: [], shell: true };
  }
}

/** A command line may end in a file's name, and a file's name may hold blanks: then the file has to be there. */
function isFile(definition: string): boolean {
  return !/\s/.test(definition) || existsSync(definition);
}
