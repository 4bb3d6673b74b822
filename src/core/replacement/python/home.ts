import type { NewFile } from '../model';
import { folderOf, foldersUp, join } from '../paths';
import { manifestFiles, type LookupStyle } from '../style';
import { PYTHON_HELPER, PYTHON_HELPER_MARK, pythonHelperSource, pythonStyles } from './helper';

const MODULE = PYTHON_HELPER.replace('.py', '');
const INIT = '__init__.py';
/** Files that programs are started with. */
const ENTRIES = [
  '__main__',
  'app',
  'asgi',
  'cli',
  'index',
  'main',
  'manage',
  'run',
  'server',
  'start',
  'wsgi',
];

/** The files to look at before planning. */
export function pythonProjectFiles(path: string): string[] {
  return [
    ...foldersUp(folderOf(path)).flatMap((folder) =>
      [PYTHON_HELPER, INIT, ...ENTRIES.map((name) => `${name}.py`)].map((name) =>
        join(folder, name),
      ),
    ),
    ...manifestFiles(path, pythonStyles),
  ];
}

/** Where the helper is imported from. */
export interface PythonHome {
  readonly module: string;
  readonly newFiles: readonly NewFile[];
}

/** A sentence when a file of the user's has the helper's name. */
export function pythonHome(
  path: string,
  text: string,
  files: ReadonlyMap<string, string>,
  style: LookupStyle,
): string | PythonHome {
  const { folder, module } = placeOf(path, text, files);
  const helper = join(folder, PYTHON_HELPER);
  const existing = files.get(helper);
  if (existing !== undefined && !existing.includes(PYTHON_HELPER_MARK))
    return `The file ${PYTHON_HELPER} beside it is not the helper.`;
  const newFiles =
    existing === undefined ? [{ path: helper, content: pythonHelperSource(style) }] : [];
  return { module, newFiles };
}

/**
 * In a package the helper stands in its topmost folder, imported relatively, or by its full name where
 * the file imports its own package so. Outside, beside the file, since Python looks in the folder of the
 * program that was started; in a folder whose modules another program imports by path, by that path.
 */
function placeOf(
  path: string,
  text: string,
  files: ReadonlyMap<string, string>,
): { readonly folder: string; readonly module: string } {
  const own = folderOf(path);
  const folders = foldersUp(own).filter((folder) => folder !== '');
  const outside = folders.findIndex((folder) => !files.has(join(folder, INIT)));
  const packages = outside === -1 ? folders : folders.slice(0, outside);
  const top = packages.at(-1);
  if (top !== undefined) {
    const name = nameOf(top);
    const isProgram = /^if __name__ ==/m.test(text) && !/^\s*from\s+\./m.test(text);
    if (imports(text, name)) return { folder: top, module: `${name}.${MODULE}` };
    if (!isProgram) return { folder: top, module: '.'.repeat(packages.length) + MODULE };
    return { folder: own, module: MODULE };
  }
  const [first = ''] = folders;
  const parent = folders.find(
    (folder) =>
      imports(text, nameOf(folder)) ||
      ENTRIES.some((entry) =>
        imports(files.get(join(folderOf(folder), `${entry}.py`)) ?? '', nameOf(folder)),
      ),
  );
  if (parent === undefined || first === '') return { folder: own, module: MODULE };
  const below = own.slice(folderOf(parent).length).split('/').filter(Boolean);
  return { folder: own, module: [...below, MODULE].join('.') };
}

function nameOf(folder: string): string {
  return folder.split('/').at(-1) ?? '';
}

function imports(text: string, module: string): boolean {
  return new RegExp(
    `^\\s*(?:from|import)\\s+${module.replace(/\W/g, '\\$&')}(?:[.\\s,]|$)`,
    'm',
  ).test(text);
}
