import { cppToolchain } from '../../../scripts/toolchains/cpp';
import { csharpToolchain } from '../../../scripts/toolchains/csharp';
import { isInstalled } from '../../../scripts/toolchains/found';
import { run } from '../../../scripts/run';
import { common, without, type FuzzedLanguage } from './model';

const braces = ['{', '}', '{{', '}}', '{x}', '{0}', '${', '#{'];
const dollars = ['$', '$ ', '$$', '$9', '$x', '#'];
const basic = ['\\n', '\\t', '\\r', '\\\\', '\\"'];

const goEscapes = [
  ...basic,
  '\\a',
  '\\b',
  '\\f',
  '\\v',
  '\\x41',
  '\\xe9',
  '\\xc3\\xa9',
  '\\101',
  '\\351',
  '\\000',
  '\\u00e9',
  '\\U0001f511',
];

export const go: FuzzedLanguage = {
  name: 'Go',
  languageId: 'go',
  path: 'main.go',
  forms: [
    {
      what: 'interpreted',
      open: '"',
      close: '"',
      pieces: without([...common, ...braces, ...dollars, "'", '`', ...goEscapes], /\ufeff/),
    },
    {
      what: 'raw',
      open: '`',
      close: '`',
      pieces: without(
        [...common, ...braces, ...dollars, '"', "'", '\\', '\\n', '\n', '\t'],
        /\ufeff/,
      ),
    },
    {
      what: 'joined',
      isJoined: true,
      open: '"a" + "',
      close: '" + h',
      pieces: without([...common, ...goEscapes], /\ufeff/),
    },
  ],
  program: (shows) =>
    `package main\n\nimport "fmt"\n\nvar h = "H"\n\nfunc show(text string) {\n\tfmt.Printf("%x\\n", text)\n}\n\nfunc main() {\n${shows.map((one) => `\t${one}`).join('\n')}\n}\n`,
  show: (_, literal) => `show(${literal})`,
  files: { 'go.mod': 'module fuzz.example/app\n\ngo 1.22\n' },
  helper: {
    'internal/appsecrets/appsecrets.go': `package appsecrets\n\nimport "os"\n\nfunc Must(_ string, key string) string {\n\ttext, err := os.ReadFile("values/" + key)\n\tif err != nil {\n\t\tpanic(err)\n\t}\n\treturn string(text)\n}\n`,
  },
  readsMark: true,
  readsCrlf: true,
  prepare: () => Promise.resolve(isInstalled('go', 'version')),
  run: (cwd) => run('go', ['run', '.'], { cwd }),
};

const rustEscapes = [
  ...basic,
  '\\0',
  "\\'",
  '\\x41',
  '\\u{e9}',
  '\\u{1F511}',
  '\\u{1_f5_11}',
  '\\\n    ',
];

export const rust: FuzzedLanguage = {
  name: 'Rust',
  languageId: 'rust',
  path: 'src/main.rs',
  forms: [
    {
      what: 'string',
      open: '"',
      close: '"',
      pieces: [...common, ...braces, ...dollars, "'", '\n', ...rustEscapes],
    },
    {
      what: 'raw',
      open: 'r"',
      close: '"',
      pieces: [...common, ...braces, ...dollars, "'", '\\', '\n'],
    },
    {
      what: 'raw with #',
      open: 'r##"',
      close: '"##',
      pieces: [...common, ...braces, ...dollars, '"', '\\', '"#', '\n'],
      fix: (text) => text.replaceAll('"##', '"#'),
    },
    {
      what: 'bytes',
      open: 'b"',
      close: '"',
      pieces: without(
        [...common, ...braces, ...dollars, ...rustEscapes, '\\xe9'],
        /[^\x00-\x7f]|\\u/u,
      ),
    },
  ],
  program: (shows) =>
    `#![allow(warnings)]\n\nfn show(text: impl AsRef<[u8]>) {\n    let hex: String = text.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();\n    println!("{hex}");\n}\n\nfn main() {\n${shows.map((one) => `    ${one}`).join('\n')}\n}\n`,
  files: { 'Cargo.toml': '[package]\nname = "fuzz"\nversion = "0.1.0"\n' },
  helper: {
    'src/app_secrets.rs': `pub fn get(_: &str, key: &str) -> &'static str {\n    Box::leak(std::fs::read_to_string(format!("values/{key}")).unwrap().into_boxed_str())\n}\n\npub fn join(parts: &[&str]) -> &'static str {\n    Box::leak(parts.concat().into_boxed_str())\n}\n`,
  },
  readsMark: true,
  readsCrlf: true,
  prepare: () => Promise.resolve(isInstalled('rustc', '--version')),
  run: async (cwd, path) => {
    await run('rustc', ['--edition', '2021', '-C', 'debuginfo=0', '-o', 'app', path], { cwd });
    return run('./app', [], { cwd });
  },
};

