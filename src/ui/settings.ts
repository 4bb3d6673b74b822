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
