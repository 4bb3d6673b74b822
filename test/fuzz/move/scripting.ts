import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../scripts/paths';
import { run } from '../../../scripts/run';
import { phpToolchain } from '../../../scripts/toolchains/php';
import { rubyToolchain } from '../../../scripts/toolchains/ruby';
import { isInstalled } from '../../../scripts/toolchains/found';
import { common, without, type FuzzedLanguage } from './model';

const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;

const braces = ['{', '}', '{{', '}}', '{x}', '{0}'];
const dollars = ['$', '$ ', '$$', '$9'];

const jsEscapes = [
  ...['\\n', '\\t', '\\r', '\\b', '\\v', '\\\\', '\\"', "\\'", '\\`', '\\x41', '\\xe9', '\\u00e9'],
  ...['\\u{1f511}', '\\u{41}', '\\ud83d\\udd11', '\\ud83d', '\\0', '\\q', '\\$', '\\/', '\\\n'],
];
const jsPieces = [...common, ...braces, ...dollars, '#', ...jsEscapes, '\u2028'];
const noOctal = (content: string): string => content.replace(/\\0(?=[0-9])/g, '\\0 ');
const noHole = (content: string): string => noOctal(content).replaceAll('${', '$ {');

export const javascript: FuzzedLanguage = {
  name: 'JavaScript',
  languageId: 'javascript',
  path: 'app.mjs',
  forms: [
    { what: 'double', open: '"', close: '"', pieces: [...jsPieces, "'", '`', '${'], fix: noOctal },
    { what: 'single', open: "'", close: "'", pieces: [...jsPieces, '"', '`', '${'], fix: noOctal },
    {
      what: 'template',
      open: '`',
      close: '`',
      pieces: [...jsPieces, '"', "'", '\n', '\t'],
      around: ['${h}', '${h + "}`"}'],
      fix: (content) => noOctal(content).replace(/\$\{(?!h)/g, '$ {'),
    },
    {
      what: 'joined',
      isJoined: true,
      open: `'a' + "`,
      close: `" + h`,
      pieces: jsPieces,
      fix: noOctal,
    },
  ],
  program: (shows) =>
    `import { Buffer } from 'node:buffer';\n\nconst h = 'H';\nconst show = (text) => console.log(text.isWellFormed() ? Buffer.from(text).toString('hex') : 'ff');\n${shows.join('\n')}\n`,
  helper: {
    'secrets.mjs': `import { readFileSync } from 'node:fs';\nexport const getSecretSync = (_, key) => readFileSync('values/' + key, 'utf8');\nexport const getSecret = async (id, key) => getSecretSync(id, key);\n`,
  },
  readsMark: true,
  readsCrlf: true,
  run: (cwd, path) => run(process.execPath, [path], { cwd }),
};

export const typescript: FuzzedLanguage = {
  ...javascript,
  name: 'TypeScript',
  languageId: 'typescript',
  path: 'app.ts',
  forms: javascript.forms.map((form) => ({
    ...form,
    fix: form.what === 'template' ? (form.fix ?? noHole) : noOctal,
  })),
  program: (shows) =>
    `import { Buffer } from 'node:buffer';\n\nconst h = 'H';\nfunction show(text: string): void {\n  console.log(text.isWellFormed() ? Buffer.from(text).toString('hex') : 'ff');\n}\n${shows.join('\n')}\n`,
  helper: {
    'secrets.ts': `import { readFileSync } from 'node:fs';\nexport const getSecretSync = (_: string, key: string): string => readFileSync('values/' + key, 'utf8');\nexport const getSecret = async (id: string, key: string): Promise<string> => getSecretSync(id, key);\n`,
  },
  run: (cwd, path) => run(process.execPath, ['--import', tsx, path], { cwd }),
};

const pyEscapes = [
  ...['\\n', '\\t', '\\r', '\\a', '\\v', '\\\\', '\\"', "\\'", '\\x41', '\\xe9', '\\u00e9', '\\0'],
  ...['\\U0001f511', '\\101', '\\351', '\\q', '\\N{DASH}', '\\N{EN DASH}', '\\{', '\\\n', '\\d'],
];
const named = (content: string): string => content.replaceAll('\\N{DASH}', '\\N{EM DASH}');
const ascii = (content: string): string =>
  named(content)
    .replace(/[^\x00-\x7f]/gu, 'x')
    .replace(/\\[uUN]/g, '\\\\');
const inField = (content: string): string =>
  content.replace(/(?<!\\N)\{+(?!h\})|(?<!h)(?<!\\N\{[A-Z ]*)\}+/g, (run_) => run_ + run_);
const pyPieces = [...common, ...braces, ...dollars, '#', ...pyEscapes];
const rawEnd = (content: string): string => content.replace(/\\+/g, '\\d').replaceAll('\n', ' ');
const rawPieces = [...common, ...braces, ...dollars, '#', '\\'];

export const python: FuzzedLanguage = {
  name: 'Python',
  languageId: 'python',
  path: 'app.py',
  forms: [
    { what: 'double', open: '"', close: '"', pieces: [...pyPieces, "'"], fix: named },
    { what: 'single', open: "u'", close: "'", pieces: [...pyPieces, '"'], fix: named },
    {
      what: 'triple',
      open: '"""',
      close: '"""',
      pieces: [...pyPieces, "'", '\n', '\t'],
      fix: named,
    },
    { what: 'raw', open: 'r"', close: '"', pieces: [...rawPieces, "'"], fix: rawEnd },
    { what: 'bytes', open: "b'", close: "'", pieces: [...pyPieces, '"'], fix: ascii },
    {
      what: 'raw bytes',
      open: "rb'",
      close: "'",
      pieces: without(rawPieces, /[^\x00-\x7f]/u),
      fix: rawEnd,
    },
    {
      what: 'f-string',
      open: 'f"',
      close: '"',
      pieces: without([...common, ...dollars, '#', ...pyEscapes, "'", '{', '}'], /\\N/),
      around: ['{h}'],
      fix: inField,
    },
    {
      what: 'raw f-string',
      open: "rf'''",
      close: "'''",
      pieces: [...without(rawPieces, /[{}]/), '{', '}', '\n', '"'],
      around: ['{h}'],
      fix: (content) => inField(content.replace(/\\+/g, '\\d')),
    },
    {
      what: 'neighbours',
      isJoined: true,
      open: `"a{" "`,
      close: `" f'{h}'`,
      pieces: pyPieces,
      fix: named,
    },
    {
      what: 'pattern of %',
      isJoined: true,
      open: '"',
      close: ` %s" % "H"`,
      pieces: without(pyPieces, /%/),
      fix: named,
    },
    {
      what: 'pattern of format',
      isJoined: true,
      open: '"',
      close: ` {}".format("H")`,
      pieces: without(pyPieces, /[{}]/),
      fix: named,
    },
  ],
  program: (shows) =>
    `import sys\n\nh = "H"\n\n\ndef show(text):\n    raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")\n    print(raw.hex())\n\n\n${shows.join('\n')}\n`,
  show: (_, literal) => `show(${literal})`,
  helper: {
    'app_secrets.py': `def get_secret(_, key):\n    with open("values/" + key, encoding="utf-8", newline="") as file:\n        return file.read()\n`,
  },
  readsMark: true,
  readsCrlf: true,
  prepare: () => Promise.resolve(isInstalled('python3', '--version')),
  run: (cwd, path) => run('python3', ['-W', 'ignore', path], { cwd }),
};

const rubyEscapes = [
  ...['\\n', '\\t', '\\r', '\\a', '\\e', '\\s', '\\\\', '\\"', "\\'", '\\x41', '\\xe9', '\\u00e9'],
  ...[
    '\\u{1f511}',
    '\\u{41 42}',
    '\\101',
    '\\351',
    '\\0',
    '\\q',
    '\\M-a',
    '\\C-a',
    '\\ca',
    '\\#',
    '\\x4',
    '\\\n',
  ],
];
const rubyPieces = [...common, ...braces, ...dollars, '#', '#a', '#$h', '#@h', ...rubyEscapes];
const noField = (content: string): string =>
  content
    .replace(/#+\{(?!h\})/g, '# {')
    .replace(/#+\$(?!h)/g, '# $')
    .replace(/#+@+(?!h)/g, '# @')
    .replace(/\\u(?=[^0-9a-f{])/g, '');

export const ruby: FuzzedLanguage = {
  name: 'Ruby',
  languageId: 'ruby',
  path: 'app.rb',
  forms: [
    {
      what: 'double',
      open: '"',
      close: '"',
      pieces: [...rubyPieces, "'"],
      around: ['#{h}'],
      fix: noField,
    },
    { what: 'single', open: "'", close: "'", pieces: [...rubyPieces, '"', '#{h}', '\n'] },
    { what: '%q', open: '%q(', close: ')', pieces: without([...rubyPieces, '"', "'"], /[()]/) },
    {
      what: '%Q',
      open: '%Q[',
      close: ']',
      pieces: without([...rubyPieces, '"', "'"], /[[\]]/),
      around: ['#{h}'],
      fix: noField,
    },
    {
      what: '%',
      open: '%{',
      close: '}',
      pieces: without([...rubyPieces, '"', "'"], /[{}]/),
      fix: noField,
    },
    {
      what: 'here-document',
      isJoined: true,
      open: '<<~TEXT)\n  ',
      close: '\nTEXT',
      pieces: [...without(rubyPieces, /\n/), '"', "'"],
      around: ['#{h}', '\n  '],
      fix: noField,
      endsCall: true,
    },
    {
      what: 'neighbours',
      isJoined: true,
      open: `"a" "`,
      close: `" 'b'`,
      pieces: rubyPieces,
      fix: noField,
      isDeclined: true,
    },
  ],
  program: (shows) =>
    `# frozen_string_literal: true\n\nrequire 'json'\n\n$h = 'G'\n@h = 'A'\nh = 'H'\n\ndef show(text)\n  puts text.b.unpack1('H*')\nend\n\n${shows.join('\n')}\n`,
  show: ({ endsCall }, literal) => `show(${literal}${endsCall ? '' : ')'}`,
  helper: {
    'app_secrets.rb': `module AppSecrets\n  def self.get(_, key)\n    File.binread("values/#{key}").force_encoding('UTF-8')\n  end\nend\n`,
  },
  readsMark: true,
  readsCrlf: true,
  prepare: () => rubyToolchain.prepare(),
  run: (cwd, path) => run('ruby', ['-W0', path], { cwd }),
};

const phpEscapes = [
  ...[
    '\\n',
    '\\t',
    '\\r',
    '\\v',
    '\\e',
    '\\f',
    '\\\\',
    '\\$',
    '\\x41',
    '\\xe9',
    '\\x4',
    '\\u{1f511}',
  ],
  ...[
    '\\101',
    '\\351',
    '\\0',
    '\\7',
    '\\8',
    '\\q',
    '\\a',
    '\\b',
    '\\s',
    '\\400',
    '\\{',
    '\\u',
    '\\U',
    '\\N',
  ],
];
const phpPieces = [...common, ...braces, ...dollars, '$h', '{$h}', '#', ...phpEscapes];
const noVariable = (content: string): string =>
  content
    .replace(/\$(?=[a-zA-Z_{\x80-\u{10ffff}])(?!h\b)/gu, '$ ')
    .replace(/(?<=h)(?:\[|-)/g, ' ')
    .replace(/\{\$(?!h\})/g, '{ $')
    .replace(/\\u\{(?!1f511\})/g, '\\u ');

export const php: FuzzedLanguage = {
  name: 'PHP',
  languageId: 'php',
  path: 'app.php',
  forms: [
    {
      what: 'double',
      open: '"',
      close: '"',
      pieces: [...phpPieces, "'", '\\"', "\\'", '\n'],
      fix: noVariable,
    },
    { what: 'single', open: "'", close: "'", pieces: [...phpPieces, '"', "\\'", '\\"', '\n'] },
    {
      what: 'here-document',
      open: '<<<TEXT\n  ',
      close: '\n  TEXT',
      pieces: [...phpPieces, '"', "'", '\\"', '\n  '],
      fix: noVariable,
      isDeclined: true,
    },
    {
      what: 'joined',
      isJoined: true,
      open: `'a' . "`,
      close: `" . $h`,
      pieces: phpPieces,
      fix: noVariable,
    },
  ],
  program: (shows) =>
    `<?php\n$h = 'H';\nfunction show(string $text): void\n{\n    echo bin2hex($text), PHP_EOL;\n}\n${shows.join('\n')}\n`,
  helper: {
    'app_secrets.php': `<?php\nfunction app_secret(string $id, string $key): string\n{\n    return file_get_contents("values/$key");\n}\n`,
  },
  readsMark: false,
  readsCrlf: true,
  prepare: () => phpToolchain.prepare(),
  run: (cwd, path) =>
    run('php', ['-d', 'display_errors=stderr', '-d', 'error_reporting=5', path], { cwd }),
};
