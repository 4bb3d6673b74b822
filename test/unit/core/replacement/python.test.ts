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

  for (const [text, reason] of [
    [`match x:\n    case "${V}":\n        pass\n`, /constant/],
    [`# password = ${V}\n`, /string literal/],
  ] as const)
    it(`declines ${text.trim()}`, () => {
      const replacement = plan({ text, value: V, path: 'a.py', languageId: 'python' });
      assert.ok(replacement.kind === 'declined');
      assert.match(replacement.reason, reason);
    });
});
