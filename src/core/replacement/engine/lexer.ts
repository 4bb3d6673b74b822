import type { TextRange } from '../../detection/model';
import type { CodeLiteral, CodeToken, LexedCode, StringSyntax, Syntax } from './syntax';

const SPACE = /[\s\ufeff]+/y;
const WORD = /[\p{L}_$@][\p{L}\p{N}_$]*/uy;
const NUMBER = /\d[\w.]*/y;

/**
 * Splits a text as far as its strings, brackets and words go. It never fails: a quote that does not end
 * where the language says is a mark like any other.
 */
export function lexCode(text: string, syntax: Syntax): LexedCode {
  const tokens: CodeToken[] = [];
  const literals: CodeLiteral[] = [];
  const blocks = [...(syntax.blocks?.(text) ?? [])].reverse();
  let at = 0;

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const push = (kind: CodeToken['kind'], length: number): void => {
    tokens.push({ kind, text: text.slice(at, at + length), start: at, end: at + length });
    at += length;
  };

  const code = (until: string | undefined): void => {
    let depth = 0;
    while (at < text.length) {
      const block = blocks.at(-1);
      if (block && block.start <= at) {
        blocks.pop();
        if (block.start < at) continue;
        literals.push(block);
        push('string', block.end - at);
        continue;
      }
      const skipped = take(SPACE) ?? take(syntax.comment);
      if (skipped && skipped[0] !== '') {
        at = Math.min(at + skipped[0].length, Math.max(at + 1, block?.start ?? text.length));
        continue;
      }
      if (string()) continue;
      const word = take(syntax.word ?? WORD);
      const number = word ? null : take(NUMBER);
      if (word ?? number) {
        push(word ? 'word' : 'number', (word ?? number)?.[0].length ?? 1);
        continue;
      }
      const mark = text.charAt(at);
      if (until !== undefined && mark === until && depth === 0) return;
      if (/[([{]/.test(mark)) depth++;
      if (/[)\]}]/.test(mark)) depth--;
      push('mark', 1);
    }
  };

  /** Where no string ends: nested ones would be tried anew each time. */
  const failed = new Set<number>();
  const string = (): boolean => {
    const start = at;
    if (failed.has(start)) return false;
    for (const one of syntax.strings) {
      const opened = take(one.open);
      if (opened && literal(one, opened)) return true;
    }
    failed.add(start);
    return false;
  };

  /** Reads a literal from `at`; leaves everything as it was when it does not end. */
  const literal = (one: StringSyntax, opened: RegExpExecArray): boolean => {
    const [whole, prefix = '', quote = ''] = opened;
    const before = { at, tokens: tokens.length, literals: literals.length };
    const start = at;
    const own = { kind: one.kind, prefix, quote };
    tokens.push({ kind: 'string', text: '', start, end: start });
    literals.push({ ...own, start, end: start, content: { start, end: start }, holes: [] });
    at += whole.length;
    const holes: TextRange[] = [];
    const end = body(one, one.close?.(prefix, quote) ?? quote, holes);
    if (end === undefined) {
      at = before.at;
      tokens.length = before.tokens;
      literals.length = before.literals;
      return false;
    }
    const content = { start: start + whole.length, end };
    tokens[before.tokens] = { kind: 'string', text: text.slice(start, at), start, end: at };
    literals[before.literals] = { ...own, start, end: at, content, holes };
    return true;
  };

  /** Reads on behind the closing quote; returns where that begins. */
  const body = (one: StringSyntax, close: string, holes: TextRange[]): number | undefined => {
    const escape = { backslash: '\\', backtick: '`', doubled: '', none: '' }[
      one.escape ?? 'backslash'
    ];
    while (at < text.length) {
      if (text.startsWith(close, at)) {
        if (one.closesLast) while (text.startsWith(close, at + 1)) at++;
        if (one.escape !== 'doubled' || !text.startsWith(close + close, at)) {
          at += close.length;
          return at - close.length;
        }
        at += close.length * 2;
        continue;
      }
      const character = text.charAt(at);
      const hole = one.holes?.find(({ open }) => take(open));
      if (hole) {
        const start = at;
        at += take(hole.open)?.[0].length ?? 1;
        if (hole.close !== undefined) {
          code(hole.close);
          at++;
        }
        if (!hole.isText) holes.push({ start, end: at });
      } else if (character !== '' && character === escape)
        at += text.startsWith('\r\n', at + 1) ? 3 : 2;
      else if (character === '\n' && !one.multiline) return undefined;
      else at++;
    }
    return undefined;
  };

  code(undefined);
  return { tokens, literals };
}
