/** Folder of a `/`-separated path, empty for the root. */
export function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

export function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The folder and those above it, up to the root. */
export function foldersUp(folder: string): string[] {
  const parts = folder === '' ? [] : folder.split('/');
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''];
}

/** How a module in one folder names a file: `./secrets.mjs`, `../lib/secrets.mjs`. */
export function relativeModule(fromFolder: string, to: string): string {
  const from = fromFolder === '' ? [] : fromFolder.split('/');
  const target = to.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === target[shared]) shared++;
  const up = from.length - shared;
  return `${up === 0 ? './' : '../'.repeat(up)}${target.slice(shared).join('/')}`;
}

/** The line ending that a text uses. */
export function eolOf(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
