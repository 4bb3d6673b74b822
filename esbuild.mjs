// Builds every bundle of the product into dist/. `node esbuild.mjs [--watch] [--dev]`.
import { build, context } from 'esbuild';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, relative, resolve } from 'node:path';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

/** Modules that are loaded on first use: `await import('./aws')` becomes a require of `./aws.js`. */
const lazy = {
  'src/aws': './aws.js',
  'src/core/engine': './engine.js',
  'src/core/moving': './moving.js',
  'src/core/project': './project.js',
  'src/features/hardcoded/moves': './moves.js',
  'src/git': './git.js',
  'src/sandbox': './sandbox.js',
  'src/sandbox/functions/postgres': './postgres.js',
  'src/worker/scanning': './scanning.js',
};

/** Command lines are whole, but for the sandbox's driver of PostgreSQL, which few need. */
const lazyPostgres = {
  name: 'lazy-postgres',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/postgres$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: '../postgres.js', external: true } : undefined,
    );
  },
};

const lazyBundles = {
  name: 'lazy-bundles',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
      const bundle = lazy[relative(import.meta.dirname, resolve(resolveDir, path))];
      return kind === 'dynamic-import' && bundle ? { path: bundle, external: true } : undefined;
    });
  },
};

const common = {
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  outdir: 'dist',
};

/** ES modules shake better than CommonJS, and UMD hides its requires from the bundler. */
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
};

/** Its ES module asks where it lies, which a bundle cannot tell. */
const webTreeSitter = { 'web-tree-sitter': './node_modules/web-tree-sitter/web-tree-sitter.cjs' };

const configurations = [
  {
    ...node,
    entryPoints: { extension: 'src/extension.ts', moves: 'src/features/hardcoded/moves.ts' },
    external: ['vscode'],
    plugins: [lazyBundles],
  },
  { ...node, entryPoints: { aws: 'src/aws/index.ts' } },
  {
    ...node,
    entryPoints: {
      engine: 'src/core/engine.ts',
      moving: 'src/core/moving.ts',
      git: 'src/git/index.ts',
      project: 'src/core/project.ts',
      sandbox: 'src/sandbox/index.ts',
      scanWorker: 'src/worker/scan.ts',
    },
    plugins: [lazyBundles],
  },
  {
    ...node,
    entryPoints: { postgres: 'src/sandbox/functions/postgres.ts' },
    external: ['pg-native'],
  },
  { ...node, entryPoints: { planner: 'src/worker/planner.ts' }, alias: webTreeSitter },
  {
    ...node,
    entryPoints: {
      fileScanner: 'src/worker/fileScanner.ts',
      scanning: 'src/worker/scanning.ts',
    },
  },
  {
    ...node,
    entryPoints: Object.fromEntries(
      ['move', 'run', 'sandbox', 'scan'].map((name) => [`cli/${name}`, `src/cli/${name}.ts`]),
    ),
    alias: webTreeSitter,
    plugins: [lazyPostgres],
  },
  {
    ...common,
    platform: 'browser',
    target: 'chrome130',
    format: 'iife',
    entryPoints: { secretEditor: 'src/webview/secretEditor/main.ts' },
  },
];

/** Grammars and their runtime are read at run time, from beside the bundles. */
async function copyGrammars() {
  const grammars = JSON.parse(await readFile('src/syntax/grammars.json', 'utf8'));
  const { resolve } = createRequire(import.meta.url);
  await mkdir('dist/grammars', { recursive: true });
  for (const file of new Set(['web-tree-sitter/web-tree-sitter.wasm', ...Object.values(grammars)]))
    await copyFile(resolve(file), `dist/grammars/${basename(file)}`);
}

// What an earlier build left would be packed.
if (!watch) await rm('dist', { recursive: true, force: true });
await copyGrammars();
if (watch) {
  for (const configuration of configurations) await (await context(configuration)).watch();
} else {
  const results = await Promise.all(configurations.map((configuration) => build(configuration)));
  const outputs = Object.assign({}, ...results.map((result) => result.metafile.outputs));
  await writeFile('dist/sizes.json', JSON.stringify(outputs));
}
