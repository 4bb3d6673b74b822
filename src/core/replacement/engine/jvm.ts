import { manifestEdits } from '../manifests';
import type { NewFile, ProjectEdit, TextEdit } from '../model';
import { eolOf, folderOf, foldersUp, join } from '../paths';
import type { Site } from './site';

/** A helper class of a language of the JVM. */
export interface JvmHelper {
  /** Its file's name, e.g. `AppSecrets.kt`. */
  readonly file: string;
  readonly mark: string;
  /** Ends statements: `;` in Java. */
  readonly end: '' | ';';
  /** The class's source for a file of its own. */
  readonly source: string;
  /** Puts it into a program of one file; undefined when it cannot be. */
  readonly embed: (site: Site) => TextEdit | undefined;
}

const BUILDS = ['pom.xml', 'build.gradle', 'build.gradle.kts', 'build.sbt'];

export function jvmProjectFiles(path: string, { file }: JvmHelper): string[] {
  return foldersUp(folderOf(path)).flatMap((folder) =>
    [file, ...BUILDS].map((name) => join(folder, name)),
  );
}

/** What it takes for the helper to be seen from the file. */
export interface JvmHome {
  readonly edits: readonly TextEdit[];
  readonly newFiles: readonly NewFile[];
  readonly projectEdits?: readonly ProjectEdit[];
  readonly install?: string;
}

/**
 * The helper that a package above has; else a new one: a file in the topmost package that is the
 * project's own, or, for a program of one file, a class in this file.
 */
export function jvmHome(site: Site, helper: JvmHelper): JvmHome {
  const { text, request } = site;
  const { path, files } = request;
  if (text.includes(helper.mark)) return { edits: [], newFiles: [] };
  const folders = foldersUp(folderOf(path));
  const install = installOf(folders, files);
  const own = packageOf(text);
  for (const folder of folders) {
    const content = files.get(join(folder, helper.file));
    if (content?.includes(helper.mark) !== true) continue;
    const home = packageOf(content);
    if (home === own) return { edits: [], newFiles: [], ...install };
    if (home !== '') return { edits: importEdits(text, home, helper), newFiles: [], ...install };
  }
  const hasBuild = folders.some((folder) => BUILDS.some((name) => files.has(join(folder, name))));
  const embedded = own === '' && !hasBuild ? helper.embed(site) : undefined;
  if (embedded) return { edits: [embedded], newFiles: [], ...install };
  const [home, folder] = placeFor(own, folderOf(path));
  const content = (home === '' ? '' : `package ${home}${helper.end}\n\n`) + helper.source;
  return {
    edits: home === own ? [] : importEdits(text, home, helper),
    newFiles: [{ path: join(folder, helper.file), content }],
    ...install,
  };
}

/** The build's own line, else the words for one. */
function installOf(
  folders: readonly string[],
  files: ReadonlyMap<string, string>,
): Pick<JvmHome, 'install' | 'projectEdits'> {
  const hasSdk = [...files.values()].some((content) =>
    content.replaceAll('awssdk.services', '').includes('secretsmanager'),
  );
  if (hasSdk) return {};
  const projectEdits = manifestEdits(folders, files, BUILDS, ['secretsmanager']);
  return projectEdits.length > 0
    ? { projectEdits }
    : {
        install:
          'Add the dependency software.amazon.awssdk:secretsmanager, 2.28.1 or later, to the build.',
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
  return /^\s*package\s+([\w.]+)/m.exec(text)?.[1] ?? '';
}

function importEdits(text: string, home: string, { file, end }: JvmHelper): TextEdit[] {
  const line = `import ${home}.${file.replace(/\..*/, '')}${end}`;
  if (text.includes(line)) return [];
  const eol = eolOf(text);
  const last = [...text.matchAll(/^[ \t]*import\s+(?!static\b)[\w.*]+[^\n\r]*/gm)].at(-1);
  if (last) {
    const at = last.index + last[0].length;
    return [{ start: at, end: at, newText: eol + line }];
  }
  const own = /^[ \t]*package\s+[\w.]+[^\n\r]*/m.exec(text);
  const at = own ? own.index + own[0].length : 0;
  return [{ start: at, end: at, newText: `${eol}${eol}${line}` }];
}

/** Puts a class behind all others of the file. */
export function atFileEnd({ text }: Site, source: string): TextEdit {
  const eol = eolOf(text);
  const lead = text.endsWith('\n') ? eol : eol + eol;
  const at = text.length;
  return { start: at, end: at, newText: lead + source.replaceAll('\n', eol) };
}

/** True inside the arguments of an annotation, e.g. `@Value("…")`. */
export function inAnnotation({ lexed: { tokens }, enclosing }: Site): boolean {
  return enclosing.some((open) => {
    if (!/^[([]$/.test(tokens[open]?.text ?? '')) return false;
    let at = open - 1;
    while (tokens[at - 1]?.text === '.') at -= 2;
    if (tokens[at - 1]?.text === ':') at -= 2;
    return tokens[at]?.text.startsWith('@') === true;
  });
}
