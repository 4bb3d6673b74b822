import assert from 'node:assert/strict';
import { applied, plan } from '../../../support/replacement';

const V = 'value-to-move';

/** Where a language wants a constant, and what its engineers write in its place. */
const rewritten: readonly (readonly [
  path: string,
  languageId: string,
  text: string,
  expected: string,
])[] = [
  [
    'a.py',
    'python',
    `def f(a, p: str = "${V}", *, b=1):\n    """Doc."""\n    return p\n`,
    'def f(a, p: str | None = None, *, b=1):\n    """Doc."""\n    if p is None:\n        p = get_secret("app/db", "password")\n    return p\n',
  ],
  [
    'a.py',
    'python',
    `class A:\n\tdef f(self, p="${V}"):\n\t\treturn p\n`,
    'def f(self, p=None):\n\t\tif p is None:\n\t\t\tp = get_secret("app/db", "password")\n\t\treturn p\n',
  ],
  [
    'a.py',
    'python',
    `def f(p="${V}"): return p\n`,
    'def f(p=get_secret("app/db", "password")): return p',
  ],
  [
    'a.py',
    'python',
    `match x:\n    case "${V}":\n        pass\n`,
    'case matched if matched == get_secret("app/db", "password"):',
  ],
  [
    'a.ts',
    'typescript',
    `export const enum A {\n  P = '${V}',\n  Q = 'q',\n}\n`,
    "export const A = {\n  P: getSecretSync('app/db', 'password'),\n  Q: 'q',\n} as const;\nexport type A = (typeof A)[keyof typeof A];\n",
  ],
  [
    'A.cs',
    'csharp',
    `class A\n{\n    string F(string p = "${V}")\n    {\n        return p;\n    }\n}\n`,
    'string F(string p = null)\n    {\n        p = p ?? AppSecrets.Get("app/db", "password");\n        return p;',
  ],
  [
    'A.cs',
    'csharp',
    `class A { int F(string s) { switch (s) { case "${V}": return 1; } return 0; } }`,
    'case string matched when matched == AppSecrets.Get("app/db", "password"):',
  ],
  [
    'A.cs',
    'csharp',
    `class A { int F(string s) => s switch { "${V}" => 1, _ => 0 }; }`,
    '{ string matched when matched == AppSecrets.Get("app/db", "password") => 1,',
  ],
  [
    'src/main.rs',
    'rust',
    `fn main() {}\nfn f(x: &str) -> i32 {\n    match x {\n        "${V}" => 1,\n        _ => 2,\n    }\n}\n`,
    'matched if matched == crate::app_secrets::get("app/db", "password") => 1,',
  ],
  [
    'A.scala',
    'scala',
    `object A { def f(x: String) = x match { case "${V}" => 1 } }\n`,
    'case matched if matched == AppSecrets.get("app/db", "password") => 1',
  ],
  [
    'a.rb',
    'ruby',
    `case x\nin '${V}' then 1\nend\n`,
    "in ^(AppSecrets.get('app/db', 'password')) then 1",
  ],
  [
    'a.cpp',
    'cpp',
    `auto s = "a" "x${V}" "b";\n`,
    'auto s = app_secrets::join({"a", "x", app_secrets::get("app/db", "password"), "b"});',
  ],
  [
    'a.php',
    'php',
    `<?php\nclass A\n{\n    public static string $p = '${V}';\n}\n`,
    "public static string $p;\n}\n\nA::$p = app_secret('app/db', 'password');\n",
  ],
  [
    'a.php',
    'php',
    `<?php\nclass A\n{\n    const P = '${V}';\n}\necho A::P;\n`,
    "public static function P(): string { return app_secret('app/db', 'password'); }\n}\necho A::P();\n",
  ],
  [
    'a.php',
    'php',
    `<?php\nclass A\n{\n    public function __construct(private string $p = '${V}')\n    {\n    }\n}\n`,
    "__construct(private ?string $p = null)\n    {\n        $this->p = $p ??= app_secret('app/db', 'password');\n    }",
  ],
  [
    'a.sh',
    'shellscript',
    `#!/bin/sh\nP="\${P:-${V}}"\n`,
    `P="\${P:-$(get_secret 'app/db' 'password')}" || exit 1\n`,
  ],
  [
    'a.sh',
    'shellscript',
    `#!/bin/sh\ncat <<END\n\${P:-${V}}\nEND\n`,
    'cat <<END\n${P:-${secret_password}}\nEND\n',
  ],
  [
    'a.cs',
    'csharp',
    `class A { void F() { for (string p = "${V}"; p != ""; p = "") { } } }`,
    'for (string p = AppSecrets.Get("app/db", "password"); p',
  ],
  ['a.sh', 'shellscript', `#!/bin/sh\n: "\${P:=${V}}"\n`, ': "${P:=${secret_password}}"\n'],
  [
    'a.sh',
    'shellscript',
    `#!/bin/sh\nexport P=\${P-'${V}'}\n`,
    'export P=${P-"${secret_password}"}\n',
  ],
];

describe('planReplacement where a constant is wanted', () => {
  for (const [path, languageId, text, expected] of rewritten)
    it(`rewrites ${languageId}: ${text.replaceAll('\n', ' ').trim()}`, () => {
      const files = {
        'Cargo.toml': '[package]\nname = "a"\n',
        ...(languageId === 'rust' && { [path]: text }),
      };
      const after = applied(text, plan({ text, value: V, path, languageId, files }));
      assert.ok(after.includes(expected), after);
      assert.ok(!after.includes(V));
    });

  it('leaves the credentials with which the look-up itself is signed', () => {
    const text = `export AWS_SECRET_ACCESS_KEY=${V}\n`;
    const replacement = plan({ text, value: V, path: 'a.sh', languageId: 'shellscript' });
    assert.ok(replacement.kind === 'declined');
    assert.match(replacement.reason, /sign the look-up/);
  });
});
