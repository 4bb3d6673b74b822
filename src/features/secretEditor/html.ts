import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** The page's markup: it holds no value, and its policy lets it load nothing but its own two files. */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64url');
  const resource = (...path: string[]): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; font-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${resource('media', 'secretEditor.css')}">
<title>Secret</title>
</head>
<body>
<main id="page" aria-live="polite"></main>
<script nonce="${nonce}" src="${resource('dist', 'secretEditor.js')}"></script>
</body>
</html>`;
}

/** The only folders that the page may read from. */
export function pageRoots(extensionUri: vscode.Uri): vscode.Uri[] {
  return ['media', 'dist'].map((folder) => vscode.Uri.joinPath(extensionUri, folder));
}
