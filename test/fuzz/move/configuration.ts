import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../scripts/run';
import { ensurePeers, type Peers } from '../../../scripts/toolchains/configuration';
import { literalValue } from '../../../src/core/replacement';
import { findingOf } from '../../support/finding';

/** A way to write the value of `K`, and the programs that read such files. */
interface ConfigurationForm {
  readonly what: string;
  readonly languageId: string;
  readonly path: string;
  readonly head: string;
  readonly tail: string;
  readonly readers: readonly (keyof Peers)[];
}

const dotenv = { languageId: 'dotenv', path: '.env' };
const loaders = ['pythonDotenv', 'composeDotenv', 'godotenv'] as const;
const yaml = { languageId: 'yaml', path: 'c.yaml', readers: ['pyYaml'] } as const;

const forms: readonly ConfigurationForm[] = [
  {
    what: '.env, plain',
    ...dotenv,
    head: 'A=1\nK=',
    tail: '\nB=2\n',
    readers: loaders,
  },
  {
    what: '.env, exported',
    ...dotenv,
    head: 'export K=',
    tail: '\r\nB=2\r\n',
    readers: ['pythonDotenv'],
  },
  {
    what: '.env, single',
    ...dotenv,
    head: "A=1\nK='",
    tail: "'\nB=2\n",
    readers: [...loaders, 'bash'],
  },
  { what: '.env, double', ...dotenv, head: 'A=1\nK="', tail: '"\nB=2\n', readers: loaders },
  { what: 'YAML, plain', ...yaml, head: 'A: 1\nK: ', tail: '\nB: 2\n' },
  { what: 'YAML, single', ...yaml, head: "A: 1\nK: '", tail: "' # x\nB: 2\n" },
  { what: 'YAML, double', ...yaml, head: 'A: 1\r\nK: "', tail: '"\r\nB: 2\r\n' },
  { what: 'YAML, block', ...yaml, head: 'K: |-\n  ', tail: '\nB: 2\n' },
  { what: 'YAML, folded', ...yaml, head: 'K: >-\n  ', tail: '\nB: 2\n' },
  { what: 'YAML, flow', ...yaml, head: '{A: 1, K: "', tail: '", B: 2}\n' },
  {
    what: 'properties',
    languageId: 'properties',
    path: 'c.properties',
    head: '# x\nK = ',
    tail: '\nB=2\n',
    readers: ['javaProperties'],
  },
  {
    what: 'Terraform',
    languageId: 'terraform',
    path: 'main.tf',
    head: 'locals {\n  K = "',
    tail: '"\n}\n',
    readers: ['hcl'],
  },
];

const pieces = [
  ...[
    '\\n',
    '\\t',
    '\\\\',
    '\\"',
    "\\'",
    "''",
    '\\u00e9',
    '\\x41',
    '\\q',
    '\\0',
    '\\:',
    '\\=',
    '\\$',
  ],
  ...[
    '$',
    '$x',
    '${x}',
    '$$',
    '%',
    '%%',
    '#',
    ' #',
    ' # ',
    ': ',
    '{{',
    '}}',
    '{',
    '}',
    '!',
    '&',
    '*',
  ],
  ...['"', "'", '`', '\\', ' ', '  ', '|', '>', '<', ';', ',', '[', ']', '?', '-', '@', '~', '='],
  ...['a', 'Z', '9', '0', 'é', '\u{1f511}', 'e\u0301', '\u00a0', 'yes', 'null', '\n  ', '/', '//'],
];

/** Texts with a random value; resolves to where what planning would store is not what a reader makes of it. */
export async function fuzzConfiguration(
  random: () => number,
  count: number,
  told: Map<string, number>,
): Promise<string[]> {
  const peers = await ensurePeers();
  const failures: string[] = [];
  for (const { what, languageId, path, head, tail, readers } of forms) {
    const samples = Array.from({ length: count }, () => {
      const parts = Array.from({ length: 1 + Math.floor(random() * 8) }, () => {
        return pieces[Math.floor(random() * pieces.length)] ?? '';
      });
      // A finding begins and ends with something that can be seen.
      const source = `S${parts.join('')}Q`;
      const text = head + source + tail;
      const range = { start: head.length, end: head.length + source.length };
      const value = literalValue(text, { ...findingOf(text, ''), range }, languageId, path);
      return { text, value };
    }).filter(({ value }) => value !== undefined);
    told.set(what, (told.get(what) ?? 0) + samples.length);
    const folder = await mkdtemp(join(tmpdir(), 'fuzz-config-'));
    try {
      await mkdir(join(folder, 'texts'));
      for (const [at, { text }] of samples.entries())
        await writeFile(join(folder, 'texts', String(at)), text);
      for (const reader of readers) {
        const [command, ...args] = peers[reader];
        const lines = (await run(command, args, { cwd: folder })).trim().split('\n');
        for (const [at, { text, value = '' }] of samples.entries()) {
          const read = lines[at] ?? '';
          if (!read.startsWith('=') || read === `=${Buffer.from(value).toString('hex')}`) continue;
          const meant = Buffer.from(read.slice(1), 'hex').toString();
          failures.push(
            `${what}, ${reader}: ${JSON.stringify(text)}\n  It reads ${JSON.stringify(meant)}, but ${JSON.stringify(value)} would be stored.`,
          );
        }
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return failures;
}
