import { noToolchain } from '../../../scripts/toolchains/none';
import { hard, inUrl, plain, quoted, url } from '../model';
import type { LanguageProof, Position, Program } from '../model';

const literal = quoted(hard, '"');

const program = (
  position: Position,
  source: string,
  value = plain,
  more: Partial<Program> = {},
): Program => ({
  position,
  path: 'Sources/App/main.swift',
  source: `${source}\n`,
  value,
  ...more,
});

export const swift: LanguageProof = {
  name: 'Swift',
  languageId: 'swift',
  toolchain: noToolchain,
  caveat: 'neither Swift nor its grammar as WebAssembly is on a registry used here: only planned.',
  programs: [
    program('variable', `let password = ${literal}`, hard),
    program('variable', `let password = #"${plain}"#`, plain, { what: 'a raw string' }),
    program('call argument', `connect(host: "db", password: "${plain}")`),
    program('part of a URL', `let url = URL(string: "${url}")!`, inUrl),
    program('concatenation', `let dsn = "host=db password=${plain}" + " port=5432"`),
    program('interpolation', `let dsn = "host=\\(host) password=${plain} port=\\(5432)"`),
    program('format string', `let dsn = String(format: "host=%@ password=${plain}", host)`),
    program('text of several lines', `let dsn = """\n    host=db\n    password=${plain}\n    """`),
    program('default argument', `func connect(password: String = "${plain}") {}`),
    program('field', `struct Config {\n    var password = "${plain}"\n}`),
    program('constant', `enum Config {\n    static let password = "${plain}"\n}`),
    program('enum', `enum Stage: String {\n    case production = "${plain}"\n}`, plain, {
      declined: /enum/,
    }),
    program('annotation', `@available(*, deprecated, message: "${plain}")\nfunc f() {}`, plain, {
      declined: /attribute/,
    }),
    program('case', `switch given {\ncase "${plain}": connect()\ndefault: break\n}`),
    program('record', `let config = ["host": "db", "password": "${plain}"]`),
    program('tag or type', `let password: StaticString = "${plain}"`, plain, {
      declined: /StaticString/,
    }),
    program('synchronous function', `func read() -> String {\n    return "${plain}"\n}`),
    program('asynchronous function', `func read() async -> String {\n    return "${plain}"\n}`),
    program('test', `func testConnects() {\n    let password = "${plain}"\n}`, plain, {
      path: 'Tests/AppTests/AppTests.swift',
    }),
    program('head of the file', `// Licence\nimport Foundation\n\nlet password = "${plain}"`),
    program('package', `public func password() -> String {\n    "${plain}"\n}`, plain, {
      path: 'Sources/Db/Config/Password.swift',
      files: { 'Package.swift': '// swift-tools-version:5.9\n' },
    }),
  ],
  none: {},
};
