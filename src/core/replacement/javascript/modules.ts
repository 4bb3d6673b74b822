import { folderOf, foldersUp, join } from '../paths';
import type { Lexed } from './lexer';

/** How a file is loaded and where its package's helper stands. */
export interface ModuleFacts {
  readonly system: 'esm' | 'cjs';
  readonly typescript: boolean;
  /** A module's top level may await: Node's ES modules, and TypeScript that becomes one. */
  readonly topLevelAwait: boolean;
  /** TypeScript whose output is an ES module. */
  readonly emitsModule: boolean;
  /** Path of the helper, which may not exist yet. */
  readonly helper: string;
  /** Import specifiers need the file's extension. */
  readonly withExtension: boolean;
  /** The SDK stands in the nearest package.json, or there is none. */
  readonly hasSdk: boolean;
}

export const SDK_PACKAGE = '@aws-sdk/client-secrets-manager';
export const HELPER_MARK = 'Reads secrets from AWS Secrets Manager at run time';

const NAMES = ['secrets', 'aws-secrets'];
const EXTENSIONS = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'];

/** The files to look at before planning: the manifests above, and helpers that may be there. */
export function javascriptProjectFiles(path: string): string[] {
  return foldersUp(folderOf(path)).flatMap((folder) => [
    join(folder, 'package.json'),
    join(folder, 'tsconfig.json'),
    ...['', 'src'].flatMap((sub) =>
      NAMES.flatMap((name) =>
        EXTENSIONS.map((extension) =>
          join(sub === '' ? folder : join(folder, sub), `${name}.${extension}`),
        ),
      ),
    ),
  ]);
}

interface Manifest {
  readonly type?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export function moduleFacts(
  path: string,
  { tokens }: Lexed,
  files: ReadonlyMap<string, string>,
): ModuleFacts {
  const folders = foldersUp(folderOf(path));
  const root = folders.find((folder) => files.has(join(folder, 'package.json')));
  const manifest = parse(root === undefined ? undefined : files.get(join(root, 'package.json')));
  const extension = /\.([^.]+)$/.exec(path)?.[1] ?? 'js';
  const typescript = /^[mc]?tsx?$/.test(extension);
  const isModulePackage = manifest?.type === 'module';
  const hasImports = tokens.some(
    (token, index) =>
      (token.text === 'import' && !/^[(.]$/.test(tokens[index + 1]?.text ?? '')) ||
      (token.text === 'export' && tokens[index - 1]?.text !== '.'),
  );
  const esm = extension.startsWith('m')
    ? true
    : extension.startsWith('c') && extension !== 'c'
      ? false
      : typescript || hasImports || isModulePackage;
  const setting = compilerSettings(folders, files);
  const emitsModule = extension.startsWith('m') || isModulePackage;
  return {
    system: esm ? 'esm' : 'cjs',
    typescript,
    topLevelAwait: esm && (!typescript || (emitsModule && mayAwaitOutside(setting))),
    emitsModule,
    helper: helperPath(path, root ?? folderOf(path), { esm, typescript, isModulePackage }, files),
    withExtension:
      !typescript ||
      (ownStyle(tokens) ?? (emitsModule && setting?.('moduleResolution') !== 'bundler')),
    hasSdk:
      manifest === undefined ||
      SDK_PACKAGE in { ...manifest.dependencies, ...manifest.devDependencies },
  };
}

/** Whether the file's own imports of neighbours name their extension; undefined when there are none. */
function ownStyle(tokens: Lexed['tokens']): boolean | undefined {
  const neighbours = tokens.filter(
    ({ text }, index) =>
      /^["']\.{1,2}\//.test(text) && /^(?:from|import)$/.test(tokens[index - 1]?.text ?? ''),
  );
  if (neighbours.length === 0) return undefined;
  return neighbours.some(({ text }) => /\.[cm]?[jt]s["']$/.test(text));
}

type Setting = (name: string) => string;

/** Reads settings of the nearest tsconfig.json, in lower case; undefined when there is none. */
function compilerSettings(
  folders: readonly string[],
  files: ReadonlyMap<string, string>,
): Setting | undefined {
  const folder = folders.find((up) => files.has(join(up, 'tsconfig.json')));
  if (folder === undefined) return undefined;
  const text = files.get(join(folder, 'tsconfig.json')) ?? '';
  return (name) => new RegExp(`"${name}"\\s*:\\s*"([^"]+)"`).exec(text)?.[1]?.toLowerCase() ?? '';
}

/** True unless the compiler's settings do not allow it (TS1378). */
function mayAwaitOutside(setting: Setting | undefined): boolean {
  if (setting === undefined) return true;
  const module = setting('module');
  const target = setting('target');
  const impliesTarget = /^node\d|^nodenext/.test(module);
  return (
    /^(?:es2022|esnext|preserve|system|node(?:16|18|20|next))$/.test(module) &&
    (/^es(?:2017|2018|2019|202\d|next)$/.test(target) || (target === '' && impliesTarget))
  );
}

function helperPath(
  path: string,
  root: string,
  module: { esm: boolean; typescript: boolean; isModulePackage: boolean },
  files: ReadonlyMap<string, string>,
): string {
  const source = join(root, 'src');
  const folder = path.startsWith(`${source}/`) ? source : root;
  const extension = module.typescript
    ? 'ts'
    : module.esm === module.isModulePackage
      ? 'js'
      : module.esm
        ? 'mjs'
        : 'cjs';
  const candidates = NAMES.map((name) => join(folder, `${name}.${extension}`));
  const usable = candidates.find((candidate) => {
    const content = files.get(candidate);
    return content === undefined || content.includes(HELPER_MARK);
  });
  return usable ?? join(folder, `aws-secrets-manager.${extension}`);
}

function parse(text: string | undefined): Manifest | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Manifest);
  } catch {
    return undefined;
  }
}
