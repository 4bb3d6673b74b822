import type { Finding } from '../detection/model';
import { codeLanguage } from './code';
import { lexCode } from './engine/lexer';
import { literalAround } from './engine/site';
import { lex } from './javascript/lexer';
import { configValue, isConfig } from './config';
import { isJavaScript } from './languages';
import { contentOf, unescape, type EscapeRules, type Literal } from './literals';
import { lexPython } from './python/lexer';
import { defaultWord } from './shell/defaults';
import { pieceAround } from './shell/rewrite';
import { shellValue } from './shell/value';
import { decodePart, isUrlPart } from './urls';

const javascript: EscapeRules = { known: 'nrtbfv0', keepsUnknown: false };
const python: EscapeRules = { known: 'nrtbfva\\\'"', keepsUnknown: true };

/**
 * The text that the program uses, with the escapes of its literal and the percent-encoding of a URL
 * undone: what is stored. Undefined when it cannot be told. The path tells which tool reads a configuration file.
 */
export function literalValue(
  text: string,
  finding: Finding,
  languageId: string,
  path = '',
): string | undefined {
  const meant = unescaped(text, finding, languageId, path);
  const value = meant !== undefined && isUrlPart(text, finding) ? decodePart(meant) : meant;
  // Half a pair of surrogates is no text that could be stored.
  return value !== undefined && /\p{Surrogate}/u.test(value) ? undefined : value;
}

function unescaped(
  text: string,
  finding: Finding,
  languageId: string,
  path: string,
): string | undefined {
  const source = text.slice(finding.range.start, finding.range.end);
  if (languageId === 'shellscript') {
    const piece = pieceAround(text, { finding });
    if (!piece) return defaultWord(text, finding.range)?.value;
    return shellValue(text, finding.range, piece);
  }
  const language = codeLanguage(languageId);
  if (language) {
    const literal = literalAround(lexCode(text, language).literals, finding.range);
    const place = { text, range: finding.range };
    // Before its escapes are read: those of \r\n are no line end of the file.
    const read = language.readsLineFeeds ? source.replaceAll('\r\n', '\n') : source;
    return literal && language.value(read, literal, place);
  }
  if (!isJavaScript(languageId) && languageId !== 'python' && isConfig(path, languageId, text))
    return configValue(text, finding.range, path, languageId);
  if (isJavaScript(languageId)) {
    if (!/[\\\r]/.test(source)) return source;
    return around(lex(text).literals, finding)
      ? unescape(lineFeeds(source), javascript)
      : undefined;
  }
  if (languageId === 'python') {
    const literal = literalAround(lexPython(text).literals, finding.range);
    return literal && pythonValue(lineFeeds(source), literal.prefix.toLowerCase());
  }
  if (!source.includes('\\')) return source;
  // Elsewhere the meaning of a backslash is not known here; a line break in a key's armour is.
  return source.startsWith('-----BEGIN') && !/\\[^n]/.test(source)
    ? source.replaceAll('\\n', '\n')
    : undefined;
}

/** Python and JavaScript read any line end in a literal as a line feed. */
function lineFeeds(source: string): string {
  return source.replace(/\r\n?/g, '\n');
}

function pythonValue(source: string, prefix: string): string | undefined {
  const plain = /[ft]/.test(prefix)
    ? source.replace(/\{\{|\}\}/g, (pair) => pair.charAt(0))
    : source;
  if (prefix.includes('r')) return plain;
  // Bytes beyond ASCII are not those of a text in UTF-8, and know no \u.
  if (prefix.includes('b') && /\\(?:x[89a-fA-F]|[23][0-7]{2}|[uUN])/.test(plain)) return undefined;
  return unescape(plain, python);
}

function around(literals: readonly Literal[], { range }: Finding): Literal | undefined {
  return literals.find((literal) => {
    const content = contentOf(literal);
    return content.start <= range.start && range.end <= content.end;
  });
}
