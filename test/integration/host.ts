import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createSecretsClient } from '../../src/aws';
import type { SecretsClient } from '../../src/core/secrets/client';
import type { SandboxAccess } from '../../src/core/secrets/connection';
import { askSandbox } from '../../src/sandbox/ask';
import { Command } from '../../src/ui/ids';
import { eventually } from '../support/eventually';

/** Accepts what the open list proposes first, until the command has ended. */
export async function accepted(command: Thenable<unknown>): Promise<void> {
  let isDone = false;
  void command.then(() => (isDone = true));
  await eventually(async () => {
    if (!isDone)
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    assert.ok(isDone);
  });
}

/** What the user is told, newest last, while it is recorded. */
export interface Told {
  readonly messages: string[];
  stop(): void;
}

/** Records every message with its buttons; each is dismissed at once. */
export function recordMessages(): Told {
  const messages: string[] = [];
  const { window } = vscode;
  const kept = {
    showErrorMessage: window.showErrorMessage,
    showInformationMessage: window.showInformationMessage,
    showWarningMessage: window.showWarningMessage,
  };
  const record = (text: string, ...buttons: unknown[]): Promise<undefined> => {
    const labels = buttons.filter((button) => typeof button === 'string');
    messages.push([text, ...labels.map((label) => `[${label}]`)].join(' '));
    return Promise.resolve(undefined);
  };
  for (const name of Object.keys(kept)) Object.assign(window, { [name]: record });
  return { messages, stop: () => void Object.assign(window, kept) };
}

/** The sandbox of this window: its client, and its switches for faults. */
export interface RunningSandbox {
  readonly client: SecretsClient;
  /** Switches exactly these on, as the command line spells them. */
  fault(...faults: string[]): Promise<void>;
}

/** Starts the sandbox as a user does, and reads its address and keys from what is copied for programs. */
export async function runningSandbox(): Promise<RunningSandbox> {
  await vscode.commands.executeCommand(Command.startSandbox);
  await vscode.commands.executeCommand(Command.copySandboxEnvironment);
  const exported = await vscode.env.clipboard.readText();
  const variable = (name: string): string =>
    new RegExp(`^export ${name}='(.*)'$`, 'm').exec(exported)?.[1] ?? '';
  const access: SandboxAccess = {
    endpoint: variable('AWS_ENDPOINT_URL_SECRETS_MANAGER'),
    accessKeyId: variable('AWS_ACCESS_KEY_ID'),
    secretAccessKey: variable('AWS_SECRET_ACCESS_KEY'),
    region: variable('AWS_REGION'),
    accountId: '',
    functions: {},
  };
  const { region } = access;
  return {
    client: createSecretsClient({ kind: 'sandbox', region }, { sandbox: access }),
    fault: async (...faults) => {
      await askSandbox(access, '/sandbox/faults', faults);
    },
  };
}
