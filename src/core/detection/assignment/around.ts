/** Letters, digits and what paths, options and dotted names have between them. */
function isOfPath(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 45 && code <= 57) ||
    code === 95
  );
}

const MOST = 80;

/** What stands before a name, when all that is written with it is passed: `.`, `/` and `-` between words, and a quote. */
export interface Before {
  /** Of the name with what is written before it in one piece. */
  readonly start: number;
  /** The quote in which it begins, or nothing. */
  readonly quote: string;
  /** The character before that is no blank. */
  readonly mark: string;
}

/** Looks back from a name, letter by letter: most names are done with here. */
export function beforeName(text: string, at: number): Before {
  let start = at;
  while (start > 0 && at - start < MOST && isOfPath(text.charCodeAt(start - 1))) start--;
  const last = text.charAt(start - 1);
  const quote = last === '"' || last === "'" || last === '`' ? last : '';
  let place = start - quote.length - 1;
  while (place >= 0 && start - place < MOST && text.charCodeAt(place) <= 32) place--;
  return { start, quote, mark: text.charAt(place) };
}
