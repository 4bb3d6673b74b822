import * as vscode from 'vscode';
import type { Confidence } from '../../core/detection';
import { plain } from '../../core/text';
import { isWatched, rangeOf } from './documents';
import type { Findings, NamedFinding } from './findings';
import { rulePage } from './rulePages';

/** The diagnostics' source, by which quick fixes know their own. */
export const SOURCE = 'Secrets Manager';

const PAUSE_MS = 300;

const severities: Readonly<Record<Confidence, vscode.DiagnosticSeverity>> = {
  high: vscode.DiagnosticSeverity.Warning,
  medium: vscode.DiagnosticSeverity.Information,
  low: vscode.DiagnosticSeverity.Hint,
};

/** Keeps the diagnostics of open documents up to date while one types. */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('secretsWorkbench');
  private readonly timers = new Map<vscode.TextDocument, NodeJS.Timeout>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly findings: Findings) {
    this.subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => void this.update(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.updateSoon(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        clearTimeout(this.timers.get(document));
        this.timers.delete(document);
        this.collection.delete(document.uri);
      }),
      findings.onDidChange(() => {
        this.updateAll();
      }),
    ];
    this.updateAll();
  }

  private updateAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.update(document);
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
    if (found.length === 0 && !this.collection.has(document.uri)) return;
    this.collection.set(
      document.uri,
      found.map((named) => toDiagnostic(document, named)),
    );
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(this.collection, ...this.subscriptions).dispose();
  }
}

/** What it is and where; the hover says why. A doubtful one is a hint, not a warning. */
function toDiagnostic(document: vscode.TextDocument, { finding }: NamedFinding): vscode.Diagnostic {
  const { title, name, range, confidence, ruleId } = finding;
  const diagnostic = new vscode.Diagnostic(
    rangeOf(document, range),
    name === undefined
      ? vscode.l10n.t('Hardcoded credential: {0}', plain(title))
      : vscode.l10n.t('Hardcoded credential: {0} in “{1}”', plain(title), plain(name)),
    severities[confidence],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = { value: ruleId, target: rulePage(ruleId) };
  return diagnostic;
}
