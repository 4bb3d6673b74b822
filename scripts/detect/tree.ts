import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { out, root } from '../paths';

const EACH = 30_000_000;
const MAX_FILE = 1_000_000;
const KINDS = new Set(
  '.ts .js .mjs .cjs .py .go .rs .java .c .h .json .yaml .yml .toml .md .sh .txt .html .css'.split(
    ' ',
  ),
);

/** Code that most machines have: what a command prints is a folder. */
const sources: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['go', 'go', 'env', 'GOROOT'],
  ['python', 'python3', '-c', 'import sysconfig; print(sysconfig.get_path("stdlib"))'],
];

/** The folders of code that this machine has. */
export function codeOnMachine(): { readonly name: string; readonly folder: string }[] {
  const found = sources.flatMap(([name, command, ...args]) => {
    try {
      return [{ name, folder: execFileSync(command, args, { encoding: 'utf8' }).trim() }];
    } catch {
      console.log(`No ${command} on this machine: its code is left out.`);
      return [];
    }
  });
  return [...found, { name: 'packages', folder: join(root, 'node_modules') }];
}

/** Copies up to 30 MB each of Go's and Python's libraries and of this project's packages into one tree, once. */
export function mixedCode(): { readonly folder: string; readonly files: readonly string[] } {
  const folder = out('bench-detect/tree');
  if (!existsSync(join(folder, 'complete'))) {
    rmSync(folder, { recursive: true, force: true });
    for (const { name, folder: from } of codeOnMachine()) copySome(from, join(folder, name));
    mkdirSync(join(folder, 'complete'), { recursive: true });
  }
  return { folder, files: filesOf(folder) };
}

function copySome(from: string, to: string): void {
  let left = EACH;
  for (const file of filesOf(from)) {
    left -= lstatSync(file).size;
    if (left < 0) return;
    const target = join(to, relative(from, file));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
  }
}

/** Text files of code, in the order of their names. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === '.git' ? [] : filesOf(path);
    return entry.isFile() && KINDS.has(extname(entry.name)) && lstatSync(path).size < MAX_FILE
      ? [path]
      : [];
  });
}
