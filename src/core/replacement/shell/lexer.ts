import type { TextRange } from '../../detection/model';

/** A stretch of a shell script that is quoted in one way; `start` and `end` include the quotes. */
export interface ShellPiece extends TextRange {
  readonly kind: 'ansi' | 'bare' | 'double' | 'heredoc' | 'single' | 'verbatim';
  readonly content: TextRange;
  /** Parts that the shell expands: `$x`, `${…}`, `$(…)`, back quotes. */
  readonly holes: readonly TextRange[];
  /** Brackets of sub-shells, substitutions and arrays around it. */
  readonly depth: number;
}

const BARE = /(?:[^\s"'`$\\#;|&<>()]|\\[^]|(?<=[^\s;|&<>()])#)+/y;
const HEREDOC = /<<(-?)[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|\\?([A-Za-z_][\w.-]*))/y;
const VARIABLE = /\$(?:[A-Za-z_]\w*|[0-9@*#?$!-])/y;
const COMMENT = /#[^\n]*/y;

/** Splits a script into its quoted and unquoted words; comments are left out. */
export function lexShell(text: string): ShellPiece[] {
  const pieces: ShellPiece[] = [];
  const pending: { readonly word: string; readonly tabs: boolean; readonly quoted: boolean }[] = [];
  let at = 0;
  let depth = 0;

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const push = (
    kind: ShellPiece['kind'],
    start: number,
    content: TextRange,
    holes: TextRange[],
  ) => {
    pieces.push({ kind, start, end: at, content, holes, depth });
  };

  /** Reads an expansion that begins at `at` with `$` or a back quote; false when it is none. */
  const expansion = (): boolean => {
    if (text.startsWith('$((', at) || text.startsWith('$(', at)) {
      at += 2;
      nested(')');
      return true;
    }
    if (text.startsWith('${', at)) {
      at += 2;
      for (let open = 1; at < text.length && open > 0; at++) {
        if (text[at] === '\\') at++;
        else if (text[at] === '{') open++;
        else if (text[at] === '}') open--;
      }
      return true;
    }
    if (text[at] === '`') {
      const end = text.indexOf('`', at + 1);
      at = end === -1 ? text.length : end + 1;
      return true;
    }
    const variable = take(VARIABLE);
    if (!variable) return false;
    at += variable[0].length;
    return true;
  };

  const nested = (until: string): void => {
    depth++;
    code(until);
    depth--;
    at++;
  };

  const double = (): void => {
    const start = at++;
    const holes: TextRange[] = [];
    while (at < text.length && text[at] !== '"') {
      const from = at;
      if (text[at] === '\\') at += 2;
      else if (/[$`]/.test(text.charAt(at)) && expansion()) holes.push({ start: from, end: at });
      else at++;
    }
    const content = { start: start + 1, end: at };
    at++;
    push('double', start, content, holes);
  };

  const quoted = (kind: 'ansi' | 'single', opening: number): void => {
    const start = at;
    at += opening;
    while (at < text.length && text[at] !== "'") at += kind === 'ansi' && text[at] === '\\' ? 2 : 1;
    const content = { start: start + opening, end: at };
    at++;
    push(kind, start, content, []);
  };

  /** The bodies of here-documents that were announced on the line before. */
  const heredocs = (): void => {
    for (const { word, tabs, quoted: verbatim } of pending.splice(0)) {
      const start = at;
      const end = new RegExp(`^${tabs ? '\\t*' : ''}${escaped(word)}[ \\t]*$`, 'm');
      const rest = text.slice(start).search(end);
      const until = rest === -1 ? text.length : start + rest;
      const holes: TextRange[] = [];
      while (!verbatim && at < until) {
        const from = at;
        if (text[at] === '\\') at += 2;
        else if (/[$`]/.test(text.charAt(at)) && expansion()) holes.push({ start: from, end: at });
        else at++;
      }
      at = until;
      push(verbatim ? 'verbatim' : 'heredoc', start, { start, end: until }, holes);
    }
  };

  const code = (until: string | undefined): void => {
    while (at < text.length) {
      const character = text.charAt(at);
      if (character === until) return;
      const heredoc = character === '<' && text[at + 2] !== '<' ? take(HEREDOC) : null;
      const bare = take(BARE);
      if (heredoc) {
        const [whole, dash, single, doubled, plain = ''] = heredoc;
        const isQuoted = single !== undefined || doubled !== undefined || whole.includes('\\');
        pending.push({ word: single ?? doubled ?? plain, tabs: dash === '-', quoted: isQuoted });
        at += whole.length;
      } else if (text.startsWith("$'", at)) quoted('ansi', 2);
      else if (text.startsWith('$"', at)) at++;
      else if (character === "'") quoted('single', 1);
      else if (character === '"') double();
      else if (/[$`]/.test(character)) {
        if (!expansion()) at++;
      } else if (character === '#') at += take(COMMENT)?.[0].length ?? 1;
      else if (character === '(') {
        at++;
        nested(')');
      } else if (character === '\n') {
        at++;
        if (pending.length > 0) heredocs();
      } else if (bare) {
        const start = at;
        at += bare[0].length;
        push('bare', start, { start, end: at }, []);
      } else at++;
    }
  };

  while (at < text.length) {
    code(undefined);
    at++;
  }
  return pieces;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}
