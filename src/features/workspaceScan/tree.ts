import * as vscode from 'vscode';
import type { Node } from './nodes';
import type { Results } from './results';
import { treeItem } from './treeItem';

/** More in one group are told by their number: nobody reads on. */
const GROUP_CAP = 1_000;
/** Files are scanned faster than a person reads: the tree is redrawn this often at most. */
const REDRAW_MS = 150;

/** The findings of the last scans, by severity, file or rule. */
export class FindingsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private redrawing: NodeJS.Timeout | undefined;
  private readonly subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly results: Results) {
    this.subscription = results.onDidChange(() => {
      this.redrawing ??= setTimeout(() => {
        this.redrawing = undefined;
        this.changed.fire(undefined);
      }, REDRAW_MS);
    });
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return treeItem(node);
  }

  getChildren(node?: Node): Node[] {
    const { grouping } = this.results;
    if (node === undefined)
      return this.results.groups.map((group) => ({ kind: 'group', by: grouping, group }));
    if (node.kind === 'group') {
      const { findings } = node.group;
      const shown = findings.slice(0, GROUP_CAP).map((finding) => {
        return { kind: 'finding', by: node.by, finding } as const;
      });
      const rest = findings.length - shown.length;
      return rest > 0 ? [...shown, { kind: 'rest', count: rest }] : shown;
    }
    if (node.kind === 'finding') {
      const { finding } = node;
      const places = finding.history?.places ?? [];
      return places.map((place) => ({ kind: 'commit', finding, place }));
    }
    return [];
  }

  dispose(): void {
    clearTimeout(this.redrawing);
    this.subscription.dispose();
    this.changed.dispose();
  }
}
