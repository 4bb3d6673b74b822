import * as vscode from 'vscode';
import { concerns, type AuditEvent } from '../../core/secrets/auditEvent';
import { Command } from '../../ui/ids';
import { eventLine } from './wording';

/** How many events are drawn: VS Code builds every item that it is given. */
const SHOWN = 500;
const KEPT = 2_000;

/** The secret whose events alone are shown. */
export interface Only {
  readonly arn: string;
  readonly name: string;
}

/** The sandbox's audit events, newest first. */
export class AuditTree implements vscode.TreeDataProvider<AuditEvent>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private events: readonly AuditEvent[] = [];
  private shownOnly: Only | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  /** The id of the latest event that is known. */
  get latest(): string | undefined {
    return this.events.at(-1)?.eventID;
  }

  get only(): Only | undefined {
    return this.shownOnly;
  }

  set only(only: Only | undefined) {
    this.shownOnly = only;
    this.changed.fire(undefined);
  }

  /** Adds events, oldest first; those of another sandbox, or of one that was reset, replace all. */
  add(events: readonly AuditEvent[], after: string | undefined): void {
    if (events.length === 0) return;
    const known = after === undefined ? [] : this.events;
    const ids = new Set(known.map(({ eventID }) => eventID));
    this.events = [...known, ...events.filter(({ eventID }) => !ids.has(eventID))].slice(-KEPT);
    this.changed.fire(undefined);
  }

  find(id: string): AuditEvent | undefined {
    return this.events.find(({ eventID }) => eventID === id);
  }

  getChildren(event?: AuditEvent): AuditEvent[] {
    if (event !== undefined) return [];
    const { only } = this;
    const wanted = only ? this.events.filter((one) => concerns(one, only)) : this.events;
    return wanted.slice(-SHOWN).reverse();
  }

  getTreeItem(event: AuditEvent): vscode.TreeItem {
    const line = eventLine(event, {
      locale: vscode.env.language,
      l10n: vscode.l10n,
      ofOne: this.only !== undefined,
    });
    const item = new vscode.TreeItem(line.label);
    item.id = event.eventID;
    item.description = line.description;
    item.iconPath = new vscode.ThemeIcon(
      line.icon,
      line.icon === 'error' ? new vscode.ThemeColor('list.errorForeground') : undefined,
    );
    const tooltip = new vscode.MarkdownString('**').appendText(line.label).appendMarkdown('**');
    for (const [name, value] of line.facts)
      tooltip.appendMarkdown(`  \n${name}: `).appendText(value);
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: `${line.label}, ${line.description}` };
    item.command = {
      command: Command.openAuditEvent,
      title: vscode.l10n.t('Open Event'),
      arguments: [event.eventID],
    };
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }
}
