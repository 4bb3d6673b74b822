import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeDemo } from './demo';
import { holdWhileRunning } from './lock';
import { packageExtension, vsix } from './package';
import { cache, root } from './paths';
import { isInterrupted } from './processes';
import { run, step } from './run';
import { ensureVsCode } from './vscode/install';
import { installArguments, startServer } from './vscode/server';

const { values: options } = parseArgs({
  options: {
    desktop: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
  },
});

const settings = {
  'secretsWorkbench.sandbox.startAutomatically': true,
  'explorer.autoReveal': false,
};

/** Hash of everything that goes into the package: it is made anew only when that changed. */
async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  const add = async (path: string): Promise<void> => {
    hash.update(path).update(await readFile(join(root, path)));
  };
  for (const folder of ['src', 'media']) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.png'));
    for (const entry of files.map((e) => join(e.parentPath, e.name)).sort())
      await add(entry.slice(root.length + 1));
  }
  for (const file of ['package.json', 'package.nls.json', 'package-lock.json', 'esbuild.mjs'])
    await add(file);
  return hash.digest('hex');
}

/** Packages and installs the extension unless the one that is installed is the same. */
async function ensureInstalled(install: (file: string) => Promise<unknown>): Promise<void> {
  const stamp = cache('start/installed');
  const hash = `${options.desktop ? 'desktop' : 'server'} ${await sourceHash()}`;
  if (existsSync(vsix) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return;
  const file = await packageExtension();
  await step('Installing the extension', () => install(file));
  await mkdir(cache('start'), { recursive: true });
  await writeFile(stamp, hash);
}

async function startInBrowser(): Promise<void> {
  const port = portOption();
  const vscode = await ensureVsCode();
  const [dataDir, extensionsDir] = [cache('start/data'), cache('start/extensions')];
  await ensureInstalled((file) =>
    run(vscode.node, [vscode.server, ...installArguments(file, dataDir, extensionsDir)]),
  );
  const { folder } = await makeDemo(cache('start/demo'));
  const server = await step('Starting VS Code', () =>
    startServer(vscode, { dataDir, extensionsDir, port, settings }),
  );
  const url = server.url(folder);
  console.log(`\n  AWS Secrets Manager Workbench\n\n  ${url}\n\n  Ctrl-C ends it.\n`);
  if (!options['no-open']) openInBrowser(url);
  // From here on an interruption is the usual end; the server goes with this process.
  process.exitCode = 0;
  await server.ended;
  if (!isInterrupted()) throw new Error('VS Code’s server has ended; `npm start` starts it again.');
}

function portOption(): number {
  const port = Number(options.port);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`--port takes a number from 0 to 65535, not ${options.port}.`);
}

async function startOnDesktop(): Promise<void> {
  const extensions = ['--extensions-dir', cache('start/desktop-extensions')];
  await ensureInstalled((file) => run('code', [...extensions, '--install-extension', file]));
  const { folder } = await makeDemo(cache('start/demo'));
  const user = cache('start/desktop-data');
  await rm(join(user, 'User/settings.json'), { force: true });
  await mkdir(join(user, 'User'), { recursive: true });
  await writeFile(join(user, 'User/settings.json'), JSON.stringify(settings));
  console.log('VS Code opens; close its window to end.');
  await run('code', [...extensions, '--user-data-dir', user, '--wait', '--new-window', folder]);
}

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  linux: ['xdg-open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens the address where there is a screen; elsewhere it stands in the terminal. */
function openInBrowser(url: string): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasScreen = process.platform !== 'linux' || (DISPLAY ?? WAYLAND_DISPLAY) !== undefined;
  const opener = openers[process.platform];
  if (!hasScreen || !opener) return;
  const [command, ...args] = opener;
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

/** One at a time: both would write the same demo workspace. */
async function main(): Promise<void> {
  await holdWhileRunning(cache('start.lock'), 'npm start');
  await (options.desktop ? startOnDesktop() : startInBrowser());
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
