import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { ensureBrowser } from '../../../scripts/vscode/browser';
import { ensureVsCode } from '../../../scripts/vscode/install';
import { startServer, type ServerOptions, type VsCodeServer } from '../../../scripts/vscode/server';

export interface WorkbenchOptions extends Omit<ServerOptions, 'dataDir'> {
  /** The folder to open. */
  readonly folder: string;
  /** Runs the extension of this folder instead of an installed package. */
  readonly development?: string;
  /** Options of a test run, once the server's port is known. */
  readonly payload?: (server: VsCodeServer) => readonly (readonly [string, string])[];
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Prepares the page before it is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** A whole VS Code in a browser, and where it keeps what it writes. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly dataDir: string;
  readonly profileDir: string;
  /** Ends browser and server, and leaves what they wrote. */
  stop(): Promise<void>;
  /** Ends both and removes what they wrote. */
  close(): Promise<void>;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a folder in a new VS Code with a browser profile of its own; `close` removes both. What was
 * started already ends again when a later step fails.
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<OpenWorkbench> {
  const [vscode, executablePath] = [await ensureVsCode(), await ensureBrowser()];
  const home = await mkdtemp(join(tmpdir(), 'workbench-'));
  const [dataDir, profileDir] = [join(home, 'server'), join(home, 'profile')];
  const started: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of started.splice(0).reverse()) await end();
  };
  const close = async (): Promise<void> => {
    await stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await mkdir(profileDir, { recursive: true });
    const takesPayload = options.development !== undefined || options.payload !== undefined;
    const server = await startServer(vscode, { ...options, dataDir, takesPayload });
    started.push(() => server.close());
    const context = await chromium.launchPersistentContext(profileDir, {
      executablePath,
      args: FLAGS,
      viewport: options.viewport ?? { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    started.push(() => context.close());
    const page = context.pages()[0] ?? (await context.newPage());
    await options.prepare?.(page);
    await page.goto(server.url(options.folder, payloadOf(options, server)));
    await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
    return { page, context, dataDir, profileDir, stop, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Address of a path on the server's machine, as payloads want it. */
export function remotePath(server: Pick<VsCodeServer, 'port'>, path: string): string {
  return `vscode-remote://127.0.0.1:${server.port}${path}`;
}

function payloadOf(
  options: WorkbenchOptions,
  server: VsCodeServer,
): readonly (readonly [string, string])[] | undefined {
  const payload = [
    ...(options.development === undefined
      ? []
      : [['extensionDevelopmentPath', remotePath(server, options.development)] as const]),
    ...(options.payload?.(server) ?? []),
  ];
  return payload.length > 0 ? payload : undefined;
}
