import { mkdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { out, root } from '../../../scripts/paths';
import { ensureBrowser } from '../../../scripts/vscode/browser';
import { ensureVsCode } from '../../../scripts/vscode/install';
import { openWorkbench, remotePath } from './workbench';

const LIMIT_MS = 240_000;

/** Bundles a module for the extension host, which exports `run`; resolves to the bundle's path. */
export async function bundleForHost(source: string, name: string): Promise<string> {
  await build({
    entryPoints: { [name]: source },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    outdir: out('test'),
    logLevel: 'warning',
  });
  return out(`test/${name}.js`);
}

/**
 * Runs a bundle's `run` in the extension host of a VS Code in the browser, beside the extension as
 * last built (or that of another folder), and hands on what it prints. Rejects when it has not ended
 * after four minutes; the first set-up of VS Code and browser does not count.
 */
export async function runInHost(
  entry: string,
  read: (text: string) => void,
  extension = root,
): Promise<void> {
  const folder = out('integration');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await ensureVsCode();
  await ensureBrowser();
  const { promise, resolve, reject } = deferred();
  const limit = setTimeout(() => {
    reject(new Error(`The extension host did not end within ${LIMIT_MS / 1000} s.`));
  }, LIMIT_MS);
  try {
    const workbench = await openWorkbench({
      folder,
      development: extension,
      payload: ({ port }) => [['extensionTestsPath', remotePath({ port }, entry)]],
      prepare: async (page) => {
        page.on('console', (message) => {
          read(message.text());
        });
        page.on('close', () => {
          reject(new Error('The browser ended before the run did.'));
        });
        await page.exposeFunction('codeAutomationLog', () => undefined);
        await page.exposeFunction('codeAutomationExit', resolve);
      },
    });
    try {
      await promise;
    } finally {
      await workbench.close();
    }
  } finally {
    clearTimeout(limit);
  }
}

function deferred(): {
  promise: Promise<void>;
  resolve: () => void;
  reject: (error: Error) => void;
} {
  let resolve = (): void => undefined;
  let reject: (error: Error) => void = resolve;
  const promise = new Promise<void>((fulfil, refuse) => {
    [resolve, reject] = [fulfil, refuse];
  });
  // It may fail while the workbench still opens: whoever awaits it later hears of that.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
