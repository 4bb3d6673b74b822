import { kotlinToolchain, scalaToolchain } from '../../../scripts/toolchains/jvm';
import { common, without, type Form, type FuzzedLanguage } from './model';

const escapes = [
  '\\n',
  '\\t',
  '\\r',
  '\\b',
  '\\\\',
  '\\"',
  "\\'",
  '\\u00e9',
  '\\ud83d\\udd11',
  '\\ud83d',
];
const braces = ['{', '}', '{{', '}}', '{x}', '#', '#{', '%'];
const dollars = ['$', '$ ', '$9', '$$', '$.'];
/** A dollar before a letter or a brace would begin a substitution. */
const noHole = (content: string): string =>
  content.replace(/\$(?=[a-zA-Z_\x80-\u{10ffff}`]|\{(?!h\}))/gu, '$ ');
const quotes = (content: string): string =>
  noHole(content).replace(/"{2,}/g, '"').replace(/"$/, '');

/** Statements in functions of twenty, since the JVM limits the size of one. */
function functions(shows: readonly string[], head: (name: string) => string, end: string): string {
  const groups: string[] = [];
  for (let at = 0; at < shows.length; at += 20)
    groups.push(`${head(`part${at}`)}\n${shows.slice(at, at + 20).join('\n')}\n${end}`);
  return groups.join('\n\n');
}

const calls = (shows: readonly string[]): string =>
  shows.flatMap((_, at) => (at % 20 === 0 ? [`  part${at}()`] : [])).join('\n');

const show = (_: Form, literal: string): string => `show(${literal})`;

export const kotlin: FuzzedLanguage = {
  name: 'Kotlin',
  languageId: 'kotlin',
  path: 'src/App.kt',
  forms: [
    {
      what: 'string',
      open: '"',
      close: '"',
      pieces: [...common, ...braces, ...dollars, "'", '\\$', ...escapes],
      around: ['${h}', '$h'],
      fix: (text) => noHole(text).replaceAll('$ h', '$h '),
    },
    {
      what: 'raw',
      open: '"""',
      close: '"""',
      pieces: [...common, ...braces, ...dollars, "'", '"', '\\', '\\n', '\n'],
      around: ['${h}'],
      fix: quotes,
    },
    {
      what: 'joined',
      isJoined: true,
      open: '"a" + "',
      close: '" + h',
      pieces: [...common, ...escapes, '\\$'],
      fix: noHole,
    },
  ],
  program: (shows) =>
    `val h = "H"\n\nfun show(text: String) = println(text.toByteArray().joinToString("") { "%02x".format(it) })\n\n${functions(shows, (name) => `fun ${name}() {`, '}')}\n\nfun main() {\n${calls(shows)}\n}\n`,
  show,
  files: { 'build.gradle.kts': '' },
  helper: {
    'src/AppSecrets.kt': `object AppSecrets {\n    fun get(id: String, key: String) = java.io.File("values/" + key).readText()\n}\n`,
  },
  readsMark: false,
  readsCrlf: true,
  prepare: () => kotlinToolchain.prepare(),
  run: (cwd, path) => kotlinToolchain.run(cwd, path, process.env),
};

export const scala: FuzzedLanguage = {
  name: 'Scala',
  languageId: 'scala',
  path: 'src/App.scala',
  forms: [
    {
      what: 'string',
      open: '"',
      close: '"',
      pieces: [...common, ...braces, ...dollars, '$x', "'", '\\f', ...escapes],
    },
    {
      what: 'triple',
      open: '"""',
      close: '"""',
      pieces: [...common, ...braces, ...dollars, "'", '"', '\\', '\\n', '\n'],
      fix: (text) => text.replace(/"{2,}/g, '"').replace(/"$/, ''),
    },
    {
      what: 's',
      open: 's"',
      close: '"',
      pieces: without([...common, ...braces, '$$', "'", ...escapes], /\\"|\\u/),
      around: ['${h}', '$h '],
    },
    {
      what: 'f',
      open: 'f"',
      close: '"',
      pieces: without([...common, '{', '}', '$$', "'", '%%', ...escapes], /\\"|\\u|^%s?$/),
      around: ['${h}'],
    },
    {
      what: 'raw',
      open: 'raw"',
      close: '"',
      pieces: without([...common, ...braces, '$$', "'", '\\\\'], /^"$/),
      around: ['${h}'],
    },
    {
      what: 's, triple',
      open: 's"""',
      close: '"""',
      pieces: without([...common, ...braces, '$$', '"', '\n', ...escapes], /\\"|\\u/),
      around: ['${h}'],
      fix: (text) => text.replace(/"{2,}/g, '"').replace(/"$/, ''),
    },
  ],
  program: (shows) =>
    `object App {\n  val h = "H"\n\n  def show(text: String): Unit = println(text.getBytes("UTF-8").map(one => "%02x".format(one)).mkString)\n\n${functions(shows, (name) => `  def ${name}(): Unit = {`, '  }')}\n\n  def main(args: Array[String]): Unit = {\n${calls(shows)}\n  }\n}\n`,
  show,
  files: { 'build.sbt': '' },
  helper: {
    'src/AppSecrets.scala': `object AppSecrets {\n  def get(id: String, key: String): String = java.nio.file.Files.readString(java.nio.file.Path.of("values", key))\n}\n`,
  },
  readsMark: false,
  readsCrlf: true,
  prepare: () => scalaToolchain.prepare(),
  run: (cwd, path) => scalaToolchain.run(cwd, path, process.env),
};
