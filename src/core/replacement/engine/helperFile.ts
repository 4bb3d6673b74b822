import { folderOf, foldersUp, join } from '../paths';

/** A helper file of a project. */
export interface HelperFile {
  readonly name: string;
  /** Tells the helper from a file of the user's. */
  readonly mark: string;
  /** Files that stand in a project's root. */
  readonly manifests: readonly string[];
}

/** The files to look at for a helper: it and the manifests, in the folder and above. */
export function helperFiles(path: string, { name, manifests }: HelperFile): string[] {
  return foldersUp(folderOf(path)).flatMap((folder) =>
    [name, ...manifests].map((file) => join(folder, file)),
  );
}

/**
 * Where the helper stands or shall stand: the nearest one above, else beside the nearest manifest, else
 * beside the file. Undefined when a file of the user's has its name there.
 */
export function helperPlace(
  path: string,
  files: ReadonlyMap<string, string>,
  { name, mark, manifests }: HelperFile,
): { readonly path: string; readonly exists: boolean } | undefined {
  const folders = foldersUp(folderOf(path));
  const present = folders.find((folder) => files.get(join(folder, name))?.includes(mark));
  if (present !== undefined) return { path: join(present, name), exists: true };
  const root = folders.find((folder) => manifests.some((file) => files.has(join(folder, file))));
  const wanted = join(root ?? folderOf(path), name);
  return files.has(wanted) ? undefined : { path: wanted, exists: false };
}
