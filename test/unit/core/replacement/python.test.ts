import assert from 'node:assert/strict';
import { applied, plan } from '../../../support/replacement';

const V = 'value-to-move';
const imported = 'from app_secrets import get_secret\n';

const rows: readonly (readonly [what: string, text: string, becomes: string])[] = [
  [
    'a constant',
    `PASSWORD = "${V}"\n`,
    `${imported}\nPASSWORD = get_secret("app/db", "password")\n`,
  ],
  [
    'an argument, after the imports',
    `#!/usr/bin/env python3\n"""What it does."""\nfrom __future__ import annotations\nimport os\nfrom a import (\n    b,\n)\n\ndef f():\n    connect(password='${V}')\n`,
    `#!/usr/bin/env python3\n"""What it does."""\nfrom __future__ import annotations\nimport os\nfrom a import (\n    b,\n)\n${imported}\ndef f():\n    connect(password=get_secret('app/db', 'password'))\n`,
  ],
  [
    'a password in a URL',
    `import os\nURL = "postgres://app:${V}@db/main"\n`,
    `import os\nfrom urllib.parse import quote\n${imported}URL = f"postgres://app:{quote(get_secret('app/db', 'password'), safe='')}@db/main"\n`,
  ],
  [
    'a part of a formatted string',
    `import os\nURL = f'postgres://{user}:${V}@{host}/main'\n`,
    `import os\nfrom urllib.parse import quote\n${imported}URL = f'postgres://{user}:{quote(get_secret("app/db", "password"), safe="")}@{host}/main'\n`,
  ],
  [
    'the default of a variable, which is looked up where that is not set alone',
    `import os\nKEY = os.getenv("KEY", "${V}")  # the key\n`,
    `import os\n${imported}KEY = os.getenv("KEY") or get_secret("app/db", "password")  # the key\n`,
  ],
  [
    'such a default inside of another expression',
    `import os\nx = f(os.environ.get(\n    'KEY',\n    '${V}'\n).encode())\n`,
    `import os\n${imported}x = f((os.environ.get('KEY') or get_secret('app/db', 'password')).encode())\n`,
  ],
  [
    'a part of such a default',
    `import os\nd = {"url": os.environ.get("URL", "postgres://app:${V}@db/main")}\n`,
    `import os\nfrom urllib.parse import quote\n${imported}d = {"url": os.environ.get("URL") or f"postgres://app:{quote(get_secret('app/db', 'password'), safe='')}@db/main"}\n`,
  ],
  [
    'an argument of another call',
    `import os\nx = settings.get("KEY", "${V}")\n`,
    `import os\n${imported}x = settings.get("KEY", get_secret("app/db", "password"))\n`,
  ],
  [
    'bytes',
    `import os\nKEY = b"${V}"\n`,
    `import os\n${imported}KEY = get_secret("app/db", "password").encode()\n`,
  ],
  [
    'a literal beside another',
    `import os\nA = ("x{" "${V}")\n`,
    `import os\n${imported}A = ("x{" f"{get_secret('app/db', 'password')}")\n`,
  ],
  [
    'a connection string with braces',
    `import os\r\nA = "Driver={PG};Password=${V};"\r\n`,
    `import os\r\n${imported.replace('\n', '\r\n')}A = f"Driver={{PG}};Password={get_secret('app/db', 'password')};"\r\n`,
  ],
  [
    'imports that share their line with other statements',
    `import os; PASSWORD = "${V}"\n`,
    `${imported}\nimport os; PASSWORD = get_secret("app/db", "password")\n`,
  ],
  [
    'a pattern of %, and a name that the file has otherwise',
    `def get_secret():\n    return "%s:${V}" % x\n`,
    `from app_secrets import get_secret as get_app_secret\n\n\ndef get_secret():\n    return f"%s:{get_app_secret('app/db', 'password').replace('%', '%%')}" % x\n`,
  ],
  [
    'a pattern of format',
    `import os\nA = "Server={};Password=${V}".format(x)\n`,
    `import os\n${imported}A = f"Server={{}};Password={get_secret('app/db', 'password').replace('{', '{{').replace('}', '}}')}".format(x)\n`,
  ],
  [
    'a formatted string whose fields use its own quotes',
    `import os\nA = f"{a["k"]}:${V}"\n`,
    `import os\n${imported}A = f"{a["k"]}:{get_secret('app/db', 'password')}"\n`,
  ],
  [
    'a literal in a field',
    `import os\nA = f"{f('${V}')}"\n`,
    `import os\n${imported}A = f"{f(get_secret('app/db', 'password'))}"\n`,
  ],
];

