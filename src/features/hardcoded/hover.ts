import * as vscode from 'vscode';
import type { Confidence, Finding } from '../../core/detection';
import { plain } from '../../core/text';
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
function explain(finding: Finding): vscode.MarkdownString {
  const { reason, confidence, name, fields, revocationPage } = finding;
  const sentences = [
    sureness(confidence),
    plain(reason),
    ...(name === undefined || reason.includes(name)
      ? []
      : [vscode.l10n.t('Its name is “{0}”.', plain(name))]),
    ...(fields.length === 0
      ? []
      : [vscode.l10n.t('It moves together with: {0}.', fields.map(({ key }) => key).join(', '))]),
  ];
  const text = new vscode.MarkdownString();
  text.appendText(sentences.join(' '));
  if (revocationPage !== undefined) {
    const told = vscode.l10n.t('Revoke it at {0}', hostOf(revocationPage));
    text.appendMarkdown(`\n\n[${told}](${link(revocationPage)})`);
  }
  return text;
}

function sureness(confidence: Confidence): string {
  switch (confidence) {
    case 'high':
      return vscode.l10n.t('Surely a credential.');
    case 'medium':
      return vscode.l10n.t('Likely a credential.');
    case 'low':
      return vscode.l10n.t('Perhaps a credential.');
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
