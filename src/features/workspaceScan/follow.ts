import * as vscode from 'vscode';
import type { Finding } from '../../core/detection';
import { placeFindings } from '../../core/detection/placed';
import type { ScanFinding } from '../../core/detection/results';
import { localFolders } from './run';
import { scanSome, type ScanParts } from './scan';
import type { Results } from './results';

/** After the last change of a document or a file, in milliseconds. */
const PAUSE_MS = 500;

/** What is found in an open document, as the lens shows it. */
export type FindingsOf = (
  document: vscode.TextDocument,
) => Promise<readonly { readonly finding: Finding; readonly fingerprint: string }[]>;

/** Keeps the results true while files are edited, in the editor and outside of it. Before a scan it does nothing. */
export class Follower implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly abort = new AbortController();
  private watcher: vscode.Disposable | undefined;

  constructor(
    private readonly results: Results,
    private readonly parts: ScanParts & { readonly findingsOf: FindingsOf },
  ) {
    const follow = (document: vscode.TextDocument): void => {
      this.soon(document.uri, () => this.readDocument(document));
    };
    this.subscriptions = [
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) follow(document);
      }),
      vscode.workspace.onDidSaveTextDocument(follow),
    ];
  }

  /** From the first scan on, changes on the disk are followed, too. */
  start(): void {
    if (this.watcher) return;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*', true);
    const changed = (uri: vscode.Uri): void => {
      this.soon(uri, () => this.readFile(uri));
    };
    this.watcher = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
    );
  }

  private soon(uri: vscode.Uri, read: () => Promise<void>): void {
    const place = this.placeOf(uri);
    if (this.watcher === undefined || place === undefined) return;
    const key = uri.toString();
    clearTimeout(this.timers.get(key));
    const timer = setTimeout(() => {
      this.timers.delete(key);
      // What cannot be read now is read by the next scan.
      read().catch(() => undefined);
    }, PAUSE_MS);
    this.timers.set(key, timer);
  }

  private async readDocument(document: vscode.TextDocument): Promise<void> {
    const place = this.placeOf(document.uri);
    if (place === undefined || document.isClosed) return;
    const text = document.getText();
    const named = await this.parts.findingsOf(document);
    const placed = placeFindings(
      text,
      place.path,
      named.map(({ finding }) => finding),
    );
    const folder = place.folder.toString();
    const found: ScanFinding[] = placed.map((finding, index) => ({
      ...finding,
      folder,
      source: 'files',
      fingerprint: named[index]?.fingerprint ?? '',
    }));
    this.results.replaceFile(folder, place.path, found);
  }

  /** Only files that hold something are read again: a new one is found by the next scan, or when it is opened. */
  private async readFile(uri: vscode.Uri): Promise<void> {
    const place = this.placeOf(uri);
    if (place === undefined) return;
    const { folder, path } = place;
    const address = folder.toString();
    const below = this.results
      .pathsIn(address)
      .filter((known) => known === path || known.startsWith(`${path}/`));
    const isOpen = vscode.workspace.textDocuments.some(
      (document) => document.uri.toString() === uri.toString(),
    );
    if (below.length === 0 || isOpen) return;
    const found = await scanSome(folder, below, this.parts, this.abort.signal);
    for (const one of below) this.results.replaceFile(address, one, found.get(one) ?? []);
  }

  private placeOf(uri: vscode.Uri): { folder: vscode.Uri; path: string } | undefined {
    const folder = localFolders().find(
      (candidate) => candidate.scheme === uri.scheme && uri.path.startsWith(`${candidate.path}/`),
    );
    return folder && { folder, path: uri.path.slice(folder.path.length + 1) };
  }

  dispose(): void {
    this.abort.abort();
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(
      ...this.subscriptions,
      ...(this.watcher ? [this.watcher] : []),
    ).dispose();
  }
}
