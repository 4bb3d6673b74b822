import { nodeToolchain } from '../../../scripts/toolchains/node';
import { hard, inUrl, plain, quoted, url } from '../model';
import type { LanguageProof, Position, Program } from '../model';

const literal = quoted(hard, "'");
const print = `console.log(createHash('sha256').update(password).digest('hex'));`;
const ofDsn = `const password = dsn.split('password=')[1].split(/\\s/)[0];`;
const ofUrl = `const password = decodeURIComponent(new URL(databaseUrl).password);`;

interface More extends Partial<Program> {
  readonly head?: string;
}

const esm = (position: Position, body: string, value = hard, more: More = {}): Program => ({
  position,
  path: 'app.mjs',
  source: `${more.head ?? ''}import { createHash } from 'node:crypto';\n\n${body}\n${print}\n`,
  value,
  ...more,
});

const cjs = (position: Position, body: string, value = hard, more: More = {}): Program => ({
  position,
  path: 'app.cjs',
  source: `${more.head ?? ''}const { createHash } = require('node:crypto');\n\n${body}\n${print}\n`,
  value,
  what: 'CommonJS',
  ...more,
});

export const javascript: LanguageProof = {
  name: 'JavaScript',
  languageId: 'javascript',
  toolchain: nodeToolchain,
  programs: [
    esm('variable', `const password = ${literal};`),
    cjs('variable', `const password = ${literal};`),
    esm(
      'call argument',
      `const connect = (host, password) => (host + password).slice(2);\nconst password = connect('db', '${plain}');`,
      plain,
    ),
    esm('part of a URL', `const databaseUrl = '${url}';\n${ofUrl}`, inUrl),
    cjs('part of a URL', `const databaseUrl = \`${url}\`;\n${ofUrl}`, inUrl),
    esm(
      'concatenation',
      `const dsn = 'host=db password=${plain}' + ' port=5432';\n${ofDsn}`,
      plain,
    ),
    esm(
      'interpolation',
      `const host = 'db';\nconst dsn = \`host=\${host} password=${plain} port=\${5432}\`;\n${ofDsn}`,
      plain,
    ),
    esm(
      'format string',
      `import { format } from 'node:util';\nconst dsn = format('host=%s password=${plain} port=%d', 'db', 5432);\n${ofDsn}`,
      plain,
    ),
    esm(
      'text of several lines',
      `const dsn = \`\n  host=db\n  password=${plain}\n\`;\n${ofDsn}`,
      plain,
    ),
    esm(
      'default argument',
      `function connect({ dbPassword = ${literal} } = {}) {\n  return dbPassword;\n}\nconst password = connect();`,
    ),
    cjs(
      'default argument',
      `function connect(dbPassword = ${literal}) {\n  return dbPassword;\n}\nconst password = connect();`,
    ),
    esm(
      'field',
      `class Database {\n  dbPassword = ${literal};\n}\nconst { dbPassword: password } = new Database();`,
    ),
    esm(
      'field',
      `class Database {\n  static #dbPassword = ${literal};\n  static read() {\n    return Database.#dbPassword;\n  }\n}\nconst password = Database.read();`,
      hard,
      { what: 'static, private' },
    ),
    esm('constant', `export const DB_PASSWORD = ${literal};\nconst password = DB_PASSWORD;`),
    esm(
      'case',
      `const given = ['${plain.slice(0, 4)}', '${plain.slice(4)}'].join('');\nlet password = '';\nswitch (given) {\n  case '${plain}':\n    password = given;\n}`,
      plain,
    ),
    esm(
      'record',
      `const config = { host: 'db', password: ${literal} };\nconst { password } = config;`,
    ),
    cjs(
      'record',
      `module.exports = { db: { host: 'db', password: ${literal} } };\nconst { password } = module.exports.db;`,
    ),
    esm(
      'synchronous function',
      `function read() {\n  return ${literal};\n}\nconst password = read();`,
    ),
    cjs('synchronous function', `const read = () => ${literal};\nconst password = read();`),
    esm(
      'asynchronous function',
      `const read = async () => ${literal};\nconst password = await read();`,
    ),
    cjs(
      'asynchronous function',
      `async function read() {\n  return { password: ${literal} };\n}\nread().then(({ password }) => {\n  ${print}\n});`,
      hard,
      {
        source: `const { createHash } = require('node:crypto');\n\nasync function read() {\n  return { password: ${literal} };\n}\nread().then(({ password }) => {\n  ${print}\n});\n`,
      },
    ),
    {
      position: 'test',
      path: 'app.test.mjs',
      source: `import assert from 'node:assert/strict';\nimport { createHash } from 'node:crypto';\nimport { it } from 'node:test';\n\nit('connects', () => {\n  const password = ${literal};\n  assert.ok(password);\n  ${print}\n});\n`,
      value: hard,
    },
    cjs('head of the file', `const password = ${literal};`, hard, {
      head: `#!/usr/bin/env node\n/* Licence */\n'use strict';\n\n`,
    }),
    esm('head of the file', `const password = ${literal};`, hard, { head: '// @ts-check\n' }),
    {
      position: 'package',
      path: 'src/db/config.js',
      source: `export function config() {\n  const password = ${literal};\n  return { password };\n}\n`,
      value: hard,
      main: 'src/app.js',
      files: {
        'package.json': '{"type":"module"}',
        'src/app.js': `import { createHash } from 'node:crypto';\nimport { config } from './db/config.js';\n\nconst { password } = config();\n${print}\n`,
      },
    },
  ],
  none: {
    enum: 'JavaScript has no enums.',
    annotation: 'Node runs no decorators.',
    'tag or type': 'JavaScript has no types.',
  },
};
