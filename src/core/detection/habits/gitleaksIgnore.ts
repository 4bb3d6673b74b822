import type { Habit } from './model';

/**
 * `.gitleaksignore`: a fingerprint a line, `file:rule:line` or, for the history, `commit:file:rule:line`. Rules are not
 * compared, since each scanner names its own: what stands in that line was looked at by a person.
 */
export function gitleaksIgnore(text: string): Habit {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
  const known = new Set(
    lines.map((line) => {
      const [, commit = '', path = '', number = ''] =
        /^(?:([0-9a-f]{7,64}):)?(.+):[^:]+:(\d+)$/.exec(line) ?? [];
      return `${commit}:${path.replaceAll('\\', '/')}:${number}`;
    }),
  );
  return {
    allows: ({ path, lineNumber, commit }) =>
      known.has(`:${path}:${lineNumber}`) ||
      (commit !== undefined && known.has(`${commit}:${path}:${lineNumber}`)),
  };
}
