import * as vscode from 'vscode';
import { Command } from '../../ui/ids';
import { onDidChangeSetting, readSetting } from '../../ui/settings';
import { rangeOf, SELECTOR } from './documents';
import type { Findings, NamedFinding } from './findings';

/** Three lenses above each line with a credential; several credentials on a line share them. */
export function registerLens(findings: Findings, changed: vscode.Event<void>): vscode.Disposable {
  const refresh = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: refresh.event,
    async provideCodeLenses(document) {
      if (!readSetting('detection.codeLens', document.uri)) return [];
      const sure = (await findings.of(document)).filter(
        ({ finding }) => finding.confidence !== 'low',
      );
      const lines = new Map<number, NamedFinding>();
      for (const named of sure) {
        const { line } = document.positionAt(named.finding.range.start);
        if (!lines.has(line)) lines.set(line, named);
      }
      return [...lines.values()].flatMap((named) => lenses(document, named));
    },
  };
  const fire = (): void => {
    refresh.fire();
  };
  return vscode.Disposable.from(
    refresh,
    changed(fire),
    onDidChangeSetting('detection.codeLens', fire),
    onDidChangeSetting('detection.enabled', fire),
    vscode.languages.registerCodeLensProvider(SELECTOR, provider),
  );
}

function lenses(
  document: vscode.TextDocument,
  { finding, fingerprint }: NamedFinding,
): vscode.CodeLens[] {
  const range = rangeOf(document, finding.range);
  const lens = (title: string, command: string): vscode.CodeLens =>
    new vscode.CodeLens(range, {
      title,
      command,
      arguments: [document.uri, fingerprint, finding.range.start],
    });
  return [
    lens(
      vscode.l10n.t('{0} · Move to Secrets Manager', finding.title),
      Command.moveToSecretsManager,
    ),
    lens(vscode.l10n.t('Use existing'), Command.useExistingSecret),
    lens(vscode.l10n.t('Not a secret'), Command.ignoreFinding),
  ];
}
