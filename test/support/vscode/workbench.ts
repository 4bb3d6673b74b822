import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { root } from '../../../scripts/paths';
import { ensureBrowser } from '../../../scripts/vscode/browser';
import { ensureVsCode } from '../../../scripts/vscode/install';
import { startServer, type ServerOptions, type VsCodeServer } from '../../../scripts/vscode/server';

export interface WorkbenchOptions extends Omit<ServerOptions, 'dataDir'> {
  /** The folder to open. */
  readonly folder: string;
  /** Runs the extension from source instead of an installed package. */
  readonly development?: boolean;
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

/** Opens a folder in a new VS Code with a browser profile of its own; `close` removes both. */
export async function openWorkbench(options: WorkbenchOptions): Promise<OpenWorkbench> {
  const home = await mkdtemp(join(tmpdir(), 'workbench-'));
  const [dataDir, profileDir] = [join(home, 'server'), join(home, 'profile')];
  await mkdir(profileDir, { recursive: true });
  const takesPayload = options.development === true || options.payload !== undefined;
  const server = await startServer(await ensureVsCode(), { ...options, dataDir, takesPayload });
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: await ensureBrowser(),
    args: FLAGS,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await options.prepare?.(page);
  const payload = [
    ...(options.development === true ? developmentPayload(server) : []),
    ...(options.payload?.(server) ?? []),
  ];
  await page.goto(server.url(options.folder, payload.length > 0 ? payload : undefined));
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  const stop = async (): Promise<void> => {
    await context.close();
    await server.close();
  };
  return {
    page,
    context,
    dataDir,
    profileDir,
    stop,
    close: async () => {
      await stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Address of a path on the server's machine, as payloads want it. */
export function remotePath(server: Pick<VsCodeServer, 'port'>, path: string): string {
  return `vscode-remote://127.0.0.1:${server.port}${path}`;
}

function developmentPayload(server: VsCodeServer): [string, string][] {
  return [['extensionDevelopmentPath', remotePath(server, root)]];
}
