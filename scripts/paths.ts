import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A path inside the folder for everything that is fetched or made once and kept; git ignores it. */
export const cache = (...path: string[]): string => join(root, '.vscode-test', ...path);

/** A path inside the folder for what the scripts build; git ignores it. */
export const out = (...path: string[]): string => join(root, 'out', ...path);
