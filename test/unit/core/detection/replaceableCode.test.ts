import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scan } from '../../../../src/core/detection';
import { parserFor } from '../../../../src/syntax';
import type grammars from '../../../../src/syntax/grammars.json';
import { values } from '../../../support/detection/documents';

type Language = Exclude<keyof typeof grammars, 'javascriptreact' | 'typescriptreact'>;

/** Programs with `§` for the value of a credential, each valid. */
const programs: Readonly<Record<Language, readonly [path: string, ...programs: string[]]>> = {
  cpp: [
    'a.cpp',
    'int main() { std::string password{"§"}; }',
    'const char* password = "§"; // "it\'s"',
    'const std::string password = R"(§)";',
    '#define DB_PASSWORD "§"\nint x;\n',
  ],
  csharp: [
    'A.cs',
    'class A { public string Password { get; set; } = "§"; }',
    'class A { string password = @"§"; }',
    'class A { void F() { Connect(user: "app", password: "§"); } }',
  ],
  go: [
    'a.go',
    'package a\n\nvar password = "§"\n',
    'package a\n\nvar password = `§`\n',
    'package a\n\nvar p = flag.String("password", "§", "the password")\n',
    'package a\n\nfunc f() { os.Setenv("DB_PASSWORD", "§") }\n',
  ],
  java: [
    'A.java',
    'enum A { DB_PASSWORD("§"), OTHER("x"); }',
    'class A { String password = new String("§"); }',
    'class A { void f() { props.setProperty("db.password", "§"); } }',
    'class A { String s = "{\\"password\\": \\"§\\"}"; }',
    'class A { String password = """\n  §"""; }',
  ],
  javascript: [
    'a.js',
    "connect({ user: 'app', password: '§' });",
    'const password = process.env.PASSWORD ?? `§`;',
    "yargs.option('password', { alias: 'p', default: '§' });",
    'if (password === "§") { f(); }',
  ],
  kotlin: [
    'a.kt',
    'const val DB_PASSWORD = "§"\n',
    'enum class A(val v: String) { DB_PASSWORD("§"), OTHER("x") }\n',
    'val a = connect(user = "app", password = "§")\n',
  ],
  php: [
    'a.php',
    "<?php\ndefine('DB_PASSWORD', '§');\n",
    "<?php\nreturn ['password' => env('DB_PASSWORD', '§')];\n",
    '<?php\n$password = "§";\n',
  ],
  powershell: [
    'a.ps1',
    '$password = "§"\n',
    "$s = ConvertTo-SecureString '§' -AsPlainText -Force\n",
    "$password = '§'\n",
  ],
  python: [
    'a.py',
    "PASSWORD = os.getenv('DB_PASSWORD', '§')\n",
    'password = """§"""\n',
    "parser.add_argument('-p', '--password', type=str, default='§', help='it is')\n",
    "config = {'password': r'§', 'x': 1}\n",
    "class A:\n    password: str = Field(default='§')\n",
  ],
  ruby: [
    'a.rb',
    "config = { :password => '§' }\n",
    "ENV.fetch('DB_PASSWORD') { '§' }\n",
    'password = "§"\n',
  ],
  rust: [
    'a.rs',
    'static DB_PASSWORD: &\'static str = "§";\n',
    'const DB_PASSWORD: &str = r#"§"#;\n',
    'fn f() { let password = String::from("§"); }\n',
  ],
  scala: ['a.scala', 'object A { val password = "§" }', 'object A { val password = """§""" }'],
  shellscript: [
    'a.sh',
    'export DB_PASSWORD=§\n',
    "PGPASSWORD='§' psql -h db\n",
    'password=${DB_PASSWORD:-§}\n',
    'docker login -u app -p "§" registry.demo.internal\n',
    "curl -u 'app:§' https://api.demo.internal\n",
    'mysql -u app -p§ main\n',
  ],
  typescript: [
    'a.ts',
    "const password: string = '§';",
    "const a: Config = { host: 'db', password: '§' };",
    "class A { private readonly apiSecret = '§'; }",
  ],
};

/** What the grammar says of each word: the kinds of the nodes around it. */
async function shapeOf(languageId: string, text: string, left: { start: number; end: number }) {
  const parser = await parserFor(languageId);
  assert.ok(parser);
  const words = [...text.matchAll(/\w+|[^\w\s]/g)].filter(
    ({ index, 0: word }) => index + word.length <= left.start || index >= left.end,
  );
  const kinds = (start: number, end: number): string =>
    parser
      .nodesAround(text, { start, end })
      .map(({ kind }) => kind)
      .join();
  return [
    parser.errorsIn(text),
    kinds(left.start, left.end),
    ...words.map(({ index, 0: word }) => `${word} ${kinds(index, index + 1)}`),
  ];
}

describe('the range of a finding in code, replaced by another value, leaves the tree as it was', () => {
  for (const [languageId, [path, ...texts]] of Object.entries(programs))
    for (const program of texts)
      it(`in ${languageId}: ${program}`, async () => {
        await fc.assert(
          fc.asyncProperty(values('@,:/=-._'), async (value) => {
            // Of the same signs, so that what a grammar calls it stays.
            const other = `${value.replaceAll(/[a-z]/g, 'n')}q`;
            const text = program.replace('§', () => value);
            const [finding, ...others] = scan(text, path);
            // A value with signs may be taken for a reference, or for another format.
            if (!finding) {
              assert.ok(!/^\w+$/.test(value), text);
              return;
            }
            assert.deepEqual(others, []);
            const { start, end } = finding.range;
            assert.equal(text.slice(start, end), value, text);
            const changed = text.slice(0, start) + other + text.slice(end);
            assert.deepEqual(
              await shapeOf(languageId, changed, { start, end: start + other.length }),
              await shapeOf(languageId, text, { start, end }),
            );
          }),
          { numRuns: 25 },
        );
      });
});
