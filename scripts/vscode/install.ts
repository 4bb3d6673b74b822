import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { cache } from '../paths';
import { exclusively } from '../lock';
import { run, step } from '../run';
import { installPackages, mayInstallPackages } from './debian';

/** code-server carries VS Code's own server; its entry point and its Node version are not used. */
const VERSIONS = { 'code-server': '4.139.1', node: '24' } as const;

/** A VS Code server, and the Node that its native modules were built for. */
export interface VsCode {
  /** Node 24's executable. */
  readonly node: string;
  /** npm's JavaScript entry point cannot be assumed: this is the PATH with Node 24 first. */
  readonly path: string;
  /** `server-main.js`. */
  readonly server: string;
}

const folder = cache('vscode');
const vscode = join(folder, 'node_modules/code-server/lib/vscode');
const server = join(vscode, 'out/server-main.js');
/** Written last. */
const stamp = join(folder, 'complete.json');
/** Beside the folder, which a set-up may remove. */
const lock = cache('vscode.lock');

/** Node 24 alone: packaging tools want it too. */
export async function ensureNode24(): Promise<Pick<VsCode, 'node' | 'path'>> {
  const { node, bin } = nodePaths();
  if (!isNodeComplete()) await exclusively(lock, fetchNode);
  return { node, path: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
}

/**
 * Sets up a real VS Code from the npm registry, once: about two minutes, kept in `.vscode-test`. An
 * interrupted set-up begins anew. Needs python3, make and g++ for VS Code's native modules.
 */
export async function ensureVsCode(): Promise<VsCode> {
  if (!(await isComplete())) await exclusively(lock, setUp);
  return { ...(await ensureNode24()), server };
}

async function fetchNode(): Promise<void> {
  if (isNodeComplete()) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  await step('Fetching Node 24', () =>
    npm(['install', '--ignore-scripts', `${nodePackage()}@${VERSIONS.node}`], folder),
  );
}

async function setUp(): Promise<void> {
  // Another process may have done it meanwhile.
  if (await isComplete()) return;
  if (existsSync(vscode)) await rm(folder, { recursive: true, force: true });
  await fetchNode();
  const { home, bin } = nodePaths();
  await step('Fetching VS Code', () =>
    npm(['install', '--ignore-scripts', `code-server@${VERSIONS['code-server']}`], folder),
  );
  const PATH = `${bin}${delimiter}${process.env['PATH'] ?? ''}`;
  const env = { ...process.env, PATH, npm_config_nodedir: home };
  if (!existsSync('/usr/include/gssapi.h') && mayInstallPackages())
    await installPackages('libkrb5-dev');
  await step('Building VS Code’s native modules', async () => {
    await npm(['install', '--omit=dev'], vscode, env);
    await npm(['install', '--omit=dev'], join(vscode, 'extensions'), env);
  });
  await writeFile(stamp, JSON.stringify(VERSIONS));
}

function nodePackage(): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${platform}-${process.arch}`;
}

function nodePaths(): { home: string; bin: string; node: string } {
  const home = join(folder, 'node_modules', nodePackage());
  const bin = join(home, 'bin');
  return { home, bin, node: join(bin, process.platform === 'win32' ? 'node.exe' : 'node') };
}

/** npm writes its own list of what is installed last: without it, files may be missing. */
function isNodeComplete(): boolean {
  return (
    existsSync(join(folder, 'node_modules/.package-lock.json')) && existsSync(nodePaths().node)
  );
}

async function isComplete(): Promise<boolean> {
  return existsSync(stamp) && (await readFile(stamp, 'utf8')) === JSON.stringify(VERSIONS);
}

function npm(args: string[], cwd: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  return run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, env });
}
