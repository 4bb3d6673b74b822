const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
};

/**
 * The path of a header line of a patch, which Git quotes as C does where it holds quotes, backslashes or
 * controls, and ends with a tab where it holds blanks; undefined for `/dev/null` and what lacks the prefix.
 */
export function unquotePath(written: string, prefix: string): string | undefined {
  const name = written.replace(/\t$/, '');
  const quoted = /^"(.*)"$/s.exec(name)?.[1];
  const path = quoted === undefined ? name : unescaped(quoted);
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** Octal escapes are bytes of UTF-8. */
function unescaped(text: string): string {
  const bytes = text.replace(/(?:\\[0-7]{3})+/g, (run) => {
    const numbers = run.split('\\').slice(1);
    return new TextDecoder().decode(Uint8Array.from(numbers, (octal) => parseInt(octal, 8)));
  });
  return bytes.replace(/\\(.)/g, (_, letter: string) => ESCAPES[letter] ?? letter);
}
