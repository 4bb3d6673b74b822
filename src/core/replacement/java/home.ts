import { eolOf, folderOf, foldersUp, join } from '../paths';
import { closingOf, type Site } from '../engine/site';
import type { NewFile, TextEdit } from '../model';
import { JAVA_HELPER, JAVA_MARK, javaHelperClass } from './helper';

const FILE = `${JAVA_HELPER}.java`;
const BUILDS = ['pom.xml', 'build.gradle', 'build.gradle.kts'];

export function javaProjectFiles(path: string): string[] {
  return foldersUp(folderOf(path)).flatMap((folder) =>
    [FILE, ...BUILDS].map((name) => join(folder, name)),
  );
}

/** What it takes for the helper to be seen from the file. */
export interface JavaHome {
  readonly edits: readonly TextEdit[];
  readonly newFiles: readonly NewFile[];
}

/**
 * The helper that a package above has; else a new one: a file in the topmost package that is the
 * project's own, or, for a program of one file, a class inside its class.
 */
export function javaHome(site: Site): JavaHome {
  const { text, request } = site;
  const { path, files } = request;
  if (text.includes(JAVA_MARK)) return { edits: [], newFiles: [] };
  const folders = foldersUp(folderOf(path));
  const own = packageOf(text);
  for (const folder of folders) {
    const content = files.get(join(folder, FILE));
    if (content?.includes(JAVA_MARK) !== true) continue;
    const home = packageOf(content);
    if (home === own) return { edits: [], newFiles: [] };
    if (home !== '') return { edits: importEdits(text, home), newFiles: [] };
  }
  const hasBuild = folders.some((folder) => BUILDS.some((name) => files.has(join(folder, name))));
  if (own === '' && !hasBuild) {
    const nested = nestedEdit(site);
    if (nested) return { edits: [nested], newFiles: [] };
  }
  const [home, folder] = placeFor(own, folderOf(path));
  const content = (home === '' ? '' : `package ${home};\n\n`) + javaHelperClass('public ');
  return {
    edits: home === own ? [] : importEdits(text, home),
    newFiles: [{ path: join(folder, FILE), content }],
  };
}

/** The first two parts of the package, e.g. `com.acme`, when the folders follow it. */
function placeFor(own: string, folder: string): readonly [home: string, folder: string] {
  const parts = own.split('.');
  const up = parts.length - 2;
  if (up <= 0 || !`/${folder}`.endsWith(`/${parts.join('/')}`)) return [own, folder];
  return [parts.slice(0, 2).join('.'), folder.split('/').slice(0, -up).join('/')];
}

function packageOf(text: string): string {
  return /^\s*package\s+([\w.]+)\s*;/m.exec(text)?.[1] ?? '';
}

function importEdits(text: string, home: string): TextEdit[] {
  const line = `import ${home}.${JAVA_HELPER};`;
  if (text.includes(line)) return [];
  const eol = eolOf(text);
  const last = [...text.matchAll(/^[ \t]*import\s+(?!static\b)[\w.*]+\s*;[^\n\r]*/gm)].at(-1);
  if (last) {
    const at = last.index + last[0].length;
    return [{ start: at, end: at, newText: eol + line }];
  }
  const own = /^[ \t]*package\s+[\w.]+\s*;[^\n\r]*/m.exec(text);
  const at = own ? own.index + own[0].length : 0;
  return [{ start: at, end: at, newText: `${eol}${eol}${line}` }];
}

/** The helper at the end of the class that the literal stands in. */
function nestedEdit({ text, lexed, enclosing }: Site): TextEdit | undefined {
  const open = enclosing[0];
  const close = open === undefined ? undefined : lexed.tokens[closingOf(lexed.tokens, open)];
  if (close?.text !== '}') return undefined;
  const eol = eolOf(text);
  const source = javaHelperClass('static ').trimEnd();
  const indented = source.replace(/^(?=.)/gm, '    ').replaceAll('\n', eol);
  return { start: close.start, end: close.start, newText: `${eol}${indented}${eol}` };
}
