const SAME_LINE =
  /secrets-workbench:allow|(?:gitleaks|betterleaks|kingfisher):(?:allow|ignore)|pragma: ?(?:allow|white)list[ -]secret|secretlint-disable-line|\bnosecret\b/;
const NEXT_LINE =
  /secrets-workbench:allow-next-line|pragma: ?(?:allow|white)list nextline[ -]secret|secretlint-disable-next-line/;

/**
 * True when a comment on the line of `start`, or on the line before, says that it is no secret, and inside a
 * `{{resolve:…}}`, whose parts have telling names.
 */
export function isSuppressed(text: string, start: number, end: number): boolean {
  if (/\{\{resolve:[^}]*$/.test(text.slice(Math.max(0, start - 600), start))) return true;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  if (SAME_LINE.test(text.slice(from, to === -1 ? undefined : to))) return true;
  if (from === 0) return false;
  const before = text.lastIndexOf('\n', from - 2) + 1;
  return NEXT_LINE.test(text.slice(before, from));
}

const MARK = 'secrets-workbench:allow';

/** What begins, and where needed ends, a comment up to the end of a line. */
const comments: readonly (readonly [readonly string[], string, string?])[] = [
  [
    [
      'python',
      'shellscript',
      'yaml',
      'dockercompose',
      'ruby',
      'perl',
      'r',
      'powershell',
      'toml',
      'makefile',
      'terraform',
      'elixir',
      'julia',
      'coffeescript',
      'jupyter',
    ],
    ' # ',
  ],
  [
    [
      'javascript',
      'javascriptreact',
      'typescript',
      'typescriptreact',
      'java',
      'kotlin',
      'go',
      'csharp',
      'rust',
      'php',
      'c',
      'cpp',
      'scala',
      'swift',
      'dart',
      'groovy',
      'objective-c',
      'jsonc',
      'scss',
      'less',
      'fsharp',
    ],
    ' // ',
  ],
  [['sql', 'lua', 'haskell'], ' -- '],
  [['html', 'xml', 'markdown', 'vue', 'svelte'], ' <!-- ', ' -->'],
  [['css'], ' /* ', ' */'],
];

/**
 * The comment with that mark at the end of the finding's line, and where it goes; undefined where the language has no
 * comment that may stand there: JSON, .env and .ini files, and values of several lines.
 */
export function ignoreEdit(
  text: string,
  range: { readonly start: number; readonly end: number },
  languageId: string,
  mark = MARK,
): { readonly offset: number; readonly insert: string } | undefined {
  const comment = comments.find(([languages]) => languages.includes(languageId));
  if (!comment || text.slice(range.start, range.end).includes('\n')) return undefined;
  const [, open, close = ''] = comment;
  const lineEnd = text.indexOf('\n', range.end);
  const end = lineEnd === -1 ? text.length : lineEnd;
  const offset = text.charAt(end - 1) === '\r' ? end - 1 : end;
  return { offset, insert: `${open}${mark}${close}` };
}
