import type { TextRange } from '../../../detection/model';

/** A value of a configuration file, as its own parser sees it. */
export interface Scalar {
  /** With its quotes. */
  readonly whole: TextRange;
  /** Without them. */
  readonly content: TextRange;
  /** `|` for a block of YAML and for CDATA, empty for a value without quotes. */
  readonly quote: '"' | "'" | '`' | '|' | '';
  /** Keys and indexes that lead to it from the document's root. */
  readonly path: readonly (string | number)[];
  /** What a loader reads; undefined when loaders disagree. */
  readonly value: string | undefined;
  /** What a part of the content means; undefined when that cannot be told. */
  readonly decode: (part: TextRange) => string | undefined;
}

/** Finds the value that holds a range; undefined when the range stands elsewhere, or nothing can be parsed. */
export type ReadScalar = (text: string, range: TextRange) => Scalar | undefined;

export function holds(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * What a part of a scalar's source means: the part is exchanged for a mark, and what the parser then
 * reads before and after the mark is taken off the whole value. `part` is in offsets of the source.
 */
export function decodedPart(
  source: string,
  part: TextRange,
  read: (source: string) => string | undefined,
): string | undefined {
  const value = read(source);
  const mark = freshMark(source);
  const marked = read(source.slice(0, part.start) + mark + source.slice(part.end));
  if (value === undefined || marked === undefined) return undefined;
  const at = marked.indexOf(mark);
  if (at === -1) return undefined;
  const after = marked.slice(at + mark.length);
  const end = value.length - after.length;
  return end >= at && value.startsWith(marked.slice(0, at)) && value.endsWith(after)
    ? value.slice(at, end)
    : undefined;
}

function freshMark(source: string): string {
  for (let number = 0; ; number++) {
    const mark = `Zx${number}q`;
    if (!source.includes(mark)) return mark;
  }
}
