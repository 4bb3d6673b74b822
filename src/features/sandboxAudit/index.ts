import * as vscode from 'vscode';
import type { AuditEvent } from '../../core/secrets/auditEvent';
import { plain } from '../../core/text';
import type { Commands } from '../../ui/commands';
import { Command, ContextKey, View } from '../../ui/ids';
import type { Targets } from '../../ui/targets';
import { AuditTree, type Only } from './tree';

const POLL_MS = 1_000;
const SCHEME = 'secrets-sandbox-audit';

/** Who did what to which secret of the sandbox: a view that follows its audit trail while it is visible. */
export function registerSandboxAudit(parts: {
  readonly commands: Commands;
  readonly targets: Targets;
  /** Asks the sandbox for the events after one, or all that it keeps; starts it when none runs. */
  readonly ask: (input: { readonly after: string | undefined }) => Promise<unknown>;
}): vscode.Disposable {
  const { commands, targets, ask } = parts;
  const tree = new AuditTree();
  const view = vscode.window.createTreeView(View.sandboxAudit, { treeDataProvider: tree });

  let reading: Promise<void> | undefined;
  const follow = async (): Promise<void> => {
    const after = tree.latest;
    const { events } = (await ask({ after })) as { readonly events: readonly AuditEvent[] };
    tree.add(events, after);
  };
  /** A sandbox that ends meanwhile is started, or found, again by the next command that needs it. */
  const poll = (): void => {
    if (!view.visible || reading) return;
    reading = follow()
      .catch(() => undefined)
      .finally(() => (reading = undefined));
  };
  const timer = setInterval(poll, POLL_MS);

  const show = (only: Only | undefined): void => {
    tree.only = only;
    view.description = only === undefined ? '' : plain(only.name);
    void vscode.commands.executeCommand('setContext', ContextKey.auditFiltered, only !== undefined);
  };

  commands.register(Command.showSandboxAudit, async (node) => {
    const isSecret = typeof node === 'object' && node !== null && 'arn' in node;
    const target = isSecret
      ? await targets.secret(node, vscode.l10n.t('Show Sandbox Audit'))
      : undefined;
    show(target?.secret);
    await vscode.commands.executeCommand('setContext', ContextKey.auditShown, true);
    await follow();
    await vscode.commands.executeCommand(`${View.sandboxAudit}.focus`);
  });
  commands.register(Command.showAllSandboxAudit, () => {
    show(undefined);
  });
  commands.register(Command.openAuditEvent, async (id) => {
    const event = typeof id === 'string' ? tree.find(id) : undefined;
    if (event === undefined) return;
    const path = `/${event.eventName} ${event.eventID}.json`;
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.from({ scheme: SCHEME, path, query: event.eventID }),
    );
    await vscode.window.showTextDocument(document, { preview: true });
  });

  const documents = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ query }) => {
      const event = tree.find(query);
      return event === undefined
        ? vscode.l10n.t('The sandbox keeps this event no longer.')
        : `${JSON.stringify(event, undefined, 2)}\n`;
    },
  });
  return vscode.Disposable.from(view, tree, documents, {
    dispose: () => {
      clearInterval(timer);
    },
  });
}
