import type { TextRange } from '../../detection/model';
import { lexShell } from './lexer';

/** The word of `${NAME:-word}` that a credential is all of, with its quotes. */
export interface DefaultWord {
  readonly word: TextRange;
  readonly value: string;
  /** The expansion with its quotes, from `"${` to `}"`. */
  readonly whole: TextRange;
  /** The expansion stands between double quotes, or in a here-document. */
  readonly isQuoted: boolean;
}

/** Undefined where the credential is no such word, or the shell reads a mark of it. */
export function defaultWord(text: string, { start, end }: TextRange): DefaultWord | undefined {
  const before = /(["']?)\$\{[A-Za-z_]\w*:?[-=](["']?)$/.exec(text.slice(0, start));
  const value = text.slice(start, end);
  if (!before || /["'\\$`{}]/.test(value)) return undefined;
  const [head, outer = '', quote = ''] = before;
  if (outer === "'" || (outer !== '' && quote !== '')) return undefined;
  if (quote === '' && outer === '' && /[*?[~\s]/.test(value)) return undefined;
  if (!text.startsWith(`${quote}}${outer}`, end)) return undefined;
  if (/^[ \t]*#/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1))) return undefined;
  const inText = lexShell(text).some(
    ({ kind, content }) => kind === 'heredoc' && content.start <= start && end <= content.end,
  );
  return {
    word: { start: start - quote.length, end: end + quote.length },
    value,
    whole: { start: start - head.length, end: end + quote.length + 1 + outer.length },
    isQuoted: outer !== '' || inText,
  };
}
