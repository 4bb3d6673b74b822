import * as vscode from 'vscode';
import type { ScanFinding } from '../../core/detection/results';
import { grouped, type Grouping } from '../../core/detection/results';
import { count, plain } from '../../core/text';
import { Command, PanelType } from '../../ui/ids';
import type { Results } from './results';
import { severityName } from './treeItem';

/** Rows of a table on the page; the saved reports hold all. */
const ROWS = 25;

/** A page that sums up the last scans. It runs no script, loads nothing but its style, and holds no value. */
export class ReportPage implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly results: Results,
    private readonly extensionUri: vscode.Uri,
  ) {
    this.subscription = results.onDidChange(() => {
      this.draw();
    });
  }

  show(): void {
    if (this.panel) {
      this.panel.reveal();
      return;
    }
    const media = vscode.Uri.joinPath(this.extensionUri, 'media');
    this.panel = vscode.window.createWebviewPanel(
      PanelType.report,
      vscode.l10n.t('Hardcoded Credentials'),
      vscode.ViewColumn.Active,
      {
        enableCommandUris: [Command.saveScanReport, Command.scanWorkspace],
        localResourceRoots: [media],
      },
    );
    this.panel.iconPath = vscode.Uri.joinPath(media, 'activity.svg');
    this.panel.onDidDispose(() => {
      this.panel = undefined;
    });
    this.draw();
  }

  private draw(): void {
    if (!this.panel) return;
    const { webview } = this.panel;
    const style = webview.asWebviewUri(vscode.Uri.joinPath(this.extensionUri, 'media/report.css'));
    webview.html = pageOf(this.results.all, style.toString(), webview.cspSource);
  }

  dispose(): void {
    this.subscription.dispose();
    this.panel?.dispose();
  }
}

function pageOf(findings: readonly ScanFinding[], style: string, source: string): string {
  const files = new Set(findings.map(({ path }) => path)).size;
  const sure = findings.filter(({ confidence }) => confidence !== 'low').length;
  const pushed = findings.filter(({ history }) => (history?.pushedTo.length ?? 0) > 0).length;
  const t = (text: string): string => escaped(text);
  const facts = [
    vscode.l10n.t('{0} in {1}', count(findings.length, 'finding'), count(files, 'file')),
    vscode.l10n.t('{0} of them sure enough for a warning', sure.toLocaleString()),
    ...(pushed > 0 ? [vscode.l10n.t('{0} pushed: rotate them', pushed.toLocaleString())] : []),
  ];
  const tables =
    findings.length === 0
      ? `<p>${t(vscode.l10n.t('No hardcoded credential was found.'))}</p>`
      : [
          table(findings, 'severity', vscode.l10n.t('Severity')),
          table(findings, 'rule', vscode.l10n.t('Rule')),
          table(findings, 'file', vscode.l10n.t('File')),
        ].join('');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${t(vscode.l10n.t('Hardcoded Credentials'))}</title>
</head>
<body>
<main>
<h1>${t(vscode.l10n.t('Hardcoded Credentials'))}</h1>
<p>${facts.map(t).join(' · ')}</p>
<nav>
<a class="button" href="command:${Command.saveScanReport}">${t(vscode.l10n.t('Save Report…'))}</a>
<a class="button quiet" href="command:${Command.scanWorkspace}">${t(vscode.l10n.t('Scan Again'))}</a>
</nav>
${tables}
</main>
</body>
</html>`;
}

function table(findings: readonly ScanFinding[], by: Grouping, head: string): string {
  const groups = [...grouped(findings, by)];
  if (by === 'file') groups.sort((a, b) => b.findings.length - a.findings.length);
  const most = Math.max(...groups.map((group) => group.findings.length));
  const rows = groups.slice(0, ROWS).map(({ key, findings: own }) => {
    const name =
      by === 'severity' ? severityName(own[0]?.severity ?? 'low') : plain(nameOf(key, own, by));
    const bar = `<meter min="0" max="${most}" value="${own.length}" aria-hidden="true"></meter>`;
    return `<tr><th scope="row">${escaped(name)}</th><td>${own.length.toLocaleString()}</td><td>${bar}</td></tr>`;
  });
  const rest = groups.length - rows.length;
  const more =
    rest > 0 ? `<p>${escaped(vscode.l10n.t('and {0} more', rest.toLocaleString()))}</p>` : '';
  return `<section><table><thead><tr><th scope="col">${escaped(head)}</th><th scope="col">${escaped(vscode.l10n.t('Findings'))}</th><td></td></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>${more}</section>`;
}

function nameOf(key: string, [first]: readonly ScanFinding[], by: Grouping): string {
  return by === 'rule' && first ? `${first.title} (${key})` : key;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
