import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages, mayInstallPackages } from './debian';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of an installed Chrome or Chromium: `CHROME_PATH`, then the usual names and places, then
 * Debian's package where it may be installed. Rejects with what to do when there is none.
 */
export async function ensureBrowser(): Promise<string> {
  const found = find();
  if (found !== undefined) return found;
  if (mayInstallPackages()) await installPackages('chromium');
  const installed = find();
  if (installed !== undefined) return installed;
  throw new Error('No Chrome or Chromium was found: install one, or set CHROME_PATH to it.');
}

function find(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && existsSync(named)) return named;
  return NAMES.map(which).find((path) => path !== undefined) ?? PLACES.find((p) => existsSync(p));
}

function which(name: string): string | undefined {
  try {
    return execFileSync('which', [name], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return undefined;
  }
}
