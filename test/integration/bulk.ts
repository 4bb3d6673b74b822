import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { Command, type CommandId } from '../../src/ui/ids';
import { inFolder, lensesOf, password } from './documents';
import { accepted, withSandbox } from './host';

const other = ['Qr4', 'vv8', 'Tn1'].join('%');

/** A row of the tree for each credential of a document that has lenses. */
async function rowsOf(document: vscode.TextDocument): Promise<unknown[]> {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  assert.ok(folder);
  const path = vscode.workspace.asRelativePath(document.uri, false);
  const moves = (await lensesOf(document)).filter(
    ({ command }) => command?.command === Command.moveToSecretsManager,
  );
  return moves.flatMap(({ command }) => {
    const [, fingerprints, start] = command?.arguments as [unknown, string[], number];
    return fingerprints.map((fingerprint) => {
      const finding = { source: 'files', folder: folder.uri.toString(), path, fingerprint, start };
      return { kind: 'finding', by: 'file', finding };
    });
  });
}

async function run(
  command: CommandId,
  documents: readonly vscode.TextDocument[],
): Promise<unknown> {
  const rows = (await Promise.all(documents.map(rowsOf))).flat();
  return vscode.commands.executeCommand(command, rows[0], rows);
}

describe('several findings of the tree', () => {
  const sandbox = withSandbox();

  const value = async (name: string): Promise<unknown> =>
    JSON.parse((await sandbox.client.getSecretValue(name)).value.text() ?? '');

  it('are moved by one plan: equal values to one secret, and one message at the end', async () => {
    const documents = [
      await inFolder('all/one.py', `DB_PASSWORD = "${password}"\n`),
      await inFolder('all/two.py', `ADMIN_PASSWORD = "${other}"\nDB_PASSWORD = "${password}"\n`),
      await inFolder('all/notes.json', `{ "password": "${password}x" }\n`),
    ];
    await accepted(run(Command.moveFindings, documents));
    await sandbox.isTold(
      /^Moved 3 credentials to 2 secrets in Local sandbox.* 1 credential stays\. .*Undo/,
    );
    assert.equal(sandbox.messages.length, 1);
    assert.deepEqual(await value('integration/one/db-password'), { password });
    assert.deepEqual(await value('integration/two/admin-password'), { password: other });
    for (const document of documents.slice(0, 2)) {
      assert.match(document.getText(), /get_secret\("integration\/one\/db-password", "password"\)/);
      assert.ok(!document.getText().includes(password) && !document.getText().includes(other));
    }
    assert.ok(documents[2]?.getText().includes(password));
  });

  it('are told to be in Git’s history still', async () => {
    const documents = [
      await inFolder('git/alpha.py', `DB_PASSWORD = "${password}-1"\n`),
      await inFolder('git/beta.py', `DB_PASSWORD = "${password}-2"\n`),
    ];
    const [{ uri }] = documents as [vscode.TextDocument];
    const cwd = vscode.Uri.joinPath(uri, '..').fsPath;
    const git = (...args: string[]): unknown => execFileSync('git', args, { cwd });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('-c', 'user.name=A', '-c', 'user.email=a@demo.internal', 'commit', '-q', '-m', 'Add');
    await accepted(run(Command.moveFindings, documents));
    await sandbox.isTold(
      /Old values are still in 1 commit, and on main until you commit this change: rotate them/,
    );
  });

  it('stay where their own secret could not be stored', async () => {
    const documents = [
      await inFolder('some/first.py', `DB_PASSWORD = "${password}1"\n`),
      await inFolder('some/second.py', `DB_PASSWORD = "${password}2"\n`),
      await inFolder('some/third.py', `DB_PASSWORD = "${password}3"\n`),
    ];
    await sandbox.fault(
      'deny:CreateSecret::integration/first/db-password',
      'deny:GetSecretValue::integration/second/db-password',
    );
    await accepted(run(Command.moveFindings, documents));
    await sandbox.isTold(
      /^Moved 1 credential to 1 secret in .* 2 credentials stay\. Stored in .* all the same: integration\/second\/db-password\./,
    );
    const texts = documents.map((document) => document.getText());
    assert.deepEqual(
      texts.map((text) => text.includes(password)),
      [true, true, false],
    );
    await sandbox.fault();
    assert.deepEqual(await value('integration/second/db-password'), { password: `${password}2` });
    await assert.rejects(value('integration/first/db-password'));
  });

  it('stay all where the network is lost', async () => {
    const documents = [
      await inFolder('lost/a1.py', `DB_PASSWORD = "${password}4"\n`),
      await inFolder('lost/a2.py', `DB_PASSWORD = "${password}5"\n`),
    ];
    const before = documents.map((document) => document.getText());
    await sandbox.fault('disconnect:*');
    await accepted(run(Command.moveFindings, documents));
    await sandbox.isTold(/^No file was edited\. 2 credentials stay\. \[Show Why…\]/);
    assert.deepEqual(
      documents.map((document) => document.getText()),
      before,
    );
  });

  it('are marked as no secrets by one edit, and by memory where no comment can be', async () => {
    const documents = [
      await inFolder('marks/b1.py', `login(password="${password}", admin_password="${other}")\n`),
      await inFolder('marks/b2.py', `x = 1\nDB_PASSWORD = "${password}"\n`),
      await inFolder('marks/b3.json', `{ "password": "${password}" }\n`),
    ];
    await run(Command.ignoreFindings, documents);
    const [first, second, third] = documents.map((document) => document.getText());
    assert.match(first ?? '', /^[^#]* # secrets-workbench:allow\n$/);
    assert.match(second ?? '', /^x = 1\n[^#]* # secrets-workbench:allow\n$/);
    assert.doesNotMatch(third ?? '', /allow/);
    for (const document of documents) assert.deepEqual(await lensesOf(document), []);
    assert.deepEqual(sandbox.messages, []);
  });
});
