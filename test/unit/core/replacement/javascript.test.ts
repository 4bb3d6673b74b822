import assert from 'node:assert/strict';
import { applied, plan } from '../../../support/replacement';

const V = 'value-to-move';

interface Row {
  readonly what: string;
  readonly path?: string;
  readonly languageId?: string;
  readonly text: string;
  readonly files?: Readonly<Record<string, string>>;
  /** The text afterwards, without the import where it begins with one. */
  readonly becomes: string;
}

const esm = `import { getSecret } from './secrets.mjs';`;
const sync = `const { getSecretSync } = require('./secrets.js');`;

const rows: readonly Row[] = [
  {
    what: 'a constant of a module',
    path: 'app.mjs',
    text: `const password = '${V}';\n`,
    becomes: `${esm}\n\nconst password = await getSecret('app/db', 'password');\n`,
  },
  {
    what: 'an argument in an async function, after the imports',
    path: 'app.mjs',
    text: `import { a } from "./a.mjs";\n\nasync function f() {\n  connect({ password: "${V}" });\n}\n`,
    becomes: `import { a } from "./a.mjs";\nimport { getSecret } from "./secrets.mjs";\n\nasync function f() {\n  connect({ password: await getSecret("app/db", "password") });\n}\n`,
  },
  {
    what: 'a function that cannot await',
    path: 'app.mjs',
    text: `import a from './a.mjs';\nexport const f = () => connect('${V}');\n`,
    becomes: `import a from './a.mjs';\nimport { getSecretSync } from './secrets.mjs';\nexport const f = () => connect(getSecretSync('app/db', 'password'));\n`,
  },
  {
    what: 'an async arrow with an expression for a body',
    path: 'app.mjs',
    text: `export const f = async (x) => connect(x, '${V}');\n`,
    becomes: `${esm}\n\nexport const f = async (x) => connect(x, await getSecret('app/db', 'password'));\n`,
  },
  {
    what: 'CommonJS, after its requires',
    path: 'app.js',
    text: `#!/usr/bin/env node\n'use strict';\nconst fs = require('fs');\nconst pw = '${V}'\n`,
    becomes: `#!/usr/bin/env node\n'use strict';\nconst fs = require('fs');\nconst { getSecretSync } = require('./secrets.js');\nconst pw = getSecretSync('app/db', 'password')\n`,
  },
  {
    what: 'a default parameter',
    path: 'app.js',
    text: `async function f(password = '${V}') {}\n`,
    becomes: `${sync.replace(';', '')}\n\nasync function f(password = getSecretSync('app/db', 'password')) {}\n`,
  },
  {
    what: 'a password in a URL, percent-encoded',
    path: 'app.mjs',
    text: `const url = "postgres://app:${V}@db/main";\n`,
    becomes: `import { getSecret } from "./secrets.mjs";\n\nconst url = \`postgres://app:\${encodeURIComponent(await getSecret("app/db", "password"))}@db/main\`;\n`,
  },
  {
    what: 'a part of a template, its substitutions kept',
    path: 'app.mjs',
    text: 'const url = `postgres://${user}:' + V + '@${host}/main`;\n',
    becomes: `import { getSecret } from "./secrets.mjs";\n\nconst url = \`postgres://\${user}:\${encodeURIComponent(await getSecret("app/db", "password"))}@\${host}/main\`;\n`,
  },
  {
    what: 'a part of a string that holds a backtick',
    path: 'app.mjs',
    text: `const s = 'Server=\`a\`;Password=${V};';\n`,
    becomes: `${esm}\n\nconst s = \`Server=\\\`a\\\`;Password=\${await getSecret('app/db', 'password')};\`;\n`,
  },
  {
    what: 'a literal whose member is used',
    path: 'app.mjs',
    text: `const n = '${V}'.length;\n`,
    becomes: `${esm}\n\nconst n = (await getSecret('app/db', 'password')).length;\n`,
  },
  {
    what: 'TypeScript whose output may be CommonJS',
    path: 'src/db/connect.ts',
    languageId: 'typescript',
    text: `import { a } from '../a';\r\n\r\nexport const password: string = '${V}';\r\n`,
    files: { 'package.json': '{}' },
    becomes: `import { a } from '../a';\r\nimport { getSecretSync } from '../secrets';\r\n\r\nexport const password: string = getSecretSync('app/db', 'password');\r\n`,
  },
  {
    what: 'TypeScript of a module package',
    path: 'src/a.ts',
    languageId: 'typescript',
    text: `export const password = "${V}";\n`,
    files: { 'package.json': '{"type":"module"}' },
    becomes: `import { getSecret } from "./secrets.js";\n\nexport const password = await getSecret("app/db", "password");\n`,
  },
  {
    what: 'a name that the file has otherwise',
    path: 'app.mjs',
    text: `import { getSecret } from './mine.mjs';\nconst p = '${V}';\n`,
    becomes: `import { getSecret } from './mine.mjs';\nimport { getSecret as getAppSecret } from './secrets.mjs';\nconst p = await getAppSecret('app/db', 'password');\n`,
  },
  {
    what: 'a template in a substitution of another',
    path: 'app.mjs',
    text: 'const t = `a ${b ? `x${c}=' + V + '` : 1} c`;\n',
    becomes: `${esm.replaceAll("'", '"')}\n\nconst t = \`a \${b ? \`x\${c}=\${await getSecret("app/db", "password")}\` : 1} c\`;\n`,
  },
  {
    what: 'a constant assertion',
    path: 'src/a.ts',
    languageId: 'typescript',
    text: `export const p = '${V}' as const;\n`,
    files: { 'package.json': '{"type":"module"}' },
    becomes: `import { getSecret } from './secrets.js';\n\nexport const p = await getSecret('app/db', 'password');\n`,
  },
  {
    what: 'a module for a bundler, whose imports name no extension',
    path: 'src/a.ts',
    languageId: 'typescript',
    text: `export const p = '${V}';\n`,
    files: {
      'package.json': '{"type":"module"}',
      'tsconfig.json':
        '{"compilerOptions":{"module":"esnext","target":"es2022","moduleResolution":"bundler"}}',
    },
    becomes: `import { getSecret } from './secrets';\n\nexport const p = await getSecret('app/db', 'password');\n`,
  },
  {
    what: 'a module whose own imports name their extension, as the new one does',
    path: 'src/a.ts',
    languageId: 'typescript',
    text: `import { b } from './b.js';\nexport const p = '${V}' + b;\n`,
    becomes: `import { b } from './b.js';\nimport { getSecretSync } from './secrets.js';\nexport const p = getSecretSync('app/db', 'password') + b;\n`,
  },
  {
    what: 'a module that may not await at its top level',
    path: 'src/a.ts',
    languageId: 'typescript',
    text: `export const p = '${V}';\n`,
    files: {
      'package.json': '{"type":"module"}',
      'tsconfig.json': '{"compilerOptions":{"module":"es2020"}}',
    },
    becomes: `import { getSecretSync } from './secrets.js';\n\nexport const p = getSecretSync('app/db', 'password');\n`,
  },
  {
    what: 'a namespace',
    path: 'src/a.ts',
    languageId: 'typescript',
    text: `namespace N {\n  export const p = '${V}';\n}\n`,
    files: { 'package.json': '{"type":"module"}' },
    becomes: `import { getSecretSync } from './secrets.js';\n\nnamespace N {\n  export const p = getSecretSync('app/db', 'password');\n}\n`,
  },
  {
    what: 'a class field and a method',
    path: 'app.mjs',
    text: `export class A {\n  password = '${V}';\n  async m() { return 1; }\n}\n`,
    becomes: `import { getSecretSync } from './secrets.mjs';\n\nexport class A {\n  password = getSecretSync('app/db', 'password');\n  async m() { return 1; }\n}\n`,
  },
  {
    what: 'an async method after a regular expression with quotes',
    path: 'app.mjs',
    text: `const r = /["'\`]/;\nexport class A {\n  async m(x) {\n    if (r.test(x)) { return "${V}"; }\n  }\n}\n`,
    becomes: `import { getSecret } from "./secrets.mjs";\n\nconst r = /["'\`]/;\nexport class A {\n  async m(x) {\n    if (r.test(x)) { return await getSecret("app/db", "password"); }\n  }\n}\n`,
  },
];

