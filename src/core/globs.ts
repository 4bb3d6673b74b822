import ignore from 'ignore';

/**
 * Says whether glob patterns of the editor's settings leave out a path, or a folder above it. Paths are relative to the
 * folder that the patterns are for, with `/`.
 */
export function excluder(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  // From the top: in a .gitignore a pattern without a slash would be for every level.
  const rules = ignore().add(
    globs.flatMap(withoutBraces).map((glob) => `/${glob.replace(/^\/+/, '')}`),
  );
  return (path) => rules.ignores(path);
}

/** `*.{js,ts}` → `*.js` and `*.ts`; nested braces from the inside. */
function withoutBraces(glob: string): string[] {
  const [whole, choices = ''] = /\{([^{}]*)\}/.exec(glob) ?? [];
  if (whole === undefined) return [glob];
  return choices.split(',').flatMap((choice) => withoutBraces(glob.replace(whole, () => choice)));
}
