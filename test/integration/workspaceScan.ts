import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Command } from '../../src/ui/ids';
import { eventually } from '../support/eventually';
import { password } from './documents';

const other = ['Qr4', 'vv8', 'Tn1'].join('%');

interface Entry {
  readonly path: string;
  readonly startLine: number;
  readonly ruleId: string;
}

function uriOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('The tests need a folder.');
  return vscode.Uri.joinPath(folder, 'scan', path);
}

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
}

/** What a saved report tells of the files below `scan`: there is where these tests write. */
async function reported(): Promise<readonly Entry[]> {
  const target = uriOf('../report.json');
  await vscode.commands.executeCommand(Command.saveScanReport, target);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
  assert.ok(!text.includes(password) && !text.includes(other));
  return (JSON.parse(text) as Entry[]).filter(({ path }) => path.startsWith('scan/'));
}

const places = async (): Promise<string[]> =>
  (await reported()).map(({ path, startLine }) => `${path}:${startLine}`);

describe('a scan of the workspace', () => {
  before(async () => {
    await write('a.py', `x = 1\nDB_PASSWORD = "${password}"\n`);
    await write('sub/b.py', `DB_PASSWORD = "${other}"\n`);
    await write('sub/.gitignore', 'ignored.py\n');
    await write('sub/ignored.py', `DB_PASSWORD = "${other}"\n`);
    await write('sub/.env', `DB_PASSWORD=${other}\n`);
    await write('excluded/c.py', `DB_PASSWORD = "${other}"\n`);
    await vscode.workspace
      .getConfiguration('files')
      .update('exclude', { '**/excluded': true }, vscode.ConfigurationTarget.Global);
  });
  after(async () => {
    await vscode.workspace
      .getConfiguration('files')
      .update('exclude', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uriOf('.'), { recursive: true });
    await vscode.commands.executeCommand(Command.clearFindings);
  });

  it('finds what .gitignore and files.exclude leave, and the same again', async () => {
    for (const round of ['first', 'second']) {
      await vscode.commands.executeCommand(Command.scanWorkspace);
      assert.deepEqual(
        await places(),
        ['scan/a.py:2', 'scan/sub/.env:1', 'scan/sub/b.py:1'],
        round,
      );
    }
  });

  it('follows what is edited, in the editor and outside of it', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf('a.py'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '\n');
    await vscode.workspace.applyEdit(edit);
    await eventually(async () => {
      assert.equal((await places())[0], 'scan/a.py:3');
    });
    await write('sub/b.py', 'x = 1\n');
    await vscode.workspace.fs.delete(uriOf('sub/.env'));
    await eventually(async () => {
      assert.deepEqual(await places(), ['scan/a.py:3']);
    });
  });

  it('finds what has changed since the last scan', async () => {
    await write('sub/new.py', `\n\nDB_PASSWORD = "${other}"\n`);
    await vscode.commands.executeCommand(Command.scanWorkspace);
    assert.deepEqual((await places()).slice(1), ['scan/sub/new.py:3']);
  });

  it('leaves out what a comment marks, and what the settings do', async () => {
    const rules = vscode.workspace.getConfiguration('secretsWorkbench.detection');
    const { Global } = vscode.ConfigurationTarget;
    await rules.update('rules', { 'assigned-password': false }, Global);
    await vscode.commands.executeCommand(Command.scanWorkspace);
    assert.deepEqual(await places(), []);
    await rules.update('rules', undefined, Global);
    await write('sub/new.py', `DB_PASSWORD = "${other}" # gitleaks:allow\n`);
    await vscode.commands.executeCommand(Command.scanWorkspace);
    assert.equal((await places()).length, 1);
  });

  it('takes hostile arguments without harm', async () => {
    for (const command of [Command.goToFinding, Command.moveFindings, Command.ignoreFindings])
      for (const argument of [undefined, null, 7, {}, { kind: 'finding' }])
        await vscode.commands.executeCommand(command, argument, argument);
  });
});
