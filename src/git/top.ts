import { resolve } from 'node:path';
import { gitText } from './run';

/** The top folder of the repository that a folder is in. Rejects with a GitError where there is none. */
export async function topFolder(folder: string): Promise<string> {
  const top = await gitText(folder, ['rev-parse', '--show-toplevel']);
  return resolve(top.replace(/\r?\n$/, ''));
}
