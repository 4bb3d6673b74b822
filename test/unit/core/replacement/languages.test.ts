import assert from 'node:assert/strict';
import { literalValue } from '../../../../src/core/replacement';
import { findingOf } from '../../../support/finding';
import { applied, plan } from '../../../support/replacement';

const V = 'value-to-move';

/** Manifests that make a project of the file's folder. */
const manifests = {
  'go.mod': 'module proof.example/app\n',
  'Cargo.toml': '[package]\nname = "a"\n',
  'pom.xml': '<project/>',
};

const paths: Readonly<Record<string, string>> = {
  cpp: 'app.cpp',
  csharp: 'App.cs',
  go: 'main.go',
  java: 'App.java',
  kotlin: 'App.kt',
  php: 'app.php',
  powershell: 'app.ps1',
  ruby: 'app.rb',
  rust: 'src/main.rs',
  scala: 'App.scala',
  shellscript: 'run.sh',
  swift: 'App.swift',
};

const declined: readonly (readonly [languageId: string, text: string, reason: RegExp])[] = [
  ['cpp', `void f() { printf("a" "${V}"); }\n`, /beside/],
  ['cpp', `auto s = L"${V}";\n`, /wide/],
  ['cpp', `auto s = "${V}"s;\n`, /suffix/],
  ['cpp', `char s[] = "${V}";\n`, /may change/],
  ['cpp', `#define P "${V}"\nauto s = "a" P;\n`, /macro/],
  ['cpp', `constexpr char p[] = "${V}";\nstatic_assert(sizeof(p) > 1);\n`, /constant/],
  ['cpp', `auto s = std::format("{} ${V}", 1);\n`, /std::format/],
  ['powershell', `[CmdletBinding()]\nparam([string] $P = '${V}')\n$P\n`, /parameters/],
  ['powershell', `$x = @'\na ${V}\n'@\n`, /here-string/],
  ['powershell', `$x = @{ '${V}' = 1 }\n`, /key/],
  ['swift', `enum E: String {\n    case p = "${V}"\n}\n`, /enum/],
  ['swift', `@available(*, deprecated, message: "${V}")\nfunc f() {}\n`, /attribute/],
  ['swift', `let p: StaticString = "${V}"\n`, /StaticString/],
  ['csharp', `[Route("${V}")]\nclass A {}`, /attribute/],
  ['csharp', `class A(string p = "${V}") { }`, /primary/],
  ['csharp', `class A { string F(string p = "${V}") => p; }`, /block/],
  ['csharp', `class A { A(string p = "${V}") : this(p, 1) { } }`, /hands/],
  ['csharp', `class A { bool F(string s) => s is "${V}"; }`, /pattern/],
  ['csharp', `class A { const string P = "${V}"; [X(P)] int y; }`, /constant/],
  ['csharp', `class A { const string P = "${V}"; const string Q = "a" + P; }`, /constant/],
  ['csharp', `class A { int F(string s) => s switch { "${V}" or "a" => 1, _ => 0 }; }`, /pattern/],
  ['go', `package a\n\ntype T struct {\n\tP string \`x:"${V}"\`\n}\n`, /tag/],
  ['go', `package a\n\nconst p, q = "${V}", "x"\n`, /several/],
  ['go', `package a\n\nconst p = "${V}"\n\nconst q = "x" + p\n`, /Another constant/],
  ['go', `package a\n\nconst (\n\ta = iota\n\tp = "${V}"\n)\n`, /group/],
  ['go', `package a\n\nimport _ "${V}"\n`, /package/],
  ['java', `class A {\n  @Value("${V}") String p;\n}\n`, /annotation/],
  [
    'java',
    `class A { int f(String s) { switch (s) { case "${V}": return 1; } return 0; } }`,
    /case/,
  ],
  ['java', `class A {\n  static final String P = "${V}";\n  @X(P) int y;\n}\n`, /constant/],
  ['kotlin', `@Value("${V}")\nclass A\n`, /annotation/],
  ['kotlin', `const val P = "${V}"\nconst val Q = "x$P"\n`, /constant/],
  ['php', `<?php\n#[X('${V}')]\nclass A {}\n`, /attribute/],
  ['php', `<?php\nclass A { const P = '${V}'; }\n`, /other files/],
  [
    'php',
    `<?php\nclass A { function __construct(public readonly string $p = '${V}') {} }\n`,
    /once/,
  ],
  ['php', `<?php\nclass A { const P = '${V}'; function f($p = A::P) {} }\n`, /made of this/],
  ['php', `<?php\nclass A { private static $p = '${V}'; }\n`, /static property/],
  ['php', `<?php\nclass A extends B { private $p = '${V}'; }\n`, /constructor/],
  ['php', `<?php\nenum E: string { case P = '${V}'; }\n`, /enum/],
  ['php', `<?php\n$x = <<<'EOT'\npassword=${V}\nEOT;\n`, /here-document/],
  ['ruby', `x = { "${V}": 1 }\n`, /key/],
  ['ruby', `x = <<~'EOT'\n  password=${V}\nEOT\n`, /here-document/],
  ['ruby', `x = 'a' '${V}'\n`, /beside/],
  ['rust', `fn f(x: &str) { match x { "${V}" if true => 1, _ => 2 }; }\n`, /pattern/],
  ['rust', `fn f(x: Option<&str>) { match x { Some("${V}") | None => 1, _ => 2 }; }\n`, /pattern/],
  ['rust', `#[x(y = "${V}")]\nfn main() {}\n`, /attribute/],
  ['rust', `const P: [&str; 1] = ["${V}"];\nfn main() {}\n`, /type/],
  ['rust', `const P: &str = "${V}";\nfn main() { println!("{P}"); }\n`, /format string/],
  ['rust', `const fn f() -> &'static str { "${V}" }\nfn main() {}\n`, /constant function/],
  ['rust', `fn main() { let x = concat!("a", "${V}"); }\n`, /macro/],
  ['scala', `object A { def f(x: Any) = x match { case ("${V}", 1) => 1 } }\n`, /pattern/],
  ['scala', `object A { val x: "${V}" = y }\n`, /type/],
  ['scala', `object A { val x = sql"select '${V}'" }\n`, /interpolator/],
  ['shellscript', `#!/bin/sh\ncat <<'END'\npassword=${V}\nEND\n`, /here-document/],
  ['shellscript', `#!/bin/sh\n# password=${V}\n`, /one word/],
  ['shellscript', `#!/bin/sh\nget_secret() {\n  :\n}\nP='${V}'\n`, /function get_secret/],
];

