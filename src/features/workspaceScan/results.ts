import * as vscode from 'vscode';
import {
  filtered,
  grouped,
  type FindingGroup,
  type FindingSource,
  type Grouping,
  type ScanFinding,
} from '../../core/detection/results';

/** The findings of the last scans, and how they are shown. */
export class Results implements vscode.Disposable {
  private readonly byFile = new Map<string, readonly ScanFinding[]>();
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  grouping: Grouping = 'severity';
  filter = '';

  /** `isShown` leaves out what settings and the user say is no secret. */
  constructor(private readonly isShown: (finding: ScanFinding) => boolean) {}

  /** Everything that is not left out, whatever the filter. */
  get all(): readonly ScanFinding[] {
    return [...this.byFile.values()].flat().filter((finding) => this.isShown(finding));
  }

  /** What passes the filter, in groups. */
  get groups(): readonly FindingGroup[] {
    return grouped(filtered(this.all, this.filter), this.grouping);
  }

  /** Puts what a scan found in the place of what earlier scans of the same kind found in these folders. */
  replace(source: FindingSource, folders: readonly string[], found: readonly ScanFinding[]): void {
    for (const [key, [first]] of [...this.byFile])
      if (first?.source === source && folders.includes(first.folder)) this.byFile.delete(key);
    for (const finding of found) {
      const key = keyOf(finding.source, finding.folder, finding.path);
      this.byFile.set(key, [...(this.byFile.get(key) ?? []), finding]);
    }
    this.changed.fire();
  }

  /** Puts what a file holds now in the place of what it held. */
  replaceFile(folder: string, path: string, found: readonly ScanFinding[]): void {
    const key = keyOf('files', folder, path);
    if (found.length === 0 && !this.byFile.has(key)) return;
    if (found.length === 0) this.byFile.delete(key);
    else this.byFile.set(key, found);
    this.changed.fire();
  }

  /** Paths of the folder's files that hold something. */
  pathsIn(folder: string): string[] {
    return [...this.byFile.values()].flatMap(([first]) =>
      first?.source === 'files' && first.folder === folder ? [first.path] : [],
    );
  }

  clear(): void {
    this.byFile.clear();
    this.changed.fire();
  }

  /** Shows everything anew: the grouping, the filter or what is left out has changed. */
  refresh(): void {
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}

function keyOf(source: FindingSource, folder: string, path: string): string {
  return [source, folder, path].join('\n');
}

/** The file of a finding. */
export function uriOf({ folder, path }: Pick<ScanFinding, 'folder' | 'path'>): vscode.Uri {
  return vscode.Uri.joinPath(vscode.Uri.parse(folder), ...path.split('/'));
}
