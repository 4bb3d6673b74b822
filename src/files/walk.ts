import ignore, { type Ignore } from 'ignore';
import { readdir, readFile } from 'node:fs/promises';

/** What comes from elsewhere or is made by a build: not looked into where no repository says what matters. */
const FOREIGN =
  /^(?:\.git|\.hg|\.svn|\.idea|\.vscode-test|\.terraform|\.venv|venv|node_modules|bower_components|vendor|dist|build|out|target|obj|coverage|__pycache__)$/;

/** The rules of one `.gitignore`, for what is below its folder. */
interface Level {
  /** Relative to where the walk began; empty, or with a `/` at its end. */
  readonly base: string;
  readonly rules: Ignore;
}

interface WalkOptions {
  /** `.env` files are listed though they are ignored. */
  readonly env?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** `.env`, `.env.local` and the like. */
export function isEnvFile(path: string): boolean {
  return /(?:^|\/)\.env(?:\.[^/]*)?$/.test(path);
}

/**
 * The files below a folder, relative to it with `/`, without what `.gitignore` files exclude; the deepest one that says
 * something of a path decides. A folder that cannot be read, or is missing, is empty.
 */
export async function walk(folder: string, options: WalkOptions = {}): Promise<string[]> {
  const found: string[] = [];
  await visit(folder, '', [], found, options);
  return found;
}

async function visit(
  folder: string,
  base: string,
  above: readonly Level[],
  found: string[],
  options: WalkOptions,
): Promise<void> {
  options.signal?.throwIfAborted();
  const entries = await readdir(`${folder}/${base}`, { withFileTypes: true }).catch(() => []);
  const own = entries.some(({ name }) => name === '.gitignore')
    ? await readFile(`${folder}/${base}.gitignore`, 'utf8').catch(() => '')
    : '';
  const levels = own === '' ? above : [...above, { base, rules: ignore().add(own) }];
  const below: Promise<void>[] = [];
  for (const entry of entries) {
    const path = base + entry.name;
    if (entry.isDirectory()) {
      if (!FOREIGN.test(entry.name) && !isIgnored(`${path}/`, levels))
        below.push(visit(folder, `${path}/`, levels, found, options));
    } else if (entry.isFile()) {
      if ((options.env === true && isEnvFile(path)) || !isIgnored(path, levels)) found.push(path);
    }
  }
  await Promise.all(below);
}

function isIgnored(path: string, levels: readonly Level[]): boolean {
  for (const { base, rules } of levels.toReversed()) {
    const { ignored, unignored } = rules.test(path.slice(base.length));
    if (ignored || unignored) return ignored;
  }
  return false;
}
