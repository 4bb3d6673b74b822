import type { Site } from '../engine/site';
import { closingOf } from '../engine/site';
import type { NewFile, TextEdit } from '../model';
import { eolOf, folderOf, foldersUp, join } from '../paths';
import { GO_HELPER, GO_MARK, goHelperSource } from './helper';

export function goProjectFiles(path: string): string[] {
  return foldersUp(folderOf(path)).flatMap((folder) =>
    ['go.mod', GO_HELPER].map((name) => join(folder, name)),
  );
}

/** The helper package, imported; a sentence when it cannot be. */
export function goHome(
  site: Site,
): string | { readonly edits: readonly TextEdit[]; readonly newFiles: readonly NewFile[] } {
  const { path, files } = site.request;
  const folder = foldersUp(folderOf(path)).find((up) => files.has(join(up, 'go.mod')));
  const manifest = folder === undefined ? '' : (files.get(join(folder, 'go.mod')) ?? '');
  const module = /^\s*module\s+"?([^\s"]+)/m.exec(manifest)?.[1];
  if (folder === undefined || module === undefined)
    return 'There is no go.mod, to which the AWS SDK could be added.';
  const helper = join(folder, GO_HELPER);
  const existing = files.get(helper);
  if (existing !== undefined && !existing.includes(GO_MARK))
    return `The file ${GO_HELPER} is not the helper.`;
  return {
    edits: importEdits(site, `"${module}/${folderOf(GO_HELPER)}"`),
    newFiles: existing === undefined ? [{ path: helper, content: goHelperSource }] : [],
  };
}

/** A block of its own after the other imports, as gofmt keeps it. */
function importEdits({ text, lexed }: Site, specifier: string): TextEdit[] {
  const { tokens } = lexed;
  const eol = eolOf(text);
  const insert = (at: number, newText: string): TextEdit[] => [{ start: at, end: at, newText }];
  const imports = tokens.flatMap(({ kind, text: word }, index) =>
    kind === 'word' && word === 'import' ? [index] : [],
  );
  if (tokens.some((token, index) => token.text === specifier && (imports[0] ?? index) < index))
    return [];
  for (const index of imports) {
    if (tokens[index + 1]?.text !== '(') continue;
    const close = tokens[closingOf(tokens, index + 1)];
    if (close) return insert(close.start, `${eol}\t${specifier}${eol}`);
  }
  const last = imports.at(-1);
  const string = last === undefined ? undefined : tokens.slice(last).find(isString);
  if (string) return insert(string.end, `${eol}import ${specifier}`);
  const name = tokens.findIndex((token) => token.text === 'package') + 1;
  return insert(tokens[name]?.end ?? 0, `${eol}${eol}import ${specifier}`);
}

function isString({ kind }: { readonly kind: string }): boolean {
  return kind === 'string';
}
