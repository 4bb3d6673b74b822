import { gitText, GitError } from './run';

/** What Git lists below a folder, relative to it with `/`. */
export interface GitListing {
  readonly tracked: readonly string[];
  /** Among them may be links. */
  readonly untracked: readonly string[];
  /** Repositories inside: submodules, and folders with a repository of their own. */
  readonly repositories: readonly string[];
}

const LINK = '120000';
const SUBMODULE = '160000';

/**
 * Files that Git ignores, not inside of ignored folders; none where Git or a repository is missing. Rejects with the
 * signal's reason when it is aborted.
 */
export async function ignoredByGit(folder: string, signal?: AbortSignal): Promise<string[]> {
  const args = ['--others', '--ignored', '--exclude-standard', '--directory'];
  try {
    const listed = await gitText(folder, ['ls-files', '-z', ...args], { signal });
    return listed.split('\0').filter((path) => path !== '' && !path.endsWith('/'));
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}

/**
 * What Git tracks, without links, and what it would track below a folder. Undefined where Git or a repository is missing.
 * Rejects with the signal's reason when it is aborted.
 */
export async function listedByGit(
  folder: string,
  signal?: AbortSignal,
): Promise<GitListing | undefined> {
  const list = (...args: string[]): Promise<string> =>
    gitText(folder, ['ls-files', '-z', ...args], { signal });
  try {
    const [tracked, others] = await Promise.all([
      list('--cached', '--stage'),
      list('--others', '--exclude-standard'),
    ]);
    const files: string[] = [];
    const untracked: string[] = [];
    const repositories: string[] = [];
    for (const entry of tracked.split('\0').filter(Boolean)) {
      const mode = entry.slice(0, LINK.length);
      const path = entry.slice(entry.indexOf('\t') + 1);
      if (mode === SUBMODULE) repositories.push(path);
      else if (mode !== LINK) files.push(path);
    }
    for (const path of others.split('\0').filter(Boolean))
      if (path.endsWith('/')) repositories.push(path.slice(0, -1));
      else untracked.push(path);
    return { tracked: files, untracked, repositories };
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
