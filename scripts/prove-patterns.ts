import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { rules } from '../src/core/detection/rules';
import { cache, root } from './paths';
import { run } from './run';

const RECHECK = '4.5.0';

/** Milliseconds for each pattern. */
const TIMEOUT = 8_000;

/** The part of recheck that is used. */
interface Recheck {
  readonly checkSync: (
    source: string,
    flags: string,
    options: { readonly timeout: number; readonly checker: 'automaton' | 'fuzz' },
  ) =>
    | { readonly status: 'safe' | 'vulnerable'; readonly complexity: { readonly type: string } }
    | { readonly status: 'unknown'; readonly complexity?: undefined };
}

/** Analyses regular expressions; in the cache, as its native forms, which are left out, are large. */
async function recheck(): Promise<Recheck> {
  const folder = cache('recheck');
  const file = join(folder, 'node_modules/recheck/package.json');
  if (!existsSync(file))
    await run('npm', ['install', '--omit=optional', '--prefix', folder, `recheck@${RECHECK}`]);
  return createRequire(file)('recheck') as Recheck;
}

interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions that stand as literals in a file. */
function literalsOf(file: string, text: string): Pattern[] {
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = parsed.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        place: `${relative(root, file)}:${line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

async function patterns(): Promise<Pattern[]> {
  const folder = join(root, 'src/core/detection');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const all = rules.map(({ id, pattern }) => ({
    place: `rule ${id}`,
    source: pattern.source,
    flags: pattern.flags,
  }));
  for (const file of files) {
    const path = join(folder, file);
    all.push(...literalsOf(path, await readFile(path, 'utf8')));
  }
  return [...new Map(all.map((one) => [one.source + one.flags, one])).values()];
}

/** How the time of a pattern grows with its text: by its automaton, or where it looks around, by searching for hostile texts. */
function growthOf({ source, flags }: Pattern, { checkSync }: Recheck): string {
  // These say what is told of a match, and not how it is found.
  const plain = flags.replace(/[dgy]/g, '');
  for (const checker of ['automaton', 'fuzz'] as const) {
    const { status, complexity } = checkSync(source, plain, { timeout: TIMEOUT, checker });
    if (status !== 'unknown') return complexity.type;
  }
  return 'unknown';
}

/** `npm run prove:patterns`: ends with 1 at a pattern of detection that takes exponential time. */
async function main(): Promise<void> {
  const [all, tool] = [await patterns(), await recheck()];
  const counts = new Map<string, number>();
  for (const pattern of all) {
    const growth = growthOf(pattern, tool);
    counts.set(growth, (counts.get(growth) ?? 0) + 1);
    if (growth !== 'exponential') continue;
    console.error(`${pattern.place}: takes exponential time: /${pattern.source}/`);
    process.exitCode = 1;
  }
  const told = [...counts].map(([growth, count]) => `${count} ${growth}`).join(', ');
  console.log(`${all.length} patterns: ${told}`);
}

void main();
