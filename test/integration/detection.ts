import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Command } from '../../src/ui/ids';
import { eventually } from '../support/eventually';
import { diagnosticsOf, inFolder, lensesOf, open, password } from './documents';

const setting = (key: string, value: unknown): Thenable<void> =>
  vscode.workspace
    .getConfiguration('secretsWorkbench.detection')
    .update(key, value, vscode.ConfigurationTarget.Global);

const fixesAt = async (
  document: vscode.TextDocument,
  line: number,
  character: number,
): Promise<vscode.CodeAction[]> => {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(line, character, line, character),
  );
  return actions.filter((action) => action.command?.command.startsWith('secretsWorkbench'));
};

async function eventuallyFlagged(document: vscode.TextDocument, count: number): Promise<void> {
  await eventually(() => {
    assert.equal(diagnosticsOf(document).length, count);
  });
}

describe('detection in the editor', () => {
  afterEach(async () => {
    for (const key of ['rules', 'ownRules', 'minimumConfidence', 'exclude', 'codeLens', 'enabled'])
      await setting(key, undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('says in a hover why, how sure, and never the value', async () => {
    const document = await open(`const dbPassword = '${password}';\n`, 'javascript');
    await eventuallyFlagged(document, 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 22),
    );
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((one) => (one as { value: string }).value),
    );
    const own = texts.find((text) => text.includes('dbPassword')) ?? '';
    assert.match(
      own.replaceAll('&nbsp;', ' '),
      /^Surely a credential\. .*dbPassword.* a name that says/s,
    );
    assert.equal(own.split('dbPassword').length, 2, 'The name is told once.');
    assert.ok(!texts.join().includes(password));
  });

  it('leads from the code of a diagnostic to a page on the rule', async () => {
    const document = await open(`const dbPassword = '${password}';\n`, 'javascript');
    await eventuallyFlagged(document, 1);
    const { code } = diagnosticsOf(document)[0] ?? {};
    assert.ok(typeof code === 'object');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(
      page.getText(),
      /^# Password\n\nRule `assigned-password`.*"assigned-password": false/s,
    );
    assert.deepEqual(diagnosticsOf(page), []);
  });

  it('gives several credentials of a line one set of lenses', async () => {
    const document = await open(
      `login({ password: '${password}' }, { adminPassword: '${password}x' });\n`,
      'javascript',
    );
    const lenses = await lensesOf(document);
    assert.equal(lenses.length, 3);
    assert.match(lenses[0]?.command?.title ?? '', /^2 credentials · Move/);
  });

  it('looks again where the language of a document changes', async () => {
    const document = await open(`<password>${password}</password>\n`, 'javascript');
    assert.deepEqual(await lensesOf(document), []);
    await vscode.languages.setTextDocumentLanguage(document, 'xml');
    await eventuallyFlagged(document, 1);
    assert.equal((await lensesOf(document)).length, 3);
  });

  it('flags guesses by a hint alone, and what is sure by a warning', async () => {
    const document = await open(
      `a = 1\npassword = "tralala"\nPASSWORD = "${password}"\n`,
      'python',
    );
    await eventuallyFlagged(document, 2);
    assert.deepEqual(
      diagnosticsOf(document).map(({ severity }) => severity),
      [vscode.DiagnosticSeverity.Hint, vscode.DiagnosticSeverity.Warning],
    );
    assert.ok((await lensesOf(document)).every(({ range }) => range.start.line === 2));
    await setting('minimumConfidence', 'high');
    await eventuallyFlagged(document, 1);
  });

  it('follows edits in a long file, several at once and undone', async () => {
    const filler = '  total += await price(items[7].key, { currency: "EUR" });\n';
    const line = `const dbPassword = '${password}';\n`;
    const document = await open(filler.repeat(2_000) + line + filler.repeat(2_000), 'javascript');
    await eventuallyFlagged(document, 1);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(10, 0), line);
    edit.insert(document.uri, new vscode.Position(3_000, 0), line);
    edit.delete(document.uri, new vscode.Range(500, 0, 900, 0));
    await vscode.workspace.applyEdit(edit);
    await eventually(() => {
      const lines = diagnosticsOf(document).map(({ range }) => range.start.line);
      assert.deepEqual(lines, [10, 1_601, 2_601]);
      for (const { range } of diagnosticsOf(document))
        assert.equal(document.getText(range), password);
    });
    const edited = document.getText();
    await vscode.commands.executeCommand('undo');
    await eventually(() => {
      assert.notEqual(document.getText(), edited);
    });
    await eventuallyFlagged(document, 1);
  });

  it('scans a large file in a thread of its own, and follows edits there, too', async () => {
    const filler = '  total += await price(items[7].key, { currency: "EUR" });\n';
    const line = `const dbPassword = '${password}';\n`;
    const document = await open(filler.repeat(12_000) + line, 'javascript');
    await eventuallyFlagged(document, 1);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(6_000, 0), line);
    await vscode.workspace.applyEdit(edit);
    await eventuallyFlagged(document, 2);
  });

  it('switches a rule off in the settings of the folder, and everywhere', async () => {
    const document = await inFolder('off.py', `PASSWORD = "${password}"\n`);
    await eventuallyFlagged(document, 1);
    const titled = async (text: string): Promise<vscode.CodeAction> => {
      const fix = (await fixesAt(document, 0, 14)).find(({ title }) => title.includes(text));
      assert.ok(fix, text);
      return fix;
    };
    for (const where of ['in This Folder', 'Everywhere']) {
      const { command } = await titled(where);
      assert.ok(command);
      await vscode.commands.executeCommand(
        command.command,
        ...((command.arguments ?? []) as unknown[]),
      );
      await eventuallyFlagged(document, 0);
      const rules = vscode.workspace
        .getConfiguration('secretsWorkbench.detection', document.uri)
        .inspect<object>('rules');
      const written = where === 'Everywhere' ? rules?.globalValue : rules?.workspaceFolderValue;
      assert.deepEqual(written, { 'assigned-password': false });
      await vscode.workspace
        .getConfiguration('secretsWorkbench.detection', document.uri)
        .update('rules', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
      await setting('rules', undefined);
      await eventuallyFlagged(document, 1);
    }
  });

  it('switches a rule off in one file by a comment', async () => {
    const line = `PASSWORD = "${password}"\n`;
    const document = await open(line + line, 'python');
    await eventuallyFlagged(document, 2);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 14, 0, 14),
    );
    const { edit } = actions.find(({ title }) => title.includes('in This File')) ?? {};
    assert.ok(edit);
    await vscode.workspace.applyEdit(edit);
    assert.match(document.lineAt(0).text, / # secrets-workbench:disable assigned-password$/);
    await eventuallyFlagged(document, 0);
  });

  it('heeds the files of other scanners in the folder, as they come and go', async () => {
    const document = await inFolder('told.py', `PASSWORD = "${password}"\n`);
    await eventuallyFlagged(document, 1);
    const baseline = await inFolder('.gitleaksignore', 'told.py:generic-api-key:1\n');
    await eventuallyFlagged(document, 0);
    await vscode.workspace.fs.delete(baseline.uri);
    await eventuallyFlagged(document, 1);
  });

  it('finds by rules of one’s own', async () => {
    const token = ['acme', 'k7Qz2mXv9LpR4tWs8NbY'].join('_');
    const document = await open(`x = "${token}"\n`, 'python');
    await eventuallyFlagged(document, 0);
    await setting('ownRules', [
      { name: 'ACME token', keywords: ['acme'], pattern: 'acme_([A-Za-z0-9]{20})' },
      { name: 'Broken', keywords: ['acme'], pattern: '(?!' },
    ]);
    await eventually(() => {
      const [diagnostic] = diagnosticsOf(document);
      assert.match(diagnostic?.message ?? '', /ACME token/);
    });
  });

  it('leaves out files by glob patterns, but not those of .env', async () => {
    await setting('exclude', { '**/gen/**': true });
    const [left, found] = [
      await inFolder('gen/a.py', `PASSWORD = "${password}"\n`),
      await inFolder('.env', `DB_PASSWORD=${password}\n`),
    ];
    await eventuallyFlagged(found, 1);
    assert.deepEqual(diagnosticsOf(left), []);
    await setting('exclude', undefined);
    await eventuallyFlagged(left, 1);
  });

  it('remembers what is no secret where no comment can say so, and forgets it again', async () => {
    const document = await inFolder('config.json', `{ "password": "${password}" }\n`);
    await eventuallyFlagged(document, 1);
    const [, , ignore] = await lensesOf(document);
    const given = (ignore?.command?.arguments ?? []) as unknown[];
    await vscode.commands.executeCommand(Command.ignoreFinding, ...given);
    await eventuallyFlagged(document, 0);
    assert.doesNotMatch(document.getText(), /allow/);
    await vscode.commands.executeCommand(Command.showIgnoredFindings);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('finds in the cells of notebooks, where lenses and quick fixes are offered, too', async () => {
    const cell = new vscode.NotebookCellData(
      vscode.NotebookCellKind.Code,
      `PASSWORD = "${password}"\n`,
      'python',
    );
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([cell]),
    );
    await vscode.window.showNotebookDocument(notebook);
    const { document } = notebook.cellAt(0);
    await eventuallyFlagged(document, 1);
    assert.equal((await lensesOf(document)).length, 3);
    assert.equal(
      (await fixesAt(document, 0, 14))[0]?.command?.command,
      Command.moveToSecretsManager,
    );
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, 1, 0), 'x = 1\n');
    await vscode.workspace.applyEdit(edit);
    await eventuallyFlagged(document, 0);
  });

  it('flags nothing in documents that nobody writes', async () => {
    const registration = vscode.workspace.registerTextDocumentContentProvider('read-only-test', {
      provideTextDocumentContent: () => `PASSWORD = "${password}"\n`,
    });
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('read-only-test:/a.py'),
    );
    assert.deepEqual(await lensesOf(document), []);
    assert.deepEqual(diagnosticsOf(document), []);
    registration.dispose();
  });
});
