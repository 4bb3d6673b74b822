import * as vscode from 'vscode';
import { parseFromEditor, type FromEditor, type ToEditor } from '../../core/secrets/editorProtocol';
import type { Commands } from '../../ui/commands';
import { PanelType } from '../../ui/ids';
import { pageHtml, pageRoots } from './html';

/** One open editor tab. */
export interface EditorPanel {
  readonly title: string;
  post(message: ToEditor): void;
  reveal(): void;
  close(): void;
}

/** What an editor does with the messages of its page; each runs behind the error boundary. */
export type MessageHandler = (message: FromEditor, panel: EditorPanel) => Promise<void>;

/**
 * Opens editor tabs, one for each key. A hidden tab drops its page and with it every value; the page
 * asks again, by `ready`, once it is shown.
 */
export class EditorPanels implements vscode.Disposable {
  private readonly open = new Map<string, vscode.WebviewPanel>();

  constructor(
    private readonly commands: Commands,
    private readonly extensionUri: vscode.Uri,
  ) {}

  /** Shows the tab of this key if there is one; true then. */
  reveal(key: string): boolean {
    const panel = this.open.get(key);
    panel?.reveal();
    return panel !== undefined;
  }

  create(key: string, title: string, handle: MessageHandler): void {
    const panel = vscode.window.createWebviewPanel(
      PanelType.secret,
      title,
      vscode.ViewColumn.Active,
      {
        enableScripts: true,
        enableFindWidget: false,
        enableCommandUris: false,
        localResourceRoots: pageRoots(this.extensionUri),
      },
    );
    const editor: EditorPanel = {
      title,
      post: (message) => void panel.webview.postMessage(message),
      reveal: () => {
        panel.reveal();
      },
      close: () => {
        panel.dispose();
      },
    };
    panel.webview.onDidReceiveMessage((posted: unknown) => {
      const message = parseFromEditor(posted);
      if (message === undefined) return;
      void this.commands
        .run(`secretEditor.${message.type}`, () => handle(message, editor))
        .then(() => {
          if (this.open.get(key) === panel) editor.post({ type: 'idle' });
        });
    });
    panel.onDidDispose(() => {
      if (this.open.get(key) === panel) this.open.delete(key);
    });
    this.open.set(key, panel);
    panel.webview.html = pageHtml(panel.webview, this.extensionUri);
  }

  dispose(): void {
    for (const panel of this.open.values()) panel.dispose();
  }
}
