import * as vscode from 'vscode';
import { read } from './planning';

/** The `.gitignore` of the workspace folder, when an environment file should stand in it and does not. */
export async function missingIgnore(
  file: vscode.Uri,
): Promise<{ readonly add: () => Promise<void>; readonly line: string } | undefined> {
  const name = file.path.split('/').at(-1) ?? '';
  const folder = vscode.workspace.getWorkspaceFolder(file);
  if (!/^\.env(?:\.|$)/.test(name) || folder === undefined) return undefined;
  const ignore = vscode.Uri.joinPath(folder.uri, '.gitignore');
  const before = (await read(ignore)) ?? '';
  const covering = new Set([name, `/${name}`, '.env*', '*.env', '.env.*']);
  if (before.split(/\r?\n/).some((line) => covering.has(line.trim()))) return undefined;
  return {
    line: name,
    add: async () => {
      const eol = before.includes('\r\n') ? '\r\n' : '\n';
      const lead = before === '' || before.endsWith('\n') ? '' : eol;
      await vscode.workspace.fs.writeFile(
        ignore,
        new TextEncoder().encode(`${before}${lead}${name}${eol}`),
      );
    },
  };
}
