/** A string literal; `start` and `end` include quotes and prefix. */
export interface Literal {
  readonly start: number;
  readonly end: number;
  /** What stands before the opening quote, e.g. `rb`. */
  readonly prefix: string;
  /** `"`, `'`, `` ` ``, `"""` or `'''`. */
  readonly quote: string;
}

/** Range of the text between the quotes. */
export function contentOf(literal: Literal): { readonly start: number; readonly end: number } {
  const start = literal.start + literal.prefix.length + literal.quote.length;
  return { start, end: literal.end - literal.quote.length };
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  e: '\x1b',
  s: ' ',
  '0': '\0',
  '\n': '',
  '\r\n': '',
};

/** How a language reads backslashes. */
export interface EscapeRules {
  /** Letters of single-character escapes that it knows; any other character stands for itself. */
  readonly known: string;
  /** `\0` is a NUL alone, and digits after it are digits. */
  readonly hasNoOctals?: true;
  /** An unknown escape keeps its backslash, as in Python; elsewhere the backslash vanishes. */
  readonly keepsUnknown: boolean;
}

const PATTERN =
  /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([0-7]{1,3})|(\r\n|[^]))/g;

/**
 * What a literal's source means. Undefined when an escape cannot be told, such as Python's `\N{…}` or
 * a code point out of range.
 */
export function unescape(source: string, rules: EscapeRules): string | undefined {
  const outcome = { failed: false };
  const value = source.replace(
    PATTERN,
    (
      whole,
      braced?: string,
      short?: string,
      long?: string,
      hex?: string,
      octal?: string,
      single?: string,
    ) => {
      const code = braced ?? short ?? long ?? hex;
      if (code !== undefined) {
        const point = Number.parseInt(code, 16);
        if (point <= 0x10ffff) return String.fromCodePoint(point);
        outcome.failed = true;
        return whole;
      }
      if (octal !== undefined)
        return rules.hasNoOctals
          ? `\0${octal.slice(1)}`
          : String.fromCharCode(Number.parseInt(octal, 8));
      const letter = single ?? '';
      if (letter === 'N' && rules.keepsUnknown) outcome.failed = true;
      if (rules.known.includes(letter) || /[\r\n]/.test(letter)) return ESCAPES[letter] ?? letter;
      return rules.keepsUnknown ? whole : letter;
    },
  );
  return outcome.failed ? undefined : value;
}

/** True when every escape of a source is one of these: a sticky pattern, from the backslash on. */
export function hasOnlyEscapes(source: string, allowed: RegExp): boolean {
  for (let at = source.indexOf('\\'); at !== -1; at = source.indexOf('\\', at)) {
    allowed.lastIndex = at;
    const match = allowed.exec(source);
    if (!match) return false;
    at += match[0].length;
  }
  return true;
}
