import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Command } from '../../src/ui/ids';
import manifest from '../../package.json';
import { eventually } from '../support/eventually';
import { diagnosticsOf, lensesOf, open, password } from './documents';

const ID = `${manifest.publisher}.${manifest.name}`;
describe('in the extension host', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('activates, and registers every command of the manifest', async () => {
    await vscode.extensions.getExtension(ID)?.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const { command } of manifest.contributes.commands)
      assert.ok(registered.has(command), command);
  });

  it('loads neither the AWS SDK nor the sandbox before it is used', () => {
    const loaded = Object.keys(require.cache).filter((path) => path.includes('dist'));
    assert.ok(loaded.some((path) => path.endsWith('extension.js')));
    assert.deepEqual(
      loaded.filter((path) => /(?:aws|engine|moves|moving|project|sandbox)\.js$/.test(path)),
      [],
    );
  });

  it('marks exactly the value, and says rule and reason without it', async () => {
    const text = `const dbPassword = '${password}';\n`;
    const document = await open(text, 'javascript');
    await eventually(() => {
      const [diagnostic, ...others] = diagnosticsOf(document);
      assert.equal(others.length, 0);
      assert.ok(diagnostic);
      assert.equal(document.getText(diagnostic.range), password);
      assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
      assert.ok(typeof diagnostic.code === 'object');
      assert.equal(diagnostic.code.value, 'assigned-password');
      assert.match(diagnostic.message, /Password in “dbPassword”/);
      assert.ok(!diagnostic.message.includes(password));
    });
  });

  it('follows what is typed', async () => {
    const document = await open('const a = 1;\n', 'javascript');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), `const token_password = '${password}';\n`);
    await vscode.workspace.applyEdit(edit);
    await eventually(() => {
      assert.equal(diagnosticsOf(document).length, 1);
    });
    const undo = new vscode.WorkspaceEdit();
    undo.delete(document.uri, new vscode.Range(1, 0, 2, 0));
    assert.ok(await vscode.workspace.applyEdit(undo));
    assert.equal(document.getText(), 'const a = 1;\n');
    await eventually(() => {
      assert.equal(diagnosticsOf(document).length, 0);
    });
  });

  it('offers the same by lens and quick fix, whose arguments hold no value', async () => {
    const document = await open(`a = 1\nPASSWORD = "${password}"\n`, 'python');
    const commands = [
      Command.moveToSecretsManager,
      Command.useExistingSecret,
      Command.ignoreFinding,
    ];
    const lenses = await lensesOf(document);
    assert.deepEqual(
      lenses.map((lens) => lens.command?.command),
      commands,
    );
    assert.ok(lenses.every((lens) => lens.range.start.line === 1));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(1, 14, 1, 14),
    );
    const own = actions.filter(
      ({ command, title }) =>
        command?.command.startsWith('secretsWorkbench') === true || title.startsWith('Switch Off'),
    );
    assert.deepEqual(
      own.map((action) => action.command?.command),
      [...commands, undefined, Command.switchOffRule],
    );
    const sent = JSON.stringify([...lenses, ...own].map((item) => item.command));
    assert.ok(!sent.includes(password));
  });

  it('writes a comment for what is no secret', async () => {
    const document = await open(`PASSWORD = "${password}"\n`, 'python');
    const [, , ignore] = await lensesOf(document);
    const given = (ignore?.command?.arguments ?? []) as unknown[];
    await vscode.commands.executeCommand(Command.ignoreFinding, ...given);
    assert.match(document.getText(), / # secrets-workbench:allow\n$/);
    assert.deepEqual(await lensesOf(document), []);
  });

  it('takes hostile arguments without harm', async () => {
    const hostile = [undefined, null, 7, {}, { sessionId: '__proto__', arn: 'x' }, 'x'.repeat(1e5)];
    for (const command of [
      Command.ignoreFinding,
      Command.switchOffRule,
      Command.removeConnection,
      Command.loadMore,
    ])
      for (const argument of hostile)
        await vscode.commands.executeCommand(command, argument, argument);
  });
});
