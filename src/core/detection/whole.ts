import { lowerBy } from './contexts';
import { heedDirectives } from './directives';
import type { Finding, TextRange } from './model';

/** Where a Rust file's own tests begin: they stand at its end. */
const RUST_TESTS = /^[ \t]*(?:#\[cfg\((?:a(?:ll|ny)\()?test\b|mod tests?\s*\{)/m;
const TRIPLE_QUOTED = /("""|'{3})[^]*?(?:\1|$(?![^]))/g;
/** What stands before such a text on its line when it documents: nothing, or a name that says so. */
const DOCUMENTS =
  /^[ \t]*(?:\w*(?:doc|DOC|example|EXAMPLE|RETURN|help|usage|epilog)\w*[ \t]*=[ \t]*)?[rRuUbB]{0,2}$/;
const MANY_KEYS = 4;

/**
 * What the whole of a text says of its findings, once they are found: comments switch rules off, and a file's own tests,
 * documentation and tables of keys hold no credentials of use.
 */
export function judgeInWhole(findings: readonly Finding[], text: string, path: string): Finding[] {
  if (findings.length === 0) return [];
  const heeded = heedDirectives(findings, text);
  const examples = examplesIn(text, path);
  const isTable = heeded.filter(({ ruleId }) => ruleId === 'private-key').length >= MANY_KEYS;
  return heeded.map((finding) => {
    const { ruleId, range, confidence } = finding;
    const isExample =
      (isTable && ruleId === 'private-key') ||
      examples.some(({ start, end }) => range.start > start && range.start < end);
    return isExample ? { ...finding, confidence: lowerBy(confidence, 2) } : finding;
  });
}

function examplesIn(text: string, path: string): TextRange[] {
  if (path.endsWith('.rs')) {
    const start = text.search(RUST_TESTS);
    return start === -1 ? [] : [{ start, end: text.length }];
  }
  if (!/\.pyi?$/.test(path)) return [];
  return [...text.matchAll(TRIPLE_QUOTED)]
    .filter(({ index }) => DOCUMENTS.test(text.slice(text.lastIndexOf('\n', index) + 1, index)))
    .map(({ 0: all, index }) => ({ start: index, end: index + all.length }));
}
