import { spawn } from 'node:child_process';
import { homedir } from 'node:os';

/** Git could not do what was asked; the message is for a person. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/** Nothing that a repository's own configuration could have Git run, and nothing for people's eyes. */
const QUIET = [
  ...['--no-pager', '--no-optional-locks'],
  ...['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'],
];

interface GitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Goes to Git's standard input: values are handed over in no other way. */
  readonly input?: string;
}

/**
 * Runs the user's own Git in a folder and yields its output as bytes. Throws a GitError when Git is missing or
 * fails, and the signal's reason when it is aborted; the process ends when the caller stops reading.
 */
export async function* gitOutput(
  folder: string,
  args: readonly string[],
  { signal, input = '' }: GitOptions = {},
): AsyncGenerator<Buffer> {
  signal?.throwIfAborted();
  // Not in the folder itself: Windows would take a git.exe that lies there.
  const child = spawn('git', [...QUIET, '-C', folder, ...args], {
    cwd: homedir(),
    env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
    windowsHide: true,
  });
  const abort = (): void => void child.kill();
  signal?.addEventListener('abort', abort);
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(0, 2_000);
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', () => {
      reject(new GitError('Git cannot be run. Install it, or add it to the PATH.'));
    });
  });
  ended.catch(() => undefined);
  // Git may end before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  try {
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) yield chunk;
    const code = await ended;
    signal?.throwIfAborted();
    if (code !== 0) throw new GitError(`git ${args[0] ?? ''} failed: ${firstLine(complaint)}`);
  } finally {
    signal?.removeEventListener('abort', abort);
    child.kill();
  }
}

/** The whole output as text, for small answers. Throws as `gitOutput` does. */
export async function gitText(
  folder: string,
  args: readonly string[],
  options?: GitOptions,
): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of gitOutput(folder, args, options)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
