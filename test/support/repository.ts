import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real Git repository in a folder of its own, free of the user's configuration. */
export class TestRepository {
  private constructor(readonly folder: string) {}

  static async make(...args: string[]): Promise<TestRepository> {
    const repository = new TestRepository(await mkdtemp(join(tmpdir(), 'repository-')));
    repository.git('init', '-q', '-b', 'main', ...args);
    return repository;
  }

  /** Runs Git in the folder; returns what it prints. */
  git(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Test',
        GIT_AUTHOR_EMAIL: 'test@example.com',
        GIT_COMMITTER_NAME: 'Test',
        GIT_COMMITTER_EMAIL: 'test@example.com',
      },
    }).trim();
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  /** Writes files and commits all that changed; returns the commit's id. */
  async commit(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
    for (const [path, content] of Object.entries(files)) await this.write(path, content);
    this.git('add', '--all', '--force');
    this.git('commit', '-q', '--allow-empty', '-m', 'Change');
    return this.git('rev-parse', 'HEAD');
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
