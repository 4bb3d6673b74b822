import type { Site } from '../engine/site';
import type { NewFile, ProjectEdit, TextEdit } from '../model';
import { eolOf, folderOf, foldersUp, join, relativeModule } from '../paths';
import { RUST_DEPENDENCIES, RUST_MARK, RUST_MODULE, rustHelperSource } from './helper';

const ROOTS = ['src/main.rs', 'src/lib.rs'];

export function rustProjectFiles(path: string): string[] {
  return foldersUp(folderOf(path)).flatMap((folder) =>
    ['Cargo.toml', `src/${RUST_MODULE}.rs`, ...ROOTS].map((name) => join(folder, name)),
  );
}

/** What makes `crate::app_secrets` known in the file. */
export interface RustHome {
  readonly edits: readonly TextEdit[];
  readonly newFiles: readonly NewFile[];
  readonly projectEdits: readonly ProjectEdit[];
}

/** The helper module, declared in the crate's root; a sentence when it cannot be. */
export function rustHome({ text, request }: Site): string | RustHome {
  const { path, files } = request;
  const crate = foldersUp(folderOf(path)).find((folder) => {
    const manifest = files.get(join(folder, 'Cargo.toml'));
    return manifest !== undefined && /^\s*\[package\]/m.test(manifest);
  });
  if (crate === undefined) return 'There is no Cargo.toml, to which the AWS SDK could be added.';
  const helper = join(crate, `src/${RUST_MODULE}.rs`);
  const existing = files.get(helper);
  if (existing !== undefined && !existing.includes(RUST_MARK))
    return `The file src/${RUST_MODULE}.rs is not the helper.`;
  const roots = ROOTS.map((name) => join(crate, name)).filter((root) => files.has(root));
  const isRoot = roots.includes(path) || /\bfn\s+main\s*\(/.test(text);
  const folder = path.slice(join(crate, 'src/').length).split(/[/.]/)[0] ?? '';
  const root = isRoot
    ? path
    : (roots.find((name) => new RegExp(`\\bmod\\s+${folder}\\b`).test(files.get(name) ?? '')) ??
      roots[0]);
  if (root === undefined) return 'The root of its crate is not known.';
  const declaration = declarationEdits(isRoot ? text : (files.get(root) ?? ''), root, helper);
  return {
    edits: isRoot ? declaration : [],
    newFiles: existing === undefined ? [{ path: helper, content: rustHelperSource }] : [],
    projectEdits: [
      ...(isRoot ? [] : declaration.map((edit) => ({ path: root, ...edit }))),
      ...manifestEdits(join(crate, 'Cargo.toml'), files),
    ],
  };
}

/** `mod app_secrets;` among the modules at the head, in their order, else before the first item. */
function declarationEdits(text: string, root: string, helper: string): TextEdit[] {
  const declared = `mod ${RUST_MODULE};`;
  if (new RegExp(`\\bmod\\s+${RUST_MODULE}\\s*;`).test(text)) return [];
  const eol = eolOf(text);
  const isBeside = folderOf(root) === folderOf(helper);
  const source = relativeModule(folderOf(root), helper).replace(/^\.\//, '');
  const line = isBeside ? declared : `#[path = "${source}"]${eol}${declared}`;
  const insert = (at: number, newText: string): TextEdit[] => [{ start: at, end: at, newText }];
  const group = /^(?:(?:pub(?:\([^)]*\))?\s+)?mod\s+\w+;[^\n]*\n)+/m.exec(text);
  if (!group) {
    const head = /^\ufeff?(?:[ \t]*(?:#!\[[^\n]*\]|\/\/[^\n]*|#![^[\n][^\n]*)?\r?\n)*/.exec(
      text,
    )?.[0];
    return insert(head?.length ?? 0, line + eol + eol);
  }
  let at = group.index;
  for (const own of group[0].match(/[^\n]*\n/g) ?? []) {
    if ((/mod\s+(\w+)/.exec(own)?.[1] ?? '') > RUST_MODULE) break;
    at += own.length;
  }
  return insert(at, line + eol);
}

function manifestEdits(path: string, files: ReadonlyMap<string, string>): ProjectEdit[] {
  const text = files.get(path) ?? '';
  const eol = eolOf(text);
  const missing = Object.entries(RUST_DEPENDENCIES).filter(
    ([name]) =>
      !new RegExp(`^\\s*(?:\\[dependencies\\.)?"?${name}"?\\s*(?:[.=\\]])`, 'm').test(text),
  );
  if (missing.length === 0) return [];
  const lines = missing.map(([name, version]) => `${name} = ${version}${eol}`).join('');
  const section = /^[ \t]*\[dependencies\][^\n]*(?:\n(?![ \t]*\[)[^\n]*\S[^\n]*)*/m.exec(text);
  if (section) {
    const end = section.index + section[0].length;
    const newText = eol + lines.slice(0, -eol.length);
    return [{ path, start: end, end, newText }];
  }
  const lead = text.endsWith('\n') ? eol : eol + eol;
  const newText = `${lead}[dependencies]${eol}${lines}`;
  return [{ path, start: text.length, end: text.length, newText }];
}
