import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exclusively } from '../lock';
import { cache } from '../paths';
import { run } from '../run';

/** What a scanner reports, in the form that the corpus's score reads; lines count from 1. */
export interface Reported {
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly ruleId: string;
  readonly secret: string;
  readonly confidence?: string;
}

/** Another scanner, of a pinned version, in the cache. */
export interface Peer {
  readonly name: string;
  /** False where it cannot be had: no Go, or no registry. */
  readonly prepare: () => Promise<boolean>;
  /** The command that scans a folder, its working directory as well, and writes a report. */
  readonly command: (folder: string, report: string) => readonly string[];
  readonly read: (output: string) => readonly Reported[];
}

const folder = (...path: string[]): string => cache('scanners', ...path);

/** Prepares once for all processes; a failure is told and leaves the peer out. */
async function onceReady(file: string, action: () => Promise<unknown>): Promise<boolean> {
  if (existsSync(file)) return true;
  try {
    await exclusively(folder('lock'), async () => {
      if (!existsSync(file)) await action();
    });
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
  }
  return existsSync(file);
}

interface GitleaksFinding {
  readonly File: string;
  readonly StartLine: number;
  readonly EndLine: number;
  readonly RuleID: string;
  readonly Secret: string;
}

/** gitleaks, and betterleaks, which is made from it. A module of its own pins the version and all below it. */
function goPeer(name: string, module: string, version: string): Peer {
  const binary = folder('bin', `${name}-${version}`);
  return {
    name: `${name} ${version}`,
    prepare: () =>
      onceReady(binary, async () => {
        const cwd = folder(name);
        await mkdir(cwd, { recursive: true });
        await writeFile(
          join(cwd, 'go.mod'),
          `module bench.example/scanners\n\ngo 1.25\n\nrequire ${module} ${version}\n`,
        );
        await writeFile(
          join(cwd, 'tools.go'),
          `//go:build tools\n\npackage main\n\nimport _ "${module}"\n`,
        );
        await run('go', ['build', '-mod=mod', '-o', binary, module], { cwd });
      }),
    command: (path, report) => [
      binary,
      'dir',
      '--no-banner',
      '--log-level=error',
      '--exit-code=0',
      '--report-format=json',
      `--report-path=${report}`,
      path,
    ],
    read: (output) =>
      // Without findings one writes nothing, another null.
      ((JSON.parse(output || '[]') ?? []) as readonly GitleaksFinding[]).map((found) => ({
        file: found.File,
        startLine: found.StartLine,
        endLine: found.EndLine,
        ruleId: found.RuleID,
        secret: found.Secret,
      })),
  };
}

interface SecretlintFile {
  readonly filePath: string;
  readonly messages: readonly {
    readonly ruleId: string;
    readonly range: readonly [number, number];
  }[];
}

const SECRETLINT = '10.2.2';

const secretlint: Peer = {
  name: `secretlint ${SECRETLINT}`,
  prepare: () =>
    onceReady(folder('secretlint/.secretlintrc.json'), async () => {
      const cwd = folder('secretlint');
      await mkdir(cwd, { recursive: true });
      const names = ['secretlint', '@secretlint/secretlint-rule-preset-recommend'];
      await run('npm', ['install', '--prefix', cwd, ...names.map((n) => `${n}@${SECRETLINT}`)], {
        cwd,
      });
      await writeFile(
        join(cwd, '.secretlintrc.json'),
        JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }),
      );
    }),
  command: (_path, report) => [
    folder('secretlint/node_modules/.bin/secretlint'),
    '--secretlintrc',
    folder('secretlint/.secretlintrc.json'),
    '--format=json',
    `--output=${report}`,
    '**/*',
  ],
  read: (output) =>
    (JSON.parse(output || '[]') as readonly SecretlintFile[]).flatMap(({ filePath, messages }) => {
      const text = readFileSync(filePath, 'utf8');
      const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
      return messages.map(({ ruleId, range: [start, end] }) => ({
        file: filePath,
        startLine: lineOf(start),
        endLine: lineOf(end),
        ruleId,
        secret: text.slice(start, end),
      }));
    }),
};

export const gitleaks = goPeer('gitleaks', 'github.com/zricethezav/gitleaks/v8', 'v8.30.1');
export const betterleaks = goPeer('betterleaks', 'github.com/betterleaks/betterleaks', 'v1.4.0');
export const peers: readonly Peer[] = [gitleaks, betterleaks, secretlint];

/** What a peer finds in a folder, and the seconds that it takes. */
export function runPeer(
  peer: Peer,
  path: string,
): { readonly found: readonly Reported[]; readonly seconds: number } {
  const report = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json');
  const [file = '', ...args] = peer.command(path, report);
  const start = performance.now();
  // secretlint looks at its working directory alone.
  spawnSync(file, args, { cwd: path, stdio: 'ignore' });
  const seconds = (performance.now() - start) / 1000;
  const found = existsSync(report) ? peer.read(readFileSync(report, 'utf8')) : [];
  rmSync(dirname(report), { recursive: true });
  return { found, seconds };
}
