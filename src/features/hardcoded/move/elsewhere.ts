import * as vscode from 'vscode';
import type { Finding } from '../../../core/detection';
import type { LoadMoving } from '../engine';
import { fileAt, pathOf, read } from './planning';

/** A file that holds the same value, and its findings of it; none where it stands in no credential's place. */
export interface Elsewhere {
  readonly path: string;
  readonly languageId: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

const MOST_FILES = 5_000;
const LARGEST_BYTES = 1_000_000;
const NOT_OURS =
  '**/{node_modules,bower_components,vendor,dist,build,out,target,bin,obj,coverage,.git,.venv,venv,__pycache__}/**';

/**
 * The other files of the workspace folder that hold the value, however their format writes it. The value
 * is compared in this process: no search tool is handed it.
 */
export async function findElsewhere(
  tools: LoadMoving,
  base: vscode.Uri,
  value: string,
  token: vscode.CancellationToken,
): Promise<readonly Elsewhere[]> {
  const folder = vscode.workspace.getWorkspaceFolder(base);
  if (folder === undefined) return [];
  const { findingsOf, languageIdOf, mayHold } = await tools();
  const isCandidate = mayHold(value);
  const pattern = new vscode.RelativePattern(folder, '**/*');
  const uris = await vscode.workspace.findFiles(pattern, NOT_OURS, MOST_FILES, token);
  const found: Elsewhere[] = [];
  for (const uri of uris) {
    if (token.isCancellationRequested) break;
    if (uri.toString() === base.toString() || (await sizeOf(uri)) > LARGEST_BYTES) continue;
    const text = await read(uri);
    if (text === undefined || !isCandidate(text)) continue;
    const path = pathOf(uri);
    const languageId = languageIdOf(path, text) ?? 'plaintext';
    const source = { text, path, languageId };
    found.push({ ...source, findings: findingsOf(value, source) });
  }
  return found.sort((a, b) => a.path.localeCompare(b.path));
}

async function sizeOf(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** The same files as they are now, searched anew. */
export async function refreshed(
  tools: LoadMoving,
  base: vscode.Uri,
  value: string,
  known: readonly Elsewhere[],
): Promise<readonly Elsewhere[]> {
  const { findingsOf } = await tools();
  const now: Elsewhere[] = [];
  for (const { path, languageId } of known) {
    const text = await read(fileAt(base, path));
    if (text === undefined) continue;
    const source = { text, path, languageId };
    now.push({ ...source, findings: findingsOf(value, source) });
  }
  return now;
}
