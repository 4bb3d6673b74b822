import type { Finding } from '../detection/model';

/** True for a password between `user:` and `@host` of a URL: there it is percent-encoded. */
export function isUrlPassword(text: string, { range }: Finding): boolean {
  return (
    text.charAt(range.end) === '@' &&
    /[a-z][a-z0-9+.-]*:\/\/[^\s/@]*:$/i.test(
      text.slice(Math.max(0, range.start - 300), range.start),
    )
  );
}

/** The password that a URL's part stands for; as it is when it is not well encoded. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
