import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The folder above that holds `.git`; else the working folder when it is above; else the folder itself. */
export async function rootOf(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    if (await exists(join(at, '.git'))) return at;
    if (dirname(at) === at) break;
  }
  const away = relative(process.cwd(), folder);
  return away.startsWith('..') || resolve(away) === away ? folder : process.cwd();
}

/** A path with `/` between its parts. */
export function slashes(path: string): string {
  return path.split(sep).join('/');
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
