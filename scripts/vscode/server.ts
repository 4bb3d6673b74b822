import type { ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { endGuarded, spawnGuarded } from '../processes';
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
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
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
  const port = await freePort(options.port ?? 0);
  const { dataDir } = options;
  await mkdir(join(dataDir, 'data/Machine'), { recursive: true });
  await writeFile(
    join(dataDir, 'data/Machine/settings.json'),
    JSON.stringify({ ...quiet, ...options.settings }, undefined, 2),
  );
  const child = spawnGuarded(
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
    { env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  try {
    await ready(child);
  } catch (error) {
    await endGuarded(child);
    throw error;
  }
  return {
    port,
    ended,
    url: (folder, payload) => {
      const query = new URLSearchParams({ folder });
      if (payload) query.set('payload', JSON.stringify(payload));
      return `http://127.0.0.1:${port}/?${query.toString()}`;
    },
    close: () => endGuarded(child),
  };
}

/** Installs a VSIX into an extensions folder. */
export function installArguments(vsix: string, dataDir: string, extensionsDir: string): string[] {
  return [
    ...['--install-extension', vsix, '--force', '--accept-server-license-terms'],
    ...['--server-data-dir', dataDir, '--extensions-dir', extensionsDir],
  ];
}

/** Resolves once the server says that it listens; what it prints later is dropped. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (): void => {
      clearTimeout(limit);
      reject(new Error(`VS Code’s server did not start:\n${printed}`));
    };
    const limit = setTimeout(fail, READY_LIMIT_MS);
    const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      // Without its port the server stays, and serves nobody.
      if (printed.includes('EADDRINUSE')) fail();
      if (!printed.includes('Extension host agent listening')) return;
      clearTimeout(limit);
      for (const stream of streams) stream.off('data', read).resume();
      resolve();
    };
    for (const stream of streams) stream.on('data', read);
    child.once('exit', fail);
    child.once('error', fail);
  });
}

/** The port when nobody listens there, or a free one for 0; the server itself would wait in silence. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      reject(new Error(`Port ${wanted} cannot be used; choose another one.`, { cause: error }));
    });
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