describe('planReplacement, JavaScript and TypeScript', () => {
  for (const row of rows)
    it(`rewrites ${row.what}`, () => {
      const { text, files = {}, path = 'app.js', languageId = 'javascript' } = row;
      const replacement = plan({ text, value: V, path, languageId, files });
      assert.equal(applied(text, replacement), row.becomes);
    });

  it('adds one helper, and uses the one that is there', () => {
    const text = `const password = '${V}';\nconst other = '${V}2';\n`;
    const first = plan({ text, value: V, path: 'app.mjs', languageId: 'javascript' });
    assert.ok(first.kind === 'edit');
    const [helper] = first.newFiles;
    assert.equal(helper?.path, 'secrets.mjs');
    const second = plan({
      text: applied(text, first),
      value: `${V}2`,
      path: 'app.mjs',
      languageId: 'javascript',
      files: { [helper.path]: helper.content },
    });
    assert.ok(second.kind === 'edit');
    assert.deepEqual(second.newFiles, []);
    assert.equal(second.edits.length, 1);
  });

  it('gives the helper another name where a file has it', () => {
    const text = `const password = '${V}';\n`;
    const files = { 'secrets.mjs': 'export const mine = 1;' };
    const replacement = plan({ text, value: V, path: 'app.mjs', languageId: 'javascript', files });
    assert.ok(replacement.kind === 'edit');
    assert.equal(replacement.newFiles[0]?.path, 'aws-secrets.mjs');
    assert.match(applied(text, replacement), /from '\.\/aws-secrets\.mjs'/);
  });

  it('names the package that is missing', () => {
    const text = `const password = '${V}';\n`;
    const files = { 'package.json': '{"dependencies":{}}' };
    const replacement = plan({ text, value: V, path: 'app.mjs', languageId: 'javascript', files });
    assert.ok(replacement.kind === 'edit');
    assert.equal(replacement.install, 'npm install @aws-sdk/client-secrets-manager');
  });

  const refused: readonly (readonly [string, string, string, RegExp])[] = [
    ['a.tsx', 'typescriptreact', `const a = <Login password="${V}" />;`, /JSX/],
    ['a.tsx', 'typescriptreact', `'use client';\nconst a = '${V}';`, /browser/],
    ['a.ts', 'typescript', `enum A { Password = '${V}', B = 1 }`, /enum/],
    ['a.ts', 'typescript', `enum A { Password = '${V}' }\nlet a: A.Password;`, /enum/],
    ['a.ts', 'typescript', `type A = '${V}';`, /type/],
    ['a.ts', 'typescript', `type A =\n  | 'x'\n  | '${V}';`, /type/],
    ['a.ts', 'typescript', `const a: '${V}' = b;`, /type/],
    ['a.ts', 'typescript', `const a = b as '${V}';`, /type/],
    ['a.ts', 'typescript', `declare module '${V}' {}`, /module/],
    ['a.js', 'javascript', 'const a = tag`' + V + '`;', /tag/],
    ['a.js', 'javascript', 'const a = tag`${b} ' + V + '`;', /tag/],
    ['a.js', 'javascript', `import a from '${V}';`, /module/],
    ['a.js', 'javascript', `const a = { '${V}': 1 };`, /name of a property/],
    ['a.js', 'javascript', `// password = ${V}`, /string literal/],
  ];
  for (const [path, languageId, text, reason] of refused)
    it(`declines ${text.replace('\n', ' ')}`, () => {
      const replacement = plan({ text, value: V, path, languageId });
      assert.ok(replacement.kind === 'declined');
      assert.match(replacement.reason, reason);
      assert.match(replacement.lookup ?? '', /getSecret\('app\/db', 'password'\)/);
    });
});
