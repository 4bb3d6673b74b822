import * as vscode from 'vscode';
import { SETTINGS_SECTION, type Settings } from './ids';

/** Reads one setting for a resource; its default stands in package.json. */
export function readSetting<K extends keyof Settings>(
  key: K,
  scope?: vscode.ConfigurationScope,
): Settings[K] {
  const value = vscode.workspace.getConfiguration(SETTINGS_SECTION, scope).get<Settings[K]>(key);
  if (value === undefined) throw new Error(`package.json declares no setting ${key}.`);
  return value;
}

/** Calls back whenever the setting changed anywhere. */
export function onDidChangeSetting(key: keyof Settings, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${SETTINGS_SECTION}.${key}`)) listener();
  });
}

/**
 * Changes one setting in the settings of a folder, or without one in the user's, from what stands there alone;
 * resolves to that. Undefined takes the setting away.
 */
export async function writeSetting<K extends keyof Settings>(
  key: K,
  folder: vscode.Uri | undefined,
  change: (value: Settings[K] | undefined) => Settings[K] | undefined,
): Promise<Settings[K] | undefined> {
  const configuration = vscode.workspace.getConfiguration(SETTINGS_SECTION, folder);
  const all = configuration.inspect<Settings[K]>(key);
  const before = folder ? all?.workspaceFolderValue : all?.globalValue;
  const target = folder
    ? vscode.ConfigurationTarget.WorkspaceFolder
    : vscode.ConfigurationTarget.Global;
  await configuration.update(key, change(before), target);
  return before;
}
