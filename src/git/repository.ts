import { gitText } from './run';

/** The top folder of the repository that a folder lies in; undefined outside of one or without Git. */
export async function topFolder(folder: string, signal?: AbortSignal): Promise<string | undefined> {
  try {
    const told = await gitText(folder, ['rev-parse', '--show-toplevel'], { signal });
    return told.replace(/\r?\n$/, '');
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return undefined;
  }
}
