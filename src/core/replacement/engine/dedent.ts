import type { TextRange } from '../../detection/model';

/** What a language takes away from a text of several lines. */
export interface Dedenting {
  /** The last line counts, even when it only holds the closing quotes. */
  readonly countsLast: boolean;
  /** Blanks at the ends of lines vanish, too. */
  readonly trimsEnds: boolean;
}

/** The blanks that all lines begin with; undefined where tabs make it depend on the language's rules. */
export function indentOf(content: string, { countsLast }: Dedenting): number | undefined {
  const lines = content.split('\n');
  const counted = lines.filter(
    (line, at) => line.trim() !== '' || (countsLast && at === lines.length - 1),
  );
  const blanks = counted.map((line) => /^\s*/.exec(line)?.[0] ?? '');
  if (blanks.some((blank) => blank.includes('\t'))) return undefined;
  return Math.min(...blanks.map(({ length }) => length));
}

/** A piece of a text of several lines as the language reads it; undefined where that cannot be told. */
export function dedented(
  text: string,
  content: TextRange,
  piece: TextRange,
  rules: Dedenting,
): string | undefined {
  const whole = text.slice(content.start, content.end);
  const indent = indentOf(whole, rules);
  if (indent === undefined) return undefined;
  const kept: string[] = [];
  let start = content.start;
  for (const line of whole.split('\n')) {
    const end = start + (rules.trimsEnds ? line.trimEnd() : line.replace(/\r$/, '')).length;
    const blank = /^\s*/.exec(line)?.[0].length ?? 0;
    const from = Math.max(piece.start, start + Math.min(indent, blank));
    kept.push(text.slice(from, Math.max(from, Math.min(piece.end, end))));
    start += line.length + 1;
    if (piece.start < start && start <= piece.end && start <= content.end) kept.push('\n');
    if (start > piece.end) break;
  }
  return kept.join('');
}
