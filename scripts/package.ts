import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exclusively } from './lock';
import { cache, out, root } from './paths';
import { run, step } from './run';
import { ensureNode24 } from './vscode/install';

/** Limit of the package's size in bytes. */
const LIMIT = 5_000_000;

/** Where the package is made. */
export const vsix = out('aws-secrets-workbench.vsix');

/** Builds every bundle and packages the extension; rejects when it is larger than the limit. */
export function packageExtension(): Promise<string> {
  return exclusively(cache('package.lock'), makePackage);
}

async function makePackage(): Promise<string> {
  await step('Building', () => run(process.execPath, ['esbuild.mjs'], { cwd: root }));
  const { node, path } = await ensureNode24();
  await mkdir(out(), { recursive: true });
  await step('Packaging', () =>
    run(
      node,
      [
        join(root, 'node_modules/@vscode/vsce/vsce'),
        ...['package', '--no-dependencies', '--allow-missing-repository'],
        ...['--no-rewrite-relative-links', '--out', vsix],
      ],
      { cwd: root, env: { ...process.env, PATH: path } },
    ),
  );
  const { size } = await stat(vsix);
  if (size >= LIMIT) throw new Error(`The package has ${size} bytes; ${LIMIT} are allowed.`);
  return vsix;
}

/** Sizes of the bundles in bytes, as the last build wrote them. */
export async function bundleSizes(): Promise<Readonly<Record<string, number>>> {
  const outputs = JSON.parse(await readFile(join(root, 'dist/sizes.json'), 'utf8')) as Record<
    string,
    { bytes: number }
  >;
  return Object.fromEntries(Object.entries(outputs).map(([name, { bytes }]) => [name, bytes]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  void packageExtension().then(
    async (file) => {
      const { size } = await stat(file);
      console.log(`${file}: ${(size / 1000).toFixed(0)} kB`);
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
