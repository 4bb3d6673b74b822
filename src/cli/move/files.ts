import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { listFiles } from '../../files/list';
import { rootOf, slashes } from '../../files/root';

const MAX_BYTES = 2_000_000;

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
    const listed = isFolder ? (await listFiles(start)).map((name) => join(start, name)) : [start];
    for (const file of listed) {
      const text = await readText(file);
      if (text === undefined) continue;
      found.set(file, { file, root, path: slashes(relative(root, file)), text });
    }
  }
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
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
