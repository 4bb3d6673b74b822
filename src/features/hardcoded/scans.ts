import * as vscode from 'vscode';
import type { Change, Finding } from '../../core/detection';
import { addEdit } from '../../core/detection/change';
import type { DetectionPolicy } from '../../ui/detectionSettings';
import { pathOf } from './documents';
import type { LoadEngine } from './engine';
import { ScanQueue, type Scanner } from './scanQueue';

/** Longer texts, in characters, are scanned whole in the worker. */
const LARGE = 500_000;

/** What one version of a document was found to hold, and what changed since. */
interface Scanned {
  /** As counted by the changes that were heard of. */
  version: number;
  change: Change | undefined;
  readonly scannedVersion: number;
  readonly policy: DetectionPolicy;
  readonly found: Promise<readonly Finding[] | undefined>;
}

/**
 * Scans documents once a version: whole at first, in a worker when they are large, and after edits only what those
 * can have changed. A document whose scan took too long has no findings until it is opened again.
 */
export class Scans implements vscode.Disposable {
  private readonly scanned = new WeakMap<vscode.TextDocument, Scanned>();
  private readonly subscriptions: vscode.Disposable;

  private readonly queue: ScanQueue;

  constructor(
    private readonly engine: LoadEngine,
    scanner: Scanner,
  ) {
    this.queue = new ScanQueue(scanner);
    this.subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.follow(event);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.scanned.delete(document);
      }),
    );
  }

  /** `text` is that of the document as it is now. */
  async of(
    document: vscode.TextDocument,
    text: string,
    policy: DetectionPolicy,
  ): Promise<readonly Finding[]> {
    const { version } = document;
    let known = this.scanned.get(document);
    if (known?.policy !== policy || known.version !== version) known = undefined;
    if (known?.scannedVersion === version) return (await known.found) ?? [];
    const found = this.scan(document, text, policy, known);
    this.scanned.set(document, {
      version,
      change: undefined,
      scannedVersion: version,
      policy,
      found,
    });
    return (await found) ?? [];
  }

  private async scan(
    document: vscode.TextDocument,
    text: string,
    policy: DetectionPolicy,
    known: Scanned | undefined,
  ): Promise<readonly Finding[] | undefined> {
    // Taken now: the document may change while the rest waits.
    const change = known?.change;
    const path = pathOf(document);
    const { languageId } = document;
    const { rules, ownRules, habits } = policy;
    const { rescan, scan } = await this.engine();
    if (known && change) {
      const before = await known.found;
      return before && rescan(text, path, before, change, { languageId, rules });
    }
    if (text.length <= LARGE) return scan(text, path, { languageId, rules });
    const disabled = [...(rules.disabled ?? [])];
    return this.queue.scan({ text, path, languageId, disabled, ownRules, habits });
  }

  /** VS Code tells the changes of one event from the last to the first: none moves the place of the next. */
  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const known = this.scanned.get(document);
    if (!known || contentChanges.length === 0) return;
    known.version = document.version;
    for (const { rangeOffset, rangeLength, text } of contentChanges)
      known.change = addEdit(known.change, {
        start: rangeOffset,
        removed: rangeLength,
        inserted: text.length,
      });
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
