const LINE =
  /^\ufeff?[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*(?![ \t])(?:(?:'([^']*)'|"((?:[^"\\]|\\[^])*)"|`([^`]*)`)[ \t]*(?:#[^\r\n]*)?|([^\r\n]*))$/dgm;

/** A variable of an .env file. */
export interface EnvEntry {
  readonly name: string;
  readonly quote: '"' | "'" | '`' | '';
  /** The value's source, without its quotes. */
  readonly source: string;
  /** Offset of the source. */
  readonly start: number;
}

/** The variables of an .env file in its order. */
export function envEntries(text: string): EnvEntry[] {
  return [...text.matchAll(LINE)].flatMap(({ indices, 1: name = '', ...groups }) => {
    const kind = ([2, 3, 4, 5] as const).find((group) => groups[group] !== undefined) ?? 5;
    const quote = ({ 2: "'", 3: '"', 4: '`', 5: '' } as const)[kind];
    const whole = groups[kind] ?? '';
    const source = quote === '' ? unquoted(whole) : whole;
    return [{ name, quote, source, start: indices?.at(kind)?.[0] ?? 0 }];
  });
}

/**
 * The variables of an .env file, read as dotenv reads them: quotes, `export`, comments, line breaks in
 * double quotes. The last of several wins. Variables inside values are not expanded.
 */
export function parseEnvFile(text: string): ReadonlyMap<string, string> {
  return new Map(
    envEntries(text).map(({ name, quote, source }) => [
      name,
      quote === '"' ? source.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : source,
    ]),
  );
}

/** Without the comment that a `#` begins, with or without a blank before it. */
function unquoted(plain: string): string {
  return plain.replace(/#.*$/, '').trim();
}
