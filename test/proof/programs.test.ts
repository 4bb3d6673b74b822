import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scan } from '../../src/core/detection';
import { literalValue, planReplacement } from '../../src/core/replacement';
import { storeAndVerify } from '../../src/core/secrets/storeAndVerify';
import { sandboxEnvironment } from '../../src/features/sandbox/environment';
import { root } from '../../scripts/paths';
import { ensurePython } from '../../scripts/python';
import { run } from '../../scripts/run';
import { sandboxWithClients } from '../support/sandbox';
import { applied } from '../support/replacement';

/** Hard for every syntax: quotes, a backslash, a dollar, braces, a percent sign, an umlaut. */
const password = ['S3', 'cr"et', "'{x}$", '\\', '%40', 'ü9'].join('');
const urlPassword = ['p@ss', 'w/0:rd', '%25'].join('');
const hash = (value: string): string => createHash('sha256').update(value).digest('hex');

interface Program {
  readonly what: string;
  readonly path: string;
  readonly languageId: string;
  readonly command: 'node' | 'python' | 'tsc';
  readonly files?: Readonly<Record<string, string>>;
  /** Its source with the literal for a value. */
  readonly source: (literal: string) => string;
  readonly value: string;
  /** The literal's source for the value. */
  readonly literal?: string;
}

const js = JSON.stringify(password);
const url = `"postgres://app:${encodeURIComponent(urlPassword)}@127.0.0.1:5432/main"`;
const print = `console.log(createHash('sha256').update(dbPassword).digest('hex'));`;
const imports = `import { createHash } from 'node:crypto';`;
const fromUrl = `decodeURIComponent(new URL(databaseUrl).password)`;

const programs: readonly Program[] = [
  {
    what: 'a JavaScript module',
    path: 'app.mjs',
    languageId: 'javascript',
    command: 'node',
    source: (literal) => `${imports}\n\nconst dbPassword = ${literal};\n${print}\n`,
    value: password,
  },
  {
    what: 'CommonJS, read synchronously in a function',
    path: 'app.cjs',
    languageId: 'javascript',
    command: 'node',
    source: (literal) =>
      `const { createHash } = require('node:crypto');\n\nfunction connect({ dbPassword = ${literal} } = {}) {\n  ${print}\n}\nconnect();\n`,
    value: password,
  },
  {
    what: 'a module with a sync class field',
    path: 'app.mjs',
    languageId: 'javascript',
    command: 'node',
    source: (literal) =>
      `${imports}\nclass Database {\n  dbPassword = ${literal};\n}\nconst { dbPassword } = new Database();\n${print}\n`,
    value: password,
  },
  {
    what: 'a URL in a JavaScript module',
    path: 'app.mjs',
    languageId: 'javascript',
    command: 'node',
    source: (literal) =>
      `${imports}\nconst databaseUrl = ${literal};\nconst dbPassword = ${fromUrl};\n${print}\n`,
    value: urlPassword,
    literal: url,
  },
  {
    what: 'TypeScript, compiled to CommonJS',
    path: 'src/app.ts',
    languageId: 'typescript',
    command: 'tsc',
    files: {
      'package.json': '{}',
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          strict: true,
          target: 'es2022',
          module: 'commonjs',
          moduleResolution: 'node10',
          ignoreDeprecations: '6.0',
          esModuleInterop: true,
          types: ['node'],
          skipLibCheck: true,
          outDir: 'out',
          rootDir: 'src',
        },
        include: ['src'],
      }),
    },
    source: (literal) => `${imports}\n\nconst dbPassword: string = ${literal};\n${print}\n`,
    value: password,
  },
  {
    what: 'TypeScript, compiled to a module',
    path: 'src/app.ts',
    languageId: 'typescript',
    command: 'tsc',
    files: {
      'package.json': '{"type":"module"}',
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          strict: true,
          target: 'es2022',
          module: 'nodenext',
          types: ['node'],
          skipLibCheck: true,
          outDir: 'out',
          rootDir: 'src',
        },
        include: ['src'],
      }),
    },
    source: (literal) => `${imports}\n\nconst dbPassword: string = ${literal};\n${print}\n`,
    value: password,
  },
  {
    what: 'Python',
    path: 'app.py',
    languageId: 'python',
    command: 'python',
    source: (literal) =>
      `import hashlib\n\nDB_PASSWORD = ${literal}\n\n\ndef main():\n    print(hashlib.sha256(DB_PASSWORD.encode()).hexdigest())\n\n\nmain()\n`,
    value: password,
  },
  {
    what: 'a URL in Python',
    path: 'app.py',
    languageId: 'python',
    command: 'python',
    source: (literal) =>
      `import hashlib\nfrom urllib.parse import unquote, urlsplit\n\n\ndef main(url=${literal}):\n    password = unquote(urlsplit(url).password)\n    print(hashlib.sha256(password.encode()).hexdigest())\n\n\nmain()\n`,
    value: urlPassword,
    literal: url,
  },
];

describe('a moved program runs with the same credential', function () {
  this.timeout(120_000);

  for (const program of programs)
    it(program.what, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'moved-program-'));
      const { sandbox, client, sdk } = await sandboxWithClients();
      try {
        const before = program.source(program.literal ?? js);
        await writeAll(folder, { ...program.files, [program.path]: before });
        await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
        const env = { ...process.env, ...sandboxEnvironment(sandbox) };
        assert.equal(await execute(program, folder, env), hash(program.value));

        const { path, languageId } = program;
        const [finding] = scan(before, path, { languageId });
        assert.ok(finding, 'The detector finds it.');
        const value = literalValue(before, finding, languageId);
        assert.equal(value, program.value);
        const target = { kind: 'newSecret', request: { name: 'app/db' }, key: 'password' } as const;
        assert.equal((await storeAndVerify(client, target, value)).kind, 'verified');
        const replacement = planReplacement({
          text: before,
          path,
          languageId,
          finding,
          secret: { name: 'app/db', key: 'password' },
          files: new Map(Object.entries(program.files ?? {})),
        });
        const after = applied(before, replacement);
        assert.ok(replacement.kind === 'edit');
        assert.ok(!after.includes(before.slice(finding.range.start, finding.range.end)));
        const helpers = replacement.newFiles.map((file) => [file.path, file.content] as const);
        await writeAll(folder, { [path]: after, ...Object.fromEntries(helpers) });
        assert.equal(await execute(program, folder, env), hash(program.value));

        await client.deleteSecret({ secretId: 'app/db', recoveryWindowInDays: 7 });
        await assert.rejects(execute(program, folder, env), (error: Error) => {
          assert.ok(!error.message.includes(program.value));
          return true;
        });
      } finally {
        sdk.destroy();
        await sandbox.close();
        await rm(folder, { recursive: true, force: true });
      }
    });
});

async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

async function execute(
  { command, path }: Program,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  if (command === 'python') return (await run(await ensurePython(), [path], { cwd, env })).trim();
  if (command === 'node') return (await run(process.execPath, [path], { cwd, env })).trim();
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], { cwd });
  return (await run(process.execPath, ['out/app.js'], { cwd, env })).trim();
}
