import * as vscode from 'vscode';
import { plain } from '../../core/text';
import { Command, type CommandId } from '../../ui/ids';
import { onDidChangeSetting, readSetting } from '../../ui/settings';
import { rangeOf, resourceOf, SELECTOR } from './documents';
import type { Findings, NamedFinding } from './findings';

/**
 * Three lenses above each line with a credential; several credentials on a line share them. They are asked for
 * anew only when settings or the baseline change: a lens that is redrawn under the mouse misses the click.
 */
export function registerLens(findings: Findings): vscode.Disposable {
  const refresh = new vscode.EventEmitter<void>();
  const fire = (): void => {
    refresh.fire();
  };
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: refresh.event,
    async provideCodeLenses(document) {
      if (!readSetting('detection.codeLens', resourceOf(document))) return [];
      const lines = new Map<number, NamedFinding[]>();
      for (const named of await findings.of(document)) {
        if (named.finding.confidence === 'low') continue;
        const { line } = document.positionAt(named.finding.range.start);
        lines.set(line, [...(lines.get(line) ?? []), named]);
      }
      return [...lines.values()].flatMap((named) => lensesOf(document, named));
    },
  };
  return vscode.Disposable.from(
    refresh,
    findings.onDidChange(fire),
    onDidChangeSetting('detection.codeLens', fire),
    vscode.languages.registerCodeLensProvider(SELECTOR, provider),
  );
}

function lensesOf(
  document: vscode.TextDocument,
  named: readonly NamedFinding[],
): vscode.CodeLens[] {
  const [first] = named;
  if (!first) return [];
  const range = rangeOf(document, first.finding.range);
  const title =
    named.length === 1
      ? plain(first.finding.title)
      : vscode.l10n.t('{0} credentials', named.length.toLocaleString());
  const fingerprints = named.map(({ fingerprint }) => fingerprint);
  const lens = (text: string, command: CommandId): vscode.CodeLens =>
    new vscode.CodeLens(range, {
      title: text,
      command,
      arguments: [document.uri, fingerprints, first.finding.range.start],
    });
  return [
    lens(vscode.l10n.t('{0} · Move to Secrets Manager', title), Command.moveToSecretsManager),
    lens(vscode.l10n.t('Use existing'), Command.useExistingSecret),
    lens(vscode.l10n.t('Not a secret'), Command.ignoreFinding),
  ];
}
