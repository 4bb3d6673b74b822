const LINE =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*(?:'([^']*)'|"((?:[^"\\]|\\[^])*)"|`([^`]*)`|([^\r\n]*?))[ \t]*(?:#[^\r\n]*)?$/gm;

/**
 * The variables of an .env file, read as dotenv reads them: quotes, `export`, comments, line breaks in
 * double quotes. The last of several wins. Variables inside values are not expanded.
 */
export function parseEnvFile(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const [, name = '', single, double, back, plain = ''] of text.matchAll(LINE)) {
    const value =
      single ?? double?.replaceAll('\\n', '\n').replaceAll('\\r', '\r') ?? back ?? unquoted(plain);
    variables.set(name, value);
  }
  return variables;
}

/** Without the comment that a `#` begins, with or without a blank before it. */
function unquoted(plain: string): string {
  return plain.replace(/#.*$/, '').trim();
}
