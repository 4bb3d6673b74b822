import * as vscode from 'vscode';

const LINES = 5_000;
const ROUNDS = 15;

/** A long file as people write them, with a credential every hundred lines. */
function longFile(): string {
  const value = ['Xy7', 'kk2', 'Lm9'].join('$');
  return Array.from({ length: LINES }, (_, line) =>
    line % 100 === 0
      ? `const dbPassword${line} = '${value}';`
      : `  total += await price(items[${line}].key, { currency: 'EUR', rounded: true });`,
  ).join('\n');
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/**
 * Measures the lens in the host, from the question to the answer: after an edit, and again without one,
 * when there is nothing to scan and the way there and back is all.
 */
export async function run(): Promise<void> {
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
  console.log(
    `BENCH ${JSON.stringify({ changed: median(changed), unchanged: median(unchanged) })}`,
  );
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
