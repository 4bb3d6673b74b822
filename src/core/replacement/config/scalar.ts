import type { TextRange } from '../../detection/model';

/** A value of YAML, JSON, properties or an .env file, on one line. */
export interface Scalar {
  /** With its quotes. */
  readonly whole: TextRange;
  /** Without them. */
  readonly content: TextRange;
  readonly quote: '"' | "'" | '';
  /** The key before it on its line; empty when there is none. */
  readonly key: string;
  /** Blanks before the line's first character, list marks included. */
  readonly indent: string;
  /** The whole line without its end. */
  readonly line: TextRange;
}

const LEAD = /^([ \t]*(?:-[ \t]+)*)(?:export[ \t]+)?(?:(["']?)([\w./-]+)\2[ \t]*[:=][ \t]*)?/;

/** The value that holds a range. */
export function scalarAt(text: string, range: TextRange): Scalar {
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const next = text.indexOf('\n', range.end);
  const lineEnd = next === -1 ? text.length : next;
  const end = text.charAt(lineEnd - 1) === '\r' ? lineEnd - 1 : lineEnd;
  const [lead = '', indent = '', , key = ''] = LEAD.exec(text.slice(lineStart, range.start)) ?? [];
  const start = lineStart + lead.length;
  const line = { start: lineStart, end };
  const opening = text.charAt(start);
  if ((opening === '"' || opening === "'") && start < range.start) {
    const close = closingQuote(text, start + 1, opening);
    const content = { start: start + 1, end: close };
    return { whole: { start, end: close + 1 }, content, quote: opening, key, indent, line };
  }
  const rest = /[ \t]+#.*$|[ \t]*$/.exec(text.slice(range.end, end));
  const stop = range.end + (rest?.index ?? end - range.end);
  const content = { start, end: Math.max(stop, range.end) };
  return { whole: content, content, quote: '', key, indent, line };
}

function closingQuote(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\' && quote === '"') at++;
    else if (character === quote && text.charAt(at + 1) === quote && quote === "'") at++;
    else if (character === quote) return at;
  }
  return text.length;
}

/** True when the range is all that the value holds. */
export function isWhole({ content }: Scalar, { start, end }: TextRange): boolean {
  return content.start === start && content.end === end;
}
