import type { TextRange } from '../../detection/model';
import { hasOnlyEscapes, unescape } from '../literals';
import type { ShellPiece } from './lexer';

/** What a part of a shell word means; undefined when the shell would expand it, or it cannot be told. */
export function shellValue(
  text: string,
  { start, end }: TextRange,
  piece: ShellPiece,
): string | undefined {
  const source = text.slice(start, end);
  // Patterns are expanded in words, but not in the value of an assignment.
  const isAssigned = /^\w+=$/.test(text.slice(piece.start, start)) && !/^~|:~/.test(source);
  const value =
    piece.kind === 'bare' && !isAssigned && /(?<!\\)(?:\\\\)*[*?[~{]/.test(source)
      ? undefined
      : meant(source, piece.kind);
  // A substitution drops the line ends at the end of what it reads.
  return value?.endsWith('\n') === true ? undefined : value;
}

function meant(source: string, kind: ShellPiece['kind']): string | undefined {
  switch (kind) {
    case 'single':
    case 'verbatim':
      return source;
    case 'ansi':
      return hasOnlyEscapes(
        source,
        /\\(?:[abefnrtv"'\\?]|x[0-7][0-9a-fA-F]|[01][0-7]{2}|u[0-9a-fA-F]{4}|U00[0-9a-fA-F]{6})/y,
      )
        ? unescape(source, { known: 'abefnrtv', keepsUnknown: false })
        : undefined;
    case 'double':
    case 'heredoc':
      if (/(?<!\\)(?:\\\\)*(?:`|\$(?![\s.,:;%^&=+/~|<>\])}]|$))/.test(source)) return undefined;
      return source.replace(
        kind === 'double' ? /\\([$`"\\]|\r?\n)/g : /\\([$`\\]|\r?\n)/g,
        (_, escaped: string) => escaped.replace(/\r?\n/, ''),
      );
    case 'bare':
      return source.replace(/\\(\r?\n|[^])/g, (_, escaped: string) => escaped.replace(/\r?\n/, ''));
  }
}
