import * as vscode from 'vscode';
import type { HabitFiles } from '../core/detection/habits';
import { habitFiles } from '../core/detection/habits/names';

/** Reads the files in which other scanners are told what is no secret, and tells when one changes. */
export class HabitFileReader implements vscode.Disposable {
  private readonly watchers = new Map<string, vscode.FileSystemWatcher>();
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  /** Those of a folder that are there. */
  async read(folder: vscode.Uri): Promise<HabitFiles> {
    this.watch(folder);
    const found = await Promise.all(
      habitFiles.map(async (name) => {
        try {
          const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
          return [[name, new TextDecoder().decode(bytes)] as const];
        } catch {
          // Most projects have none of them.
          return [];
        }
      }),
    );
    return Object.fromEntries(found.flat());
  }

  private watch(folder: vscode.Uri): void {
    const key = folder.toString();
    if (this.watchers.has(key)) return;
    const pattern = new vscode.RelativePattern(folder, `{${habitFiles.join(',')}}`);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const tell = (): void => {
      this.changed.fire();
    };
    watcher.onDidChange(tell);
    watcher.onDidCreate(tell);
    watcher.onDidDelete(tell);
    this.watchers.set(key, watcher);
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, ...this.watchers.values()).dispose();
  }
}
