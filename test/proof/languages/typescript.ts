import { tscToolchain } from '../../../scripts/toolchains/node';
import { hard, inUrl, plain, quoted, url } from '../model';
import type { LanguageProof, Position, Program } from '../model';

const literal = quoted(hard, "'");
const print = `console.log(createHash('sha256').update(password).digest('hex'));`;
const ofDsn = `const password = dsn.split('password=')[1]!.split(/\\s/)[0]!;`;

const settings = (module: string, more: object = {}): string =>
  JSON.stringify({
    compilerOptions: {
      strict: true,
      target: 'es2022',
      module,
      moduleResolution: module === 'commonjs' ? 'node10' : module,
      ignoreDeprecations: '6.0',
      esModuleInterop: true,
      experimentalDecorators: true,
      noUncheckedIndexedAccess: true,
      types: ['node'],
      skipLibCheck: true,
      outDir: 'out',
      rootDir: 'src',
      ...more,
    },
    include: ['src'],
  });

const program = (
  position: Position,
  body: string,
  value = hard,
  { module = 'nodenext', ...more }: Partial<Program> & { readonly module?: string } = {},
): Program => ({
  position,
  path: 'src/app.ts',
  source: `import { createHash } from 'node:crypto';\n\n${body}\n${print}\n`,
  value,
  ...more,
  files: {
    'package.json': module === 'commonjs' ? '{}' : '{"type":"module"}',
    'tsconfig.json': settings(module),
    ...more.files,
  },
});

export const typescript: LanguageProof = {
  name: 'TypeScript',
  languageId: 'typescript',
  toolchain: tscToolchain,
  programs: [
    program('variable', `const password: string = ${literal};`),
    program('variable', `const password: string = ${literal};`, hard, {
      what: 'CommonJS',
      module: 'commonjs',
    }),
    program(
      'call argument',
      `const connect = (host: string, password: string): string => (host + password).slice(2);\nconst password = connect('db', '${plain}');`,
      plain,
    ),
    program(
      'part of a URL',
      `const databaseUrl = '${url}';\nconst password = decodeURIComponent(new URL(databaseUrl).password);`,
      inUrl,
    ),
    program(
      'concatenation',
      `const dsn = 'host=db password=${plain}' + ' port=5432';\n${ofDsn}`,
      plain,
    ),
    program(
      'interpolation',
      `const host = 'db';\nconst dsn = \`host=\${host} password=${plain} port=\${5432}\`;\n${ofDsn}`,
      plain,
    ),
    program(
      'format string',
      `import { format } from 'node:util';\nconst dsn = format('host=%s password=${plain} port=%d', 'db', 5432);\n${ofDsn}`,
      plain,
    ),
    program(
      'text of several lines',
      `const dsn = \`\n  host=db\n  password=${plain}\n\`;\n${ofDsn}`,
      plain,
    ),
    program(
      'default argument',
      `function connect(dbPassword: string = ${literal}): string {\n  return dbPassword;\n}\nconst password = connect();`,
    ),
    program(
      'field',
      `class Database {\n  private readonly dbPassword: string = ${literal};\n  read(): string {\n    return this.dbPassword;\n  }\n}\nconst password = new Database().read();`,
    ),
    program(
      'field',
      `class Database {\n  constructor(readonly dbPassword = ${literal}) {}\n}\nconst password = new Database().dbPassword;`,
      hard,
      { what: 'a parameter' },
    ),
    program('constant', `const DB_PASSWORD = ${literal} as const;\nconst password = DB_PASSWORD;`),
    program(
      'constant',
      `export const config = { password: ${literal} } as const;\nconst { password } = config;`,
      hard,
      {
        what: 'an object as const',
      },
    ),
    program(
      'enum',
      `enum Stage {\n  Production = ${literal},\n}\nconst password: string = Stage.Production;`,
      hard,
      { what: 'of strings' },
    ),
    program(
      'annotation',
      `const texts: string[] = [];\nconst password_ = (text: string) => (_: unknown): void => {\n  texts.push(text);\n};\n\n@password_('${plain}')\nclass Database {}\nconst password = new Database() && texts.join();`,
      plain,
    ),
    program(
      'case',
      `const given = ['${plain.slice(0, 4)}', '${plain.slice(4)}'].join('');\nlet password = '';\nswitch (given) {\n  case '${plain}':\n    password = given;\n}`,
      plain,
    ),
    program(
      'record',
      `interface Config {\n  host: string;\n  password: string;\n}\nconst config: Config = { host: 'db', password: ${literal} };\nconst { password } = config;`,
    ),
    program(
      'tag or type',
      `type Password = '${plain}';\nconst password = ['S3cret', '.x', '40Zq9'].join('') as Password;`,
      plain,
      {
        declined: /type/,
      },
    ),
    program(
      'synchronous function',
      `function read(): string {\n  return ${literal};\n}\nconst password = read();`,
    ),
    program(
      'asynchronous function',
      `async function read(): Promise<string> {\n  return ${literal};\n}\nconst password = await read();`,
    ),
    program('test', '', hard, {
      path: 'src/app.test.ts',
      source: `import assert from 'node:assert/strict';\nimport { createHash } from 'node:crypto';\nimport { it } from 'node:test';\n\nvoid it('connects', () => {\n  const password = ${literal};\n  assert.ok(password);\n  ${print}\n});\n`,
    }),
    program('head of the file', '', hard, {
      source: `#!/usr/bin/env node\n/* Licence */\n'use strict';\n\nimport { createHash } from 'node:crypto';\nconst password = ${literal};\n${print}\n`,
    }),
    program('package', '', hard, {
      path: 'src/db/config.ts',
      source: `export function config(): { readonly password: string } {\n  const password = ${literal};\n  return { password };\n}\n`,
      main: 'src/app.ts',
      files: {
        'src/app.ts': `import { createHash } from 'node:crypto';\nimport { config } from './db/config.js';\n\nconst { password } = config();\n${print}\n`,
      },
    }),
  ],
  none: {},
};

