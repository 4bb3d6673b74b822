import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { excluder } from '../core/globs';
import { ignoredByGit, listedByGit, type GitListing } from '../git/list';
import { isEnvFile, walk } from './walk';

interface ListOptions {
  /** False where the user does not trust the folder: Git reads a repository's configuration. Default true. */
  readonly git?: boolean;
  /** `.env` files are listed though they are ignored, as they should be: there is where secrets are. Default false. */
  readonly env?: boolean;
  /** Glob patterns, as in the editor's settings, of what is left out. */
  readonly excluded?: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/**
 * The files of a folder, relative to it with `/`, sorted: what Git tracks or would track, also in repositories inside of
 * it; where Git lists nothing, what the `.gitignore` files leave, without folders of dependencies. Links are not
 * followed. Rejects with the signal's reason when it is aborted.
 */
export async function listFiles(folder: string, options: ListOptions = {}): Promise<string[]> {
  const isExcluded = excluder(options.excluded ?? []);
  const paths = new Set(await listed(folder, options));
  return [...paths].filter((path) => !isExcluded(path)).sort();
}

async function listed(folder: string, options: ListOptions): Promise<readonly string[]> {
  const { git = true, env = false, signal } = options;
  const listing = git ? await listedByGit(folder, signal) : undefined;
  if (listing === undefined || isEmpty(listing)) return walk(folder, { env, signal });
  const found = [...listing.tracked];
  for (const path of listing.untracked) if (await isFile(join(folder, path))) found.push(path);
  if (env) found.push(...(await ignoredByGit(folder, signal)).filter(isEnvFile));
  for (const repository of listing.repositories)
    for (const path of await listed(join(folder, repository), options))
      found.push(`${repository}/${path}`);
  return found;
}

function isEmpty({ tracked, untracked, repositories }: GitListing): boolean {
  return tracked.length + untracked.length + repositories.length === 0;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch {
    return false;
  }
}
