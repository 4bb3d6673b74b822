import * as vscode from 'vscode';
import type { RuleInfo } from '../../core/detection';
import type { LoadEngine } from './engine';

const SCHEME = 'secrets-workbench-rule';

/** A page on each rule, read-only and offline: what a diagnostic's code leads to. */
export function registerRulePages(engine: LoadEngine): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const id = path.replace(/^\/|\.md$/g, '');
      const { ruleList } = await engine();
      return pageOf(
        id,
        ruleList.find((rule) => rule.id === id),
      );
    },
  });
}

export function rulePage(ruleId: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${ruleId}.md` });
}

function pageOf(id: string, rule: RuleInfo | undefined): string {
  const paragraphs = [
    `# ${rule?.title ?? id}`,
    rule
      ? vscode.l10n.t(
          'Rule `{0}`, of the family {1}; severity {2}.',
          id,
          rule.family,
          rule.severity,
        )
      : vscode.l10n.t('Rule `{0}`: one of your own, from your settings.', id),
    ...(rule?.revocationPage === undefined
      ? []
      : [vscode.l10n.t('Revoke such a credential at {0}', rule.revocationPage)]),
    vscode.l10n.t(
      'To keep one finding quiet, write the comment `secrets-workbench:allow` on its line.',
    ),
    vscode.l10n.t('To switch the rule off, use the quick fix of a finding, or the setting:'),
    `    "secretsWorkbench.detection.rules": { "${id}": false }`,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