describe('planReplacement, Python', () => {
  for (const [what, text, becomes] of rows)
    it(`rewrites ${what}`, () => {
      const replacement = plan({ text, value: V, path: 'src/app.py', languageId: 'python' });
      assert.equal(applied(text, replacement), becomes);
      assert.ok(replacement.kind === 'edit');
      assert.deepEqual(
        replacement.newFiles.map((file) => file.path),
        ['src/app_secrets.py'],
      );
    });

  it('imports relatively inside a package, and adds nothing twice', () => {
    const text = `from .app_secrets import get_secret\nA = get_secret("x")\nB = "${V}"\n`;
    const files = {
      'src/__init__.py': '',
      'src/app_secrets.py': '"""Reads secrets from AWS Secrets Manager at run time"""',
    };
    const replacement = plan({ text, value: V, path: 'src/a.py', languageId: 'python', files });
    assert.ok(replacement.kind === 'edit');
    assert.equal(replacement.edits.length, 1);
    assert.deepEqual(replacement.newFiles, []);
  });

  const homes: readonly (readonly [
    what: string,
    path: string,
    text: string,
    files: readonly string[],
    line: string,
    helper: string,
  ])[] = [
    [
      'a package below another',
      'app/db/connect.py',
      '',
      ['app/__init__.py', 'app/db/__init__.py'],
      'from ..app_secrets import get_secret',
      'app/app_secrets.py',
    ],
    [
      'a package that names itself',
      'app/db/connect.py',
      'import app.db.other\n',
      ['app/__init__.py', 'app/db/__init__.py'],
      'from app.app_secrets import get_secret',
      'app/app_secrets.py',
    ],
    [
      'a program inside a package',
      'app/tool.py',
      'if __name__ == "__main__":\n    pass\n',
      ['app/__init__.py'],
      'from app_secrets import get_secret',
      'app/app_secrets.py',
    ],
    [
      'a folder that a program imports by path',
      'src/db/connect.py',
      '',
      ['src/main.py'],
      'from db.app_secrets import get_secret',
      'src/db/app_secrets.py',
    ],
  ];
  for (const [what, path, head, present, line, helper] of homes)
    it(`puts the helper of ${what} where it is found`, () => {
      const text = `${head}PASSWORD = "${V}"\n`;
      const files = Object.fromEntries(present.map((file) => [file, 'from db import connect\n']));
      const replacement = plan({ text, value: V, path, languageId: 'python', files });
      assert.ok(applied(text, replacement).split('\n').includes(line), applied(text, replacement));
      assert.ok(replacement.kind === 'edit');
      assert.equal(replacement.newFiles[0]?.path, helper);
    });

  for (const [text, reason] of [
    [`match x:\n    case "${V}" | "a":\n        pass\n`, /constant/],
    [`# password = ${V}\n`, /string literal/],
    [`x: Literal["${V}"] = y\n`, /type/],
    [`x: "${V}" = y\n`, /type/],
    [`x = b"\\xff${V}"\n`, /bytes/],
    [`x = f"{f('a${V}')}"\n`, /field/],
    [`def f():\n    """${V}"""\n`, /docstring/],
  ] as const)
    it(`declines ${text.trim()}`, () => {
      const replacement = plan({ text, value: V, path: 'a.py', languageId: 'python' });
      assert.ok(replacement.kind === 'declined');
      assert.match(replacement.reason, reason);
    });
});
