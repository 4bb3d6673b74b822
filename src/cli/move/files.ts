import { execFile } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';

const MAX_BYTES = 2_000_000;
const IGNORED =
  /^(?:\.git|\.hg|\.svn|\.idea|\.vscode-test|\.terraform|\.venv|venv|node_modules|bower_components|vendor|dist|build|out|target|bin|obj|coverage|__pycache__)$/;

/** A text file of a project. */
export interface SourceFile {
  /** Absolute. */
  readonly file: string;
  /** The project's folder, absolute. */
  readonly root: string;
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The text files that the paths name or hold, each once, sorted. Rejects when a path does not exist. */
export async function sourceFiles(paths: readonly string[]): Promise<SourceFile[]> {
  const found = new Map<string, SourceFile>();
  for (const path of paths) {
    const start = resolve(path);
    const isFolder = (await stat(start)).isDirectory();
    const root = await rootOf(isFolder ? start : dirname(start));
    for (const file of isFolder ? await filesIn(start) : [start]) {
      const text = await readText(file);
      if (text === undefined) continue;
      found.set(file, { file, root, path: slashes(relative(root, file)), text });
    }
  }
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The folder above that holds `.git`; else the working folder when it is above; else the folder itself. */
async function rootOf(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    if (await exists(join(at, '.git'))) return at;
    if (dirname(at) === at) break;
  }
  const away = relative(process.cwd(), folder);
  return away.startsWith('..') || resolve(away) === away ? folder : process.cwd();
}

/** What Git tracks or would track; without Git everything but folders of dependencies and output. */
async function filesIn(folder: string): Promise<string[]> {
  try {
    const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const { stdout } = await promisify(execFile)('git', list, { cwd: folder, maxBuffer: 1e9 });
    return stdout
      .split('\0')
      .filter(Boolean)
      .map((path) => join(folder, path));
  } catch {
    return walk(folder);
  }
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return IGNORED.test(entry.name) ? [] : await walk(path);
      return entry.isFile() ? [path] : [];
    }),
  );
  return found.flat();
}

/** A file's text; undefined when it is missing, large, binary or not UTF-8. */
export async function readText(file: string): Promise<string | undefined> {
  try {
    if ((await stat(file)).size > MAX_BYTES) return undefined;
    const bytes = await readFile(file);
    if (bytes.includes(0)) return undefined;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

function slashes(path: string): string {
  return path.split(sep).join('/');
}