/** Without half a pair of surrogates, behind which javac loses count of backslashes. */
const javaEscapes = [
  ...basic,
  '\\b',
  '\\f',
  "\\'",
  '\\s',
  '\\0',
  '\\7',
  '\\41',
  '\\101',
  '\\351',
  '\\400',
  '\\u00e9',
  '\\uuu0041',
  '\\ud83d\\udd11',
  '\\\\u0041',
  '\\u005cn',
  '\\u005c\\u005c',
];
/** javac reads `\u` before all else, wherever an odd number of backslashes leads to it. */
const jvmUnicode = (content: string): string => content.replace(/\\u(?![0-9a-fu{])/g, '');
const inMethods = (shows: readonly string[], head: string, indent: string): string => {
  const groups: string[] = [];
  for (let at = 0; at < shows.length; at += 20)
    groups.push(
      `${head.replace('NAME', `part${at}`)} {\n${shows.slice(at, at + 20).join('\n')}\n}`,
    );
  return groups.join('\n\n').replaceAll(/^(?=\0)/gm, indent);
};
const parts = (shows: readonly string[]): number[] =>
  shows.flatMap((_, at) => (at % 20 === 0 ? [at] : []));

export const java: FuzzedLanguage = {
  name: 'Java',
  languageId: 'java',
  path: 'src/acme/App.java',
  forms: [
    {
      what: 'string',
      open: '"',
      close: '"',
      pieces: [...common, ...braces, ...dollars, "'", ...javaEscapes],
      fix: jvmUnicode,
    },
    {
      what: 'text block',
      open: '"""\n        ',
      close: '"""',
      pieces: [
        ...common,
        ...braces,
        ...dollars,
        "'",
        '"',
        '\n        ',
        '\n          ',
        '  \n        ',
        '\\\n        ',
        ...javaEscapes,
      ],
      fix: (text) => jvmUnicode(text).replace(/"{2,}/g, '"').replace(/"$/, ''),
    },
    {
      what: 'joined',
      isJoined: true,
      open: '"a" + "',
      close: '" + h',
      pieces: [...common, ...braces, ...javaEscapes],
      fix: jvmUnicode,
    },
  ],
  program: (shows) =>
    `package acme;\n\nfinal class App {\n    static String h = "H";\n\n    static void show(String text) {\n        StringBuilder hex = new StringBuilder();\n        for (byte one : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) hex.append(String.format("%02x", one));\n        System.out.println(hex);\n    }\n\n${inMethods(shows, '    static void NAME()', '')}\n\n    public static void main(String[] args) {\n${parts(
      shows,
    )
      .map((at) => `        part${at}();`)
      .join('\n')}\n    }\n}\n`,
  files: { 'pom.xml': '<project/>' },
  helper: {
    'src/acme/AppSecrets.java': `package acme;\n\nfinal class AppSecrets {\n    static String get(String id, String key) {\n        try {\n            return java.nio.file.Files.readString(java.nio.file.Path.of("values", key));\n        } catch (java.io.IOException error) {\n            throw new IllegalStateException(error);\n        }\n    }\n}\n`,
  },
  readsMark: false,
  readsCrlf: true,
  prepare: () => Promise.resolve(isInstalled('javac', '-version')),
  run: async (cwd, path) => {
    await run('javac', ['-encoding', 'UTF-8', '-d', 'out', '-sourcepath', 'src', path], { cwd });
    return run('java', ['-cp', 'out', 'acme.App'], { cwd });
  },
};

const cppEscapes = [
  ...basic,
  '\\a',
  '\\b',
  '\\f',
  '\\v',
  "\\'",
  '\\?',
  '\\x41',
  '\\xe9',
  '\\xc3\\xa9',
  '\\101',
  '\\7',
  '\\351',
  '\\u00e9',
  '\\U0001f511',
  '\\\n',
  '\\e',
];

export const cpp: FuzzedLanguage = {
  name: 'C++',
  languageId: 'cpp',
  path: 'main.cpp',
  forms: [
    {
      what: 'string',
      open: '"',
      close: '"',
      pieces: [...common, ...braces, ...dollars, "'", '??=', ...cppEscapes, '\\0', '\\x00'],
      fix: (text) => text.replace(/(\\x[0-9a-f]{2})(?=[0-9a-f])/g, '$1 '),
    },
    {
      what: 'raw',
      open: 'R"(',
      close: ')"',
      pieces: [...without(common, /\)/), ...braces, ...dollars, '"', "'", '\\', '\n'],
    },
    {
      what: 'raw with a word',
      open: 'R"x-(',
      close: ')x-"',
      pieces: [...common, ...braces, ')"', '\\n', '\\\n'],
    },
    {
      what: 'neighbours',
      isJoined: true,
      open: '"a" "',
      close: '"',
      pieces: common,
      isDeclined: true,
    },
  ],
  program: (shows) =>
    `#include <cstdio>\n#include <string>\n\nvoid show(const std::string& text) {\n    for (unsigned char one : text) std::printf("%02x", one);\n    std::puts("");\n}\n\nint main() {\n${shows.map((one) => `    ${one}`).join('\n')}\n}\n`,
  helper: {
    'app_secrets.hpp': `#pragma once\n#include <fstream>\n#include <initializer_list>\n#include <iterator>\n#include <string>\nnamespace app_secrets {\ninline const char* kept(const std::string& text) { return (new std::string(text))->c_str(); }\ninline const char* get(const std::string&, const std::string& key) {\n    std::ifstream file("values/" + key, std::ios::binary);\n    return kept(std::string(std::istreambuf_iterator<char>(file), {}));\n}\ninline const char* join(std::initializer_list<const char*> parts) {\n    std::string text;\n    for (const char* part : parts) text += part;\n    return kept(text);\n}\n}  // namespace app_secrets\n`,
  },
  readsMark: true,
  readsCrlf: true,
  prepare: () => cppToolchain.prepare(),
  run: async (cwd, path) => {
    await run('g++', ['-std=c++20', '-w', '-O0', path, '-o', 'app'], { cwd });
    return run('./app', [], { cwd });
  },
};

const csharpEscapes = [
  ...basic,
  '\\a',
  '\\b',
  '\\f',
  '\\v',
  '\\0',
  "\\'",
  '\\x41',
  '\\xe9',
  '\\x4',
  '\\u00e9',
  '\\U0001f511',
  '\\ud83d\\udd11',
];
const noSeparator = (pieces: readonly string[]): string[] => without(pieces, /[\u2028\ufeff]/);
const fields = (text: string): string =>
  text.replace(/(?<!\{h)\}+|\{+(?!h\})/g, (run_) => run_ + run_);

export const csharp: FuzzedLanguage = {
  name: 'C#',
  languageId: 'csharp',
  path: 'Program.cs',
  forms: [
    {
      what: 'string',
      open: '"',
      close: '"',
      pieces: noSeparator([...common, ...braces, ...dollars, "'", ...csharpEscapes]),
    },
    {
      what: 'verbatim',
      open: '@"',
      close: '"',
      pieces: noSeparator([...common, ...braces, ...dollars, "'", '""', '\\', '\\n', '\n']),
    },
    {
      what: 'interpolated',
      open: '$"',
      close: '"',
      pieces: noSeparator([...common, '$', '#', '{', '}', "'", ...csharpEscapes]),
      around: ['{h}'],
      fix: fields,
    },
    {
      what: 'interpolated verbatim',
      open: '$@"',
      close: '"',
      pieces: noSeparator([...common, '$', '{', '}', '""', '\\']),
      around: ['{h}'],
      fix: fields,
    },
    {
      what: 'joined',
      isJoined: true,
      open: '"a" + "',
      close: '" + h',
      pieces: noSeparator([...common, ...csharpEscapes]),
    },
  ],
  program: (shows) =>
    `using System;\nusing System.Text;\n\nstatic class Program\n{\n    static string h = "H";\n\n    static void Show(string text)\n    {\n        Console.WriteLine(BitConverter.ToString(Encoding.UTF8.GetBytes(text)).Replace("-", "").ToLower());\n    }\n\n    static void Main()\n    {\n${shows.map((one) => `        ${one}`).join('\n')}\n    }\n}\n`,
  show: (_, literal) => `Show(${literal});`,
  helper: {
    'AppSecrets.cs': `internal static class AppSecrets\n{\n    public static string Get(string id, string key)\n    {\n        return System.IO.File.ReadAllText("values/" + key, new System.Text.UTF8Encoding(false));\n    }\n}\n`,
  },
  readsMark: true,
  readsCrlf: true,
  prepare: () => csharpToolchain.prepare(),
  run: async (cwd) => {
    await run('sh', ['-c', 'mcs -nowarn:0219 -codepage:utf8 -out:app.exe *.cs'], { cwd });
    return run('mono', ['app.exe'], { cwd });
  },
};
