import * as vscode from 'vscode';
import manifest from '../../package.json';
import { longFile } from '../../scripts/bench/longFile';

const ROUNDS = 15;

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** How long VS Code's own start-up is given to come to rest, in milliseconds. */
const REST_MS = 4_000;

/**
 * Activates the extension once the host is at rest: milliseconds by the clock, and of processor time, which
 * a busy machine does not lengthen. NaN when it is active already.
 */
async function activation(): Promise<{ readonly wall: number; readonly cpu: number }> {
  const extension = vscode.extensions.getExtension(`${manifest.publisher}.${manifest.name}`);
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  if (extension?.isActive !== false) return { wall: NaN, cpu: NaN };
  const [start, before] = [performance.now(), process.cpuUsage()];
  await extension.activate();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1_000 };
}

/**
 * Measures in the host the activation, and the lens from the question to the answer: after an edit, and
 * again without one, when there is nothing to scan and the way there and back is all.
 */
export async function run(): Promise<void> {
  const activated = await activation();
  const document = await vscode.workspace.openTextDocument({
    content: longFile(),
    language: 'plaintext',
  });
  await vscode.window.showTextDocument(document);
  const ask = async (): Promise<number> => {
    const start = performance.now();
    await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
    return performance.now() - start;
  };
  const changed: number[] = [];
  const unchanged: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), ' ');
    await vscode.workspace.applyEdit(edit);
    await new Promise((resolve) => setTimeout(resolve, 100));
    changed.push(await ask());
    unchanged.push(await ask());
  }
  const times = { activated, changed: median(changed), unchanged: median(unchanged) };
  console.log(`BENCH ${JSON.stringify(times)}`);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
