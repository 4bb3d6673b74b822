import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SecretValue } from '../../src/core/secrets/value';
import { Command } from '../../src/ui/ids';
import { eventually } from '../support/eventually';
import { inFolder, lensesOf, password } from './documents';
import { accepted, withSandbox } from './host';

describe('a move that fails on its way', () => {
  const sandbox = withSandbox();
  let number = 0;

  /** A program with a hardcoded password in a folder of its own, and the secret that a move would make of it. */
  const program = async (): Promise<{ document: vscode.TextDocument; name: string }> => {
    const stem = `fault${++number}`;
    const document = await inFolder(`${stem}/${stem}.py`, `DB_PASSWORD = "${password}"\n`);
    return { document, name: `integration/${stem}/db-password` };
  };
  /** Starts a move; what it waits for the user to decide is not waited for. */
  const start = async (
    document: vscode.TextDocument,
  ): Promise<{ readonly command: Thenable<unknown> }> => {
    const [move] = await lensesOf(document);
    assert.equal(move?.command?.command, Command.moveToSecretsManager);
    const given = (move.command.arguments ?? []) as unknown[];
    return { command: vscode.commands.executeCommand(Command.moveToSecretsManager, ...given) };
  };
  const stored = async (name: string): Promise<string | undefined> => {
    await sandbox.fault();
    try {
      return (await sandbox.client.getSecretValue(name)).value.text();
    } catch {
      return undefined;
    }
  };
  /** While a call of the move waits in the sandbox. */
  const meanwhile = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    await eventually(async () => {
      const { secrets } = await sandbox.client.listSecrets({});
      assert.ok(secrets.some((secret) => secret.name === name));
    });
    await act();
  };

  for (const [what, fault, reason] of [
    ['the permission to store is missing', 'deny:CreateSecret', /lack the permission/],
    ['the network is lost', 'disconnect:*', /cannot be reached/],
    ['the service fails', 'internal:CreateSecret', /failed on its side/],
    ['the key may not be used', 'kms:CreateSecret', /KMS/],
  ] as const)
    it(`leaves the literal and says so where ${what}`, async () => {
      const { document, name } = await program();
      const before = document.getText();
      const { command } = await start(document);
      await sandbox.fault(fault);
      await accepted(command);
      await sandbox.isTold(
        new RegExp(`CreateSecret of ${name} failed in .*us-east-1: .*${reason.source}`),
      );
      assert.equal(document.getText(), before);
      assert.equal(await stored(name), undefined);
    });

  for (const [what, fault] of [
    ['may not be', 'deny:GetSecretValue'],
    ['cannot be, as the network is lost,', 'disconnect:GetSecretValue'],
  ] as const)
    it(`leaves the literal and names the secret where it ${what} read back`, async () => {
      const { document, name } = await program();
      const before = document.getText();
      const { command } = await start(document);
      await sandbox.fault(fault);
      await accepted(command);
      await sandbox.isTold(
        new RegExp(`Stored ${name} › password in .*could not be read back.*Delete`),
      );
      assert.equal(document.getText(), before);
      assert.deepEqual(JSON.parse((await stored(name)) ?? ''), { password });
    });

  it('leaves the literal where what is read back is another value', async () => {
    const { document, name } = await program();
    const before = document.getText();
    const { command } = await start(document);
    await sandbox.fault('latency=1500:GetSecretValue:1');
    const value = SecretValue.fromText('{"password":"other"}');
    await Promise.all([
      accepted(command),
      meanwhile(name, () => sandbox.client.putSecretValue({ secretId: name, value })),
    ]);
    await sandbox.isTold(
      new RegExp(`Stored ${name} › password in .*could not be read back as it was`),
    );
    assert.equal(document.getText(), before);
  });

  for (const [what, text] of [
    ['was taken out', 'x = 1\n'],
    ['was changed', `DB_PASSWORD = "${password}7"\n`],
  ] as const)
    it(`edits nothing where the credential ${what} meanwhile`, async () => {
      const { document, name } = await program();
      const { command } = await start(document);
      await sandbox.fault('latency=1500:GetSecretValue:1');
      const change = new vscode.WorkspaceEdit();
      change.replace(document.uri, new vscode.Range(0, 0, 1, 0), text);
      await Promise.all([
        accepted(command),
        meanwhile(name, async () => vscode.workspace.applyEdit(change)),
      ]);
      await sandbox.isTold(
        new RegExp(`Stored ${name} › password in .*no longer where it was.*Delete`),
      );
      assert.equal(document.getText(), text);
      assert.deepEqual(JSON.parse((await stored(name)) ?? ''), { password });
    });

  it('follows a credential that was moved in its file meanwhile', async () => {
    const { document, name } = await program();
    const { command } = await start(document);
    await sandbox.fault('latency=1500:GetSecretValue:1');
    const change = new vscode.WorkspaceEdit();
    change.insert(document.uri, new vscode.Position(0, 0), '# The password of the database.\n');
    await Promise.all([
      accepted(command),
      meanwhile(name, async () => vscode.workspace.applyEdit(change)),
    ]);
    await sandbox.isTold(new RegExp(`Moved Password to ${name} › password`));
    assert.match(document.getText(), /^# The password of the database\.\n[^]*get_secret\(/);
    assert.ok(!document.getText().includes(password));
  });

  it('leaves all files and names the secret where the editor refuses the change', async () => {
    const { document, name } = await program();
    const before = document.getText();
    // A folder has the name of the helper: the file cannot be made, and so nothing is edited.
    const helper = vscode.Uri.joinPath(document.uri, '../app_secrets.py');
    await vscode.workspace.fs.createDirectory(helper);
    await accepted((await start(document)).command);
    await sandbox.isTold(new RegExp(`Stored ${name} › password in .*change was refused.*Delete`));
    assert.equal(document.getText(), before);
    assert.deepEqual(JSON.parse((await stored(name)) ?? ''), { password });
  });

  it('leaves all files where one of them can only be read', async () => {
    const { document, name } = await program();
    const before = document.getText();
    const twin = await inFolder(`fault${number}/twin.py`, `OTHER_PASSWORD = "${password}"\n`);
    const files = vscode.workspace.getConfiguration('files');
    const { Global } = vscode.ConfigurationTarget;
    await files.update('readonlyInclude', { '**/twin.py': true }, Global);
    try {
      await accepted((await start(document)).command);
      await sandbox.isTold(new RegExp(`Stored ${name} › password in .*change was refused`));
    } finally {
      await files.update('readonlyInclude', undefined, Global);
    }
    assert.equal(document.getText(), before);
    assert.equal(twin.getText(), `OTHER_PASSWORD = "${password}"\n`);
    const helper = vscode.Uri.joinPath(document.uri, '../app_secrets.py');
    await assert.rejects(() => Promise.resolve(vscode.workspace.fs.stat(helper)));
  });

  it('does nothing where the plan is dismissed', async () => {
    const { document, name } = await program();
    const before = document.getText();
    let isDone = false;
    void (await start(document)).command.then(() => (isDone = true));
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      assert.ok(isDone);
    });
    assert.equal(document.getText(), before);
    assert.deepEqual(sandbox.messages, []);
    assert.equal(await stored(name), undefined);
  });
});
