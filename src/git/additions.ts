import type { Addition } from '../core/git/model';
import { COMMIT_FORMAT, PatchReader } from '../core/git/patch';
import { gitOutput } from './run';

/** Patches in one form, whatever the user has configured, without anything that runs programs. */
const PLAIN = [
  ...['-U0', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'],
  ...['--ignore-submodules', '--src-prefix=a/', '--dst-prefix=b/', '--diff-algorithm=default'],
];

/**
 * What each commit of every branch, tag and stash adds, the newest first, as Git tells it: streamed, so that memory
 * does not grow with the history. Throws as `gitOutput` does.
 */
export function historyAdditions(root: string, signal?: AbortSignal): AsyncGenerator<Addition> {
  const log = ['log', '--all', '-p', '--cc', '--full-history', '--no-show-signature'];
  return additions(root, [...log, `--format=${COMMIT_FORMAT}`, ...PLAIN], signal);
}

/** What is staged, against the commit that is checked out. */
export function stagedAdditions(root: string, signal?: AbortSignal): AsyncGenerator<Addition> {
  return additions(root, ['diff', '--cached', '--diff-filter=d', ...PLAIN], signal);
}

async function* additions(
  root: string,
  args: readonly string[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Addition> {
  const found: Addition[] = [];
  const reader = new PatchReader((addition) => found.push(addition));
  const decoder = new TextDecoder();
  for await (const chunk of gitOutput(root, args, { signal })) {
    reader.push(decoder.decode(chunk, { stream: true }));
    yield* found.splice(0);
  }
  reader.push(decoder.decode());
  reader.end();
  yield* found;
}
