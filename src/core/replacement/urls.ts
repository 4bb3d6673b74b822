import type { Finding } from '../detection/model';

const SCHEME = /[a-z][a-z0-9+.-]*:\/\//gi;
/** Substitutions of templates, format strings and shells: `${…}`, `{…}`, `#{…}`, `$(…)`. */
const SUBSTITUTION = /[$#]?\{[^{}]*\}|\$\([^()]*\)/g;
const REACH = 400;

/**
 * True for a part of a URL that is percent-encoded there: the user or password before `@host`, or a
 * value of its query. A `+` in a query's value means a blank to some readers only: such a value is not
 * touched.
 */
export function isUrlPart(text: string, { range }: Finding): boolean {
  const before = text.slice(Math.max(0, range.start - REACH), range.start);
  const scheme = [...before.matchAll(SCHEME)].at(-1);
  if (!scheme) return false;
  const rest = before.slice(scheme.index + scheme[0].length).replaceAll(SUBSTITUTION, 'x');
  const next = text.slice(range.end, range.end + REACH);
  if (/^[^\s/@?#'"`]*:$/.test(rest)) return next.startsWith('@');
  if (rest === '') return /^(?:@|:[^\s/@?#'"`]*@)/.test(next.replaceAll(SUBSTITUTION, 'x'));
  return (
    /^[^\s'"`]*[?&][\w.-]+=$/.test(rest) &&
    /^(?:[&#"'`\s]|$)/.test(next) &&
    !text.slice(range.start, range.end).includes('+')
  );
}

/** The text that a URL's part stands for; as it is when it is not well encoded. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
