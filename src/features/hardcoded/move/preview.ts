import * as vscode from 'vscode';
import type { FileChange } from '../../../core/replacement';
import { count } from '../../../core/text';
import type { LoadMoving } from '../engine';
import { fileAt, read } from './planning';

const SCHEME = 'secrets-workbench-preview';

/**
 * Shows what the changes make of the files, side by side, and asks whether to go on. Nothing is stored or
 * edited meanwhile; the texts shown are dropped when it ends. True to go on.
 */
export async function preview(
  tools: LoadMoving,
  folders: readonly { readonly base: vscode.Uri; readonly changes: readonly FileChange[] }[],
): Promise<boolean> {
  const { applyEdits } = await tools();
  const texts = new Map<string, string>();
  const shown = (of: vscode.Uri, side: 'after' | 'before', text: string): vscode.Uri => {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: of.path, query: side });
    texts.set(uri.toString(), text);
    return uri;
  };
  const pairs: (readonly [vscode.Uri, vscode.Uri, vscode.Uri])[] = [];
  for (const { base, changes } of folders)
    for (const change of changes) {
      const uri = fileAt(base, change.path);
      if (change.kind === 'created') {
        const content = shown(uri, 'after', change.content);
        pairs.push([uri, shown(uri, 'before', ''), content]);
        continue;
      }
      const text = (await read(uri)) ?? '';
      pairs.push([uri, uri, shown(uri, 'after', applyEdits(text, change.edits))]);
    }
  const title = vscode.l10n.t('What the Move Changes');
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
  try {
    const opened = tabOpened(title);
    await vscode.commands.executeCommand('vscode.changes', title, pairs);
    // Only what is known to be open can be closed again.
    await opened;
    const move = vscode.l10n.t('Move');
    const chosen = await vscode.window.showInformationMessage(
      vscode.l10n.t('Store the value and make these changes in {0}?', count(pairs.length, 'file')),
      move,
      vscode.l10n.t('Back'),
    );
    return chosen === move;
  } finally {
    await closeTabs(title);
    provider.dispose();
  }
}

/** How long a tab may take to be known, in milliseconds. */
const TAB_MS = 3_000;

function tabOpened(title: string): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(limit);
      subscription.dispose();
      resolve();
    };
    const subscription = vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
      if ([...opened, ...changed].some((tab) => isOurs(tab, title))) done();
    });
    const limit = setTimeout(done, TAB_MS);
  });
}

/** A view of several differences is known by its title: what it shows, extensions do not see in every VS Code. */
function isOurs({ input, label }: vscode.Tab, title: string): boolean {
  return !(input instanceof vscode.TabInputText) && label.startsWith(title);
}

async function closeTabs(title: string): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs.filter((tab) => isOurs(tab, title)),
  );
  await vscode.window.tabGroups.close(tabs);
}