const view = (body: string): string =>
  `import { createHash } from 'node:crypto';\n\ndeclare global {\n  namespace JSX {\n    interface IntrinsicElements {\n      form: { title?: string; children?: unknown };\n    }\n    type Element = { readonly props: Record<string, unknown> };\n  }\n}\nconst h = (_: unknown, props: object, ...children: unknown[]): JSX.Element => ({ props: { ...props, children } });\n${body}\n`;

const tsx = (position: Position, body: string, more: Partial<Program> = {}): Program => ({
  position,
  path: 'src/page.tsx',
  source: view(`${body}\nvoid Page();\n${print}`),
  value: hard,
  ...more,
  files: {
    'package.json': '{"type":"module"}',
    'tsconfig.json': settings('nodenext', { jsx: 'react', jsxFactory: 'h' }),
  },
});

export const typescriptReact: LanguageProof = {
  name: 'TSX, on the server',
  languageId: 'typescriptreact',
  toolchain: tscToolchain,
  programs: [
    tsx(
      'variable',
      `const password: string = ${literal};\nconst Page = () => <form>{password.length}</form>;`,
    ),
    tsx(
      'synchronous function',
      `function connect() {\n  const dbPassword = ${literal};\n  return dbPassword;\n}\nconst password = connect();\nconst Page = () => <form title={password.slice(0, 0)}>x</form>;`,
    ),
    tsx(
      'annotation',
      `const Page = () => <form title="${plain}">x</form>;\nconst password = String(Page().props['title']);`,
      { what: 'an attribute', value: plain, declined: /JSX/ },
    ),
    tsx('head of the file', '', {
      what: 'a component of the client',
      source: `'use client';\n${view(`const password: string = ${literal};\nconst Page = () => <form>{password.length}</form>;\nvoid Page();\n${print}`)}`,
      declined: /browser/,
    }),
  ],
  none: Object.fromEntries(
    (
      [
        'call argument',
        'part of a URL',
        'concatenation',
        'interpolation',
        'format string',
        'text of several lines',
        'default argument',
        'field',
        'constant',
        'enum',
        'case',
        'record',
        'tag or type',
        'asynchronous function',
        'test',
        'package',
      ] as const
    ).map((position) => [position, 'As in TypeScript.']),
  ),
};
