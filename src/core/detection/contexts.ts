import { lower } from './engine/finder';
import type { Format } from './formats';
import type { Confidence } from './model';

const LOCKS =
  /(?:^|[/\\])(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|composer\.lock|Gemfile\.lock|Cargo\.lock|poetry\.lock|Pipfile\.lock|uv\.lock|go\.sum|flake\.lock)$/i;
/** What tools make: packed code, pictures, lists of files with their hashes. */
const MADE =
  /\.min\.(?:js|css)$|\.(?:map|svg|snap|sum)$|\.dist-info[/\\]RECORD$|(?:^|[/\\])MANIFEST\.MF$/i;

/** Files in which nobody writes a credential by hand. */
export function isGenerated(path: string): boolean {
  return LOCKS.test(path) || MADE.test(path);
}

const WORDS =
  '(?!latest|contest|greatest|fastest|protest|attest|detest)[a-z]*tests?|test(?!imon|ament)[a-z]*|torture|expected[a-z0-9]*|regress(?:ion)?|fuzz[a-z0-9]*|harness|benchmarks?|specs?|e2e|fixtures?|mocks?|stubs?|fakes?|dummy[a-z0-9]*|demos?|examples?|samples?|snippets|tutorials?|cassettes|swagger|openapi';
/** Folders of tests, examples and documentation: `test-fixtures`, `__tests__`, `Acme.Tests`, `docs`. */
const FOLDER = new RegExp(
  String.raw`(?:^|[/\\])(?:[^/\\]*[-_.])?(?:${WORDS}|docs?|documentation|t)(?:[-_.][^/\\]*)?[/\\]`,
  'i',
);
/** `a.test.ts`, `test_a.py`, `a_spec.rb`, `iam.examples.json`; `ATest.java` has its own pattern, as case tells. */
const FILE = new RegExp(
  String.raw`(?:^|[/\\])(?:[^/\\]*[-_.])?(?:${WORDS}|conftest)(?:[-_.][^/\\]*)?\.\w+$`,
  'i',
);
const CASED = /[a-z0-9](?:Tests?|TestCase|Spec|Mock|Example)(?:\.\w+$|[/\\])/;
const TEMPLATE = /\.(?:example|sample|template|dist)$/i;
const PROSE =
  /\.(?:md|mdx|rst|adoc|d\.ts)$|(?:^|[/\\])(?:README[^/\\]*|CHANGE(?:LOG|S)[^/\\]*|NEWS|HISTORY|METADATA|PKG-INFO)$/i;
/** Texts for people in their language: what is called a password there is a label. */
const TRANSLATION =
  /(?:^|[/\\])(?:translations?|locales?|i18n|l10n|lang|languages?|nls)[/\\]|(?:^|[/\\])(?:messages|strings|labels|translations?)[^/\\]*\.(?:properties|json|ya?ml|po|xml|strings|resx|arb)$|\.(?:po|pot|xlf|xliff|strings|resx|arb)$/i;

/** True for a file of texts for people. */
export function isTranslation(path: string): boolean {
  return TRANSLATION.test(path);
}

/** By how many steps a credential is less sure where it stands: two in tests and examples, one in prose. */
export function stepsOfPath(path: string): number {
  if ([FOLDER, FILE, CASED, TEMPLATE].some((pattern) => pattern.test(path))) return 2;
  return PROSE.test(path) ? 1 : 0;
}

/** A line of documentation in code: `/// …`, ` * …`, `>>> …`. */
const DOCUMENTATION = /^\s*(?:\/\/[/!]|\*(?!\/)(?=\s)|(?:>>>|iex>|irb>)\s)/;

/** A setting that is commented out shows what one may write. */
const COMMENT = /^\s*[#;]/;

/** The same of its line: two steps where it documents code, one where it is a setting in a comment. */
export function stepsOfLine(text: string, start: number, path: string, format: Format): number {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (DOCUMENTATION.test(line)) return 2;
  const isDocumented = path.endsWith('.go') ? /^\s*\/\//.test(line) : COMMENT.test(line);
  const hasComments = format === 'lines' || format === 'yaml' || path.endsWith('.go');
  return hasComments && isDocumented ? 1 : 0;
}

/** That many steps less sure. */
export function lowerBy(confidence: Confidence, steps: number): Confidence {
  return steps > 1 ? 'low' : steps === 1 ? lower(confidence) : confidence;
}
