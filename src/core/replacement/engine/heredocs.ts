import type { TextRange } from '../../detection/model';
import type { CodeLiteral } from './syntax';

/**
 * Here-documents: bodies from the line after their announcement to a line with their word. `opening` is
 * global; its groups are the quote and the word.
 */
export function heredocs(text: string, opening: RegExp, holes: RegExp): CodeLiteral[] {
  const found: CodeLiteral[] = [];
  for (const match of text.matchAll(opening)) {
    const [, quote = '', word = ''] = match;
    const line = text.indexOf('\n', match.index) + 1;
    const start = Math.max(line, found.at(-1)?.end ?? 0);
    const length = text.slice(start).search(new RegExp(`^[ \\t]*${word}\\b`, 'm'));
    if (line === 0 || length === -1 || match.index < (found.at(-1)?.end ?? 0)) continue;
    const content: TextRange = { start, end: start + length };
    found.push({
      ...content,
      kind: quote === "'" ? 'verbatim' : 'heredoc',
      prefix: /^<<[<~-]?/.exec(match[0])?.[0] ?? '',
      quote: '',
      content,
      holes:
        quote === "'"
          ? []
          : [...text.slice(start, content.end).matchAll(holes)].map(({ index, 0: hole }) => ({
              start: start + index,
              end: start + index + hole.length,
            })),
    });
  }
  return found;
}
