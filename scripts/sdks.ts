import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, root } from './paths';
import { ensurePython } from './python';
import { run } from './run';
import { onceIn, writeAll } from './toolchains/found';
import { goToolchain } from './toolchains/go';
import { javaToolchain } from './toolchains/java';
import type { Toolchain } from './toolchains/model';
import { rustSdkManifest, rustToolchain } from './toolchains/rust';

/** An AWS SDK with a program of `test/sdks` that uses it. */
export interface Sdk {
  readonly name: string;
  /** How it names itself in its requests. */
  readonly agent: RegExp;
  /** Fetches what it needs; resolves to false where the language's own tools are missing. */
  prepare(): Promise<boolean>;
  /** Runs the program in an empty folder; resolves to what it prints. */
  run(folder: string, env: NodeJS.ProcessEnv): Promise<string>;
}

const source = (file: string): string => join(root, 'test/sdks', file);

function compiled(
  { name, agent }: Pick<Sdk, 'name' | 'agent'>,
  toolchain: Toolchain,
  file: string,
  files: Readonly<Record<string, string>> = {},
  path = file,
): Sdk {
  return {
    name,
    agent,
    prepare: () => toolchain.prepare(),
    async run(folder, env) {
      await writeAll(folder, { ...files, [path]: await readFile(source(file), 'utf8') });
      await toolchain.setUp?.(folder);
      return toolchain.run(folder, path, env);
    },
  };
}

const awsCli = cache('awscli/bin/aws');

export const sdks: readonly Sdk[] = [
  {
    name: 'AWS CLI',
    agent: /^aws-cli\//,
    async prepare() {
      await onceIn(cache('awscli'), async () => {
        await run('python3', ['-m', 'venv', cache('awscli')]);
        const pip = ['-m', 'pip', '--disable-pip-version-check', 'install', '-q'];
        await run(cache('awscli/bin/python'), [...pip, 'awscli==1.46.3']);
      });
      return true;
    },
    run: (cwd, env) => run('sh', [source('main.sh')], { cwd, env: { ...env, AWS_CLI: awsCli } }),
  },
  {
    name: 'boto3',
    agent: /^Boto3\//,
    prepare: () => ensurePython().then(() => true),
    run: async (cwd, env) => run(await ensurePython(), [source('main.py')], { cwd, env }),
  },
  {
    name: 'JavaScript v3',
    agent: /^aws-sdk-js\/3/,
    prepare: () => Promise.resolve(true),
    run: (cwd, env) => run(process.execPath, [source('main.mjs')], { cwd, env }),
  },
  compiled({ name: 'Go v2', agent: /^aws-sdk-go-v2\// }, goToolchain, 'main.go'),
  compiled({ name: 'Java v2', agent: /^aws-sdk-java\/2/ }, javaToolchain, 'Main.java'),
  compiled(
    { name: 'Rust', agent: /^aws-sdk-rust\// },
    rustToolchain,
    'main.rs',
    { 'Cargo.toml': rustSdkManifest },
    'src/main.rs',
  ),
];
