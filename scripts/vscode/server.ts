import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { VsCode } from './install';

export interface ServerOptions {
  readonly dataDir: string;
  readonly extensionsDir?: string;
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** `trace` shows what the logs would hold at most. */
  readonly logLevel?: 'info' | 'trace';
  /** Every folder is trusted; else Restricted Mode applies to new ones. */
  readonly trustAll?: boolean;
  /** Machine settings beside those that keep the workbench quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: NodeJS.ProcessEnv;
  /** Heed a payload in the address; VS Code then shows no notification by itself. */
  readonly takesPayload?: boolean;
}

/** A running VS Code server on 127.0.0.1. */
export interface VsCodeServer {
  readonly port: number;
  /** The address that opens a folder; `payload` holds options that only test runs take. */
  url(folder: string, payload?: readonly (readonly [string, string])[]): string;
  close(): Promise<void>;
}

const READY_LIMIT_MS = 60_000;

const quiet = {
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.tips.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
};

/** Starts the server and resolves once it answers; rejects when it ends before. */
export async function startServer(vscode: VsCode, options: ServerOptions): Promise<VsCodeServer> {
  const port = options.port === undefined || options.port === 0 ? await freePort() : options.port;
  const { dataDir } = options;
  await mkdir(join(dataDir, 'data/Machine'), { recursive: true });
  await writeFile(
    join(dataDir, 'data/Machine/settings.json'),
    JSON.stringify({ ...quiet, ...options.settings }, undefined, 2),
  );
  const child = spawn(
    vscode.node,
    [
      vscode.server,
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...['--accept-server-license-terms', '--disable-telemetry'],
      ...(options.takesPayload === true ? ['--enable-smoke-test-driver'] : []),
      ...['--server-data-dir', dataDir, '--log', options.logLevel ?? 'info'],
      ...(options.extensionsDir === undefined ? [] : ['--extensions-dir', options.extensionsDir]),
      ...(options.trustAll === false ? [] : ['--disable-workspace-trust']),
    ],
    {
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    },
  );
  await ready(child);
  return {
    port,
    url: (folder, payload) => {
      const query = new URLSearchParams({ folder });
      if (payload) query.set('payload', JSON.stringify(payload));
      return `http://127.0.0.1:${port}/?${query.toString()}`;
    },
    close: () => end(child),
  };
}

/** Installs a VSIX into an extensions folder. */
export function installArguments(vsix: string, dataDir: string, extensionsDir: string): string[] {
  return [
    ...['--install-extension', vsix, '--force', '--accept-server-license-terms'],
    ...['--server-data-dir', dataDir, '--extensions-dir', extensionsDir],
  ];
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const printed: string[] = [];
    const fail = (): void => {
      reject(new Error(`VS Code’s server did not start:\n${printed.join('')}`));
    };
    const limit = setTimeout(fail, READY_LIMIT_MS);
    const read = (chunk: Buffer): void => {
      printed.push(chunk.toString());
      if (!printed.join('').includes('Extension host agent listening')) return;
      clearTimeout(limit);
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', fail);
    child.once('error', fail);
  });
}

/** Ends the server and what it started: they are a process group of their own. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const group = process.platform === 'win32' ? child.pid : -child.pid;
  process.kill(group, 'SIGTERM');
  const force = setTimeout(() => {
    process.kill(group, 'SIGKILL');
  }, 5_000);
  await ended;
  clearTimeout(force);
  try {
    process.kill(group, 'SIGKILL');
  } catch {
    // The whole group has ended.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
