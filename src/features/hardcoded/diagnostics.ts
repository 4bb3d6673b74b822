import * as vscode from 'vscode';
import type { Finding } from '../../core/detection';
import { isWatched, rangeOf } from './documents';
import type { Findings } from './findings';

/** The diagnostics' source, by which quick fixes know their own. */
export const SOURCE = 'Secrets Manager';

const PAUSE_MS = 300;

/** Keeps the diagnostics of open documents up to date while one types. */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('secretsWorkbench');
  private readonly timers = new Map<vscode.TextDocument, NodeJS.Timeout>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly findings: Findings) {
    this.subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => void this.update(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.updateSoon(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        clearTimeout(this.timers.get(document));
        this.timers.delete(document);
        this.collection.delete(document.uri);
      }),
    ];
    this.updateAll();
  }

  /** Looks at every open document anew. */
  updateAll(): void {
    for (const document of vscode.workspace.textDocuments) {
      this.findings.forget(document);
      void this.update(document);
    }
  }

  private updateSoon(document: vscode.TextDocument): void {
    clearTimeout(this.timers.get(document));
    const timer = setTimeout(() => {
      this.timers.delete(document);
      void this.update(document);
    }, PAUSE_MS);
    this.timers.set(document, timer);
  }

  private async update(document: vscode.TextDocument): Promise<void> {
    if (!isWatched(document)) return;
    const { version } = document;
    const found = await this.findings.of(document);
    if (document.version !== version || document.isClosed) return;
    this.collection.set(
      document.uri,
      found.map(({ finding }) => toDiagnostic(document, finding)),
    );
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(this.collection, ...this.subscriptions).dispose();
  }
}

/** What it is, and why, with the rule; a doubtful one is a hint, not a warning. */
function toDiagnostic(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
  const { title, reason, confidence, ruleId, revocationPage } = finding;
  const low = confidence === 'low';
  const diagnostic = new vscode.Diagnostic(
    rangeOf(document, finding.range),
    vscode.l10n.t('Hardcoded credential: {0}. {1}', title, reason),
    low ? vscode.DiagnosticSeverity.Hint : vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = SOURCE;
  diagnostic.code =
    revocationPage === undefined
      ? ruleId
      : { value: ruleId, target: vscode.Uri.parse(revocationPage) };
  return diagnostic;
}
