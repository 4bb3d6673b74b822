import * as vscode from 'vscode';
import type { Confidence, Finding } from '../../core/detection';
import { rangeOf, SELECTOR } from './documents';
import type { Findings } from './findings';

/** Why a literal is taken for a credential, how sure that is, and where to revoke it; never the value. */
export function registerHover(findings: Findings): vscode.Disposable {
  return vscode.languages.registerHoverProvider(SELECTOR, {
    async provideHover(document, position) {
      const offset = document.offsetAt(position);
      const named = (await findings.of(document)).find(
        ({ finding: { range } }) => range.start <= offset && offset <= range.end,
      );
      if (!named) return undefined;
      return new vscode.Hover(explain(named.finding), rangeOf(document, named.finding.range));
    },
  });
}

/** Texts of files and settings are appended as text, never as Markdown. */
function explain({
  reason,
  confidence,
  name,
  fields,
  revocationPage,
}: Finding): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendText(reason);
  if (name !== undefined) {
    text.appendText(` ${vscode.l10n.t('It is bound to {0}.', name)}`);
  }
  text.appendText(` ${sureness(confidence)}`);
  if (fields.length > 0) {
    const keys = fields.map(({ key }) => key).join(', ');
    text.appendText(` ${vscode.l10n.t('Moves together with: {0}.', keys)}`);
  }
  if (revocationPage !== undefined) {
    text.appendMarkdown(
      `\n\n[${vscode.l10n.t('Revoke it at {0}', hostOf(revocationPage))}](${link(revocationPage)})`,
    );
  }
  return text;
}

function sureness(confidence: Confidence): string {
  switch (confidence) {
    case 'high':
      return vscode.l10n.t('That is quite sure.');
    case 'medium':
      return vscode.l10n.t('That is likely.');
    case 'low':
      return vscode.l10n.t('That is a guess.');
  }
}

/** A page's host, in an alphabet without Markdown. */
function hostOf(page: string): string {
  return vscode.Uri.parse(page).authority.replace(/[^\w.-]/g, '');
}

/** A page's address without the signs that would end a link. */
function link(page: string): string {
  return vscode.Uri.parse(page)
    .toString()
    .replace(/[()<>\s]/g, encodeURIComponent);
}
