import type { FromEditor } from '../../core/secrets/editorProtocol';

const vscode = acquireVsCodeApi();

/** Sends a message to the extension. */
export function post(message: FromEditor): void {
  vscode.postMessage(message);
}
