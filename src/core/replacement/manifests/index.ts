import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { jsonAppended } from '../config/jsonEdit';
import type { ProjectEdit, TextEdit } from '../model';
import { eolOf, join } from '../paths';
import { gradle, pom, sbt } from './builds';

/** Adds packages to a manifest's text; undefined where it cannot be told how. */
type Add = (text: string, names: readonly string[]) => readonly TextEdit[] | undefined;

const adders: Readonly<Record<string, Add>> = {
  'package.json': (text, names) => json(text, 'dependencies', names, '^3.0.0'),
  'composer.json': (text, names) => json(text, 'require', names, '^3.0'),
  'requirements.txt': appended,
  'pyproject.toml': pyproject,
  Gemfile: (text, names) => {
    const quote = /^\s*gem "/m.test(text) ? '"' : "'";
    return appended(
      text,
      names.map((name) => `gem ${quote}${name}${quote}`),
    );
  },
  'pom.xml': pom,
  'build.gradle': (text, names) =>
    gradle(text, names, text.includes('implementation "') ? '"' : "'"),
  'build.gradle.kts': (text, names) => gradle(text, names, '("'),
  'build.sbt': sbt,
};

/**
 * Edits that add packages to the nearest manifest that can name them, in its own style; those that it names already
 * are left out. `folders` are those of the file and above, the nearest first.
 */
export function manifestEdits(
  folders: readonly string[],
  files: ReadonlyMap<string, string>,
  manifests: readonly string[],
  names: readonly string[],
): ProjectEdit[] {
  for (const path of folders.flatMap((folder) => manifests.map((name) => join(folder, name)))) {
    const text = files.get(path);
    const add = adders[path.split('/').at(-1) ?? ''];
    if (text === undefined || !add) continue;
    const missing = names.filter(
      (name) => !new RegExp(`(?<![\\w.-])${name.replace(/\W/g, '\\$&')}(?![\\w-])`).test(text),
    );
    const edits = missing.length > 0 ? add(text, missing) : [];
    if (edits) return edits.map((edit) => ({ path, ...edit }));
  }
  return [];
}

/** Each on a line of its own at the end. */
function appended(text: string, lines: readonly string[]): TextEdit[] {
  const eol = eolOf(text);
  const lead = text === '' || text.endsWith('\n') ? '' : eol;
  return [{ start: text.length, end: text.length, newText: lead + lines.join(eol) + eol }];
}

function json(
  text: string,
  section: string,
  names: readonly string[],
  version: string,
): TextEdit[] | undefined {
  const root = parseTree(text);
  if (root?.type !== 'object') return undefined;
  const entries = names.map((name) => `${JSON.stringify(name)}: "${version}"`);
  const own = findNodeAtLocation(root, [section]);
  if (own) {
    const isLong = (own.children?.length ?? 0) > 0;
    return isLong ? [jsonAppended(text, own, (gap) => entries.join(`,${gap}`))] : undefined;
  }
  const eol = eolOf(text);
  const unit = /\n([ \t]+)"/.exec(text)?.[1];
  const object = (gap: string): string =>
    unit === undefined || gap === ' '
      ? `"${section}": { ${entries.join(', ')} }`
      : `"${section}": {${entries.map((entry) => `${eol}${unit}${unit}${entry}`).join(',')}${eol}${unit}}`;
  return (root.children?.length ?? 0) > 0 ? [jsonAppended(text, root, object)] : undefined;
}

/** The list of PEP 621, else Poetry's table. */
function pyproject(text: string, names: readonly string[]): TextEdit[] | undefined {
  const eol = eolOf(text);
  const poetry = /^\[tool\.poetry\.dependencies\][^\n]*(?:\n(?!\[)[^\n]*\S[^\n]*)*/m.exec(text);
  if (poetry) {
    const at = poetry.index + poetry[0].trimEnd().length;
    return [{ start: at, end: at, newText: names.map((name) => `${eol}${name} = "*"`).join('') }];
  }
  const list = /^\[project\](?:\n(?!\[)[^\n]*)*?\ndependencies[ \t]*=[ \t]*\[/m.exec(text);
  if (!list) return undefined;
  const from = list.index + list[0].length;
  const to = endOfList(text, from);
  if (to === undefined) return undefined;
  const inside = text.slice(from, to);
  const quoted = names.map((name) => `"${name}"`);
  const last = inside.trimEnd();
  const at = from + last.length;
  const indent = /\n([ \t]+)["'][^\n]*$/.exec(last)?.[1];
  const comma = last === '' || last.endsWith(',') ? '' : ',';
  const newText =
    indent === undefined
      ? `${comma}${last === '' ? '' : ' '}${quoted.join(', ')}`
      : comma + quoted.map((name) => `${eol}${indent}${name},`).join('');
  return last.includes('#') ? undefined : [{ start: at, end: at, newText }];
}

/** The bracket that ends a list of strings. */
function endOfList(text: string, from: number): number | undefined {
  const rest = /^(?:[^"'\]#]|"[^"\n]*"|'[^'\n]*'|#[^\n]*\n)*\]/.exec(text.slice(from));
  return rest ? from + rest[0].length - 1 : undefined;
}