describe('planReplacement, other languages', () => {
  for (const [languageId, text, reason] of declined)
    it(`declines ${languageId}: ${text.replaceAll('\n', ' ').trim()}`, () => {
      const path = paths[languageId] ?? '';
      const files = { ...manifests, ...(languageId === 'rust' && { [path]: text }) };
      const replacement = plan({ text, value: V, path, languageId, files });
      assert.ok(replacement.kind === 'declined', 'It is declined.');
      assert.match(replacement.reason, reason);
      assert.ok(replacement.lookup);
    });

  const second: readonly (readonly [languageId: string, text: string])[] = [
    ['cpp', `auto p = "${V}1";\nauto q = "${V}2";\n`],
    ['powershell', `$p = '${V}1'\n$q = '${V}2'\n`],
    ['swift', `let p = "${V}1"\nlet q = "${V}2"\n`],
    ['csharp', `class A { string p = "${V}1"; string q = "${V}2"; }\n`],
    ['go', `package a\n\nvar p = "${V}1"\nvar q = "${V}2"\n`],
    ['java', `class A { String p = "${V}1"; String q = "${V}2"; }\n`],
    ['kotlin', `val p = "${V}1"\nval q = "${V}2"\n`],
    ['php', `<?php\n$p = '${V}1';\n$q = '${V}2';\n`],
    ['ruby', `p = '${V}1'\nq = '${V}2'\n`],
    ['rust', `fn main() {\n    let p = "${V}1";\n    let q = "${V}2";\n}\n`],
    ['scala', `object A { val p = "${V}1"; val q = "${V}2" }\n`],
    ['shellscript', `#!/bin/sh\nP='${V}1'\nQ='${V}2'\n`],
  ];
  for (const [languageId, text] of second)
    it(`adds the helper of ${languageId} once`, () => {
      const path = paths[languageId] ?? '';
      const first = plan({ text, value: `${V}1`, path, languageId, files: manifests });
      assert.ok(first.kind === 'edit');
      const after = applied(text, first);
      const files: Record<string, string> = { ...manifests };
      for (const { path: file, content } of first.newFiles) files[file] = content;
      const next = plan({ text: after, value: `${V}2`, path, languageId, files });
      assert.ok(next.kind === 'edit');
      assert.deepEqual(next.newFiles, []);
      assert.equal(next.edits.length, 1);
      assert.ok(!applied(after, next).includes(V));
    });

  it('keeps byte order mark, line ends and tabs', () => {
    for (const [languageId, text] of second) {
      const windows = `\ufeff${text.replace('<?php', '<?php').replaceAll('\n', '\r\n')}`;
      const path = paths[languageId] ?? '';
      const files = manifests;
      const first = plan({ text: windows, value: `${V}1`, path, languageId, files });
      assert.ok(first.kind === 'edit', languageId);
      const after = applied(windows, first);
      assert.ok(after.startsWith('\ufeff'), languageId);
      assert.ok(!/(?<!\r)\n/.test(after), `${languageId}: ${JSON.stringify(after)}`);
    }
  });

  const values: readonly (readonly [string, string, string, string | undefined])[] = [
    ['cpp', 'auto p = R"x(a"\\n)x";', 'a"\\n', 'a"\\n'],
    ['cpp', 'auto p = "a\\x41\\"";', 'a\\x41\\"', 'aA"'],
    ['powershell', "$p = 'a''b`n'", "a''b`n", "a'b`n"],
    ['powershell', '$p = "a`$b`n"', 'a`$b`n', 'a$b\n'],
    ['swift', 'let p = "a\\u{e9}\\n"', 'a\\u{e9}\\n', 'aé\n'],
    ['swift', 'let p = #"a\\n"#', 'a\\n', 'a\\n'],
    ['csharp', 'var p = @"a""\\b";', 'a""\\b', 'a"\\b'],
    ['csharp', 'var p = $"{x}a{{b";', 'a{{b', 'a{b'],
    ['go', 'var p = "a\\xff"', 'a\\xff', undefined],
    ['go', 'var p = "a\\u00e9\\""', 'a\\u00e9\\"', 'aé"'],
    ['java', 'String p = "a\\u0041\\t\\101";', 'a\\u0041\\t\\101', 'aA\tA'],
    ['kotlin', 'val p = "a\\$b"', 'a\\$b', 'a$b'],
    ['kotlin', 'val p = """a\\nb"""', 'a\\nb', 'a\\nb'],
    ['php', "$p = 'a\\'b\\n';", "a\\'b\\n", "a'b\\n"],
    ['php', '$p = "a\\$b\\q\\u{e9}";', 'a\\$b\\q\\u{e9}', 'a$b\\qé'],
    ['ruby', "p = 'a\\'b\\n'", "a\\'b\\n", "a'b\\n"],
    ['ruby', 'p = "a\\sb\\e\\u{e9}"', 'a\\sb\\e\\u{e9}', 'a b\x1bé'],
    ['ruby', 'p = "a\\C-a"', 'a\\C-a', undefined],
    ['rust', 'let p = "a\\u{e9}\\\n    b";', 'a\\u{e9}\\\n    b', 'aéb'],
    ['rust', 'let p = r#"a"\\n"#;', 'a"\\n', 'a"\\n'],
    ['scala', 'val p = s"a$$b"', 'a$$b', 'a$b'],
    ['shellscript', 'P="a\\$b\\"c\\d"', 'a\\$b\\"c\\d', 'a$b"c\\d'],
    ['shellscript', "P=$'a\\'b\\x41'", "a\\'b\\x41", "a'bA"],
    ['shellscript', 'P="a$B"', 'a$B', undefined],
    ['shellscript', 'P=a\\ b', 'a\\ b', 'a b'],
  ];
  for (const [languageId, text, source, value] of values)
    it(`reads ${text}`, () => {
      assert.equal(literalValue(text, findingOf(text, source), languageId), value);
    });
});
