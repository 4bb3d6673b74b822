import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SecretsClient } from '../../src/core/secrets/client';
import { askSandbox } from '../../src/sandbox/ask';
import { Command } from '../../src/ui/ids';
import { eventually } from '../support/eventually';
import { exportedSandbox } from '../support/exported';

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
interface Told {
  readonly messages: string[];
  stop(): void;
}

/** Records every message with its buttons; each is dismissed at once. */
function recordMessages(): Told {
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
interface RunningSandbox {
  readonly client: SecretsClient;
  /** Switches exactly these on, as the command line spells them. */
  fault(...faults: string[]): Promise<void>;
}

/** Starts the sandbox as a user does, and reads its address and keys from what is copied for programs. */
async function runningSandbox(): Promise<RunningSandbox> {
  await vscode.commands.executeCommand(Command.startSandbox);
  await vscode.commands.executeCommand(Command.copySandboxEnvironment);
  const { access, client } = exportedSandbox(await vscode.env.clipboard.readText());
  return {
    client,
    fault: async (...faults) => {
      await askSandbox(access, '/sandbox/faults', faults);
    },
  };
}

/** What tests of moves have at hand. */
export interface Moves extends RunningSandbox {
  /** What the user was told during this test. */
  readonly messages: readonly string[];
  isTold(pattern: RegExp): Promise<void>;
}

/** Sets the tests of a suite up with a sandbox; after each, faults are off and editors are closed. */
export function withSandbox(): Moves {
  let sandbox: RunningSandbox | undefined;
  let told: Told | undefined;
  const running = (): RunningSandbox => {
    assert.ok(sandbox);
    return sandbox;
  };
  const messages = (): readonly string[] => told?.messages ?? [];
  before(async () => {
    sandbox = await runningSandbox();
  });
  beforeEach(() => {
    told = recordMessages();
  });
  afterEach(async () => {
    told?.stop();
    await running().fault();
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  return {
    get client() {
      return running().client;
    },
    get messages() {
      return messages();
    },
    fault: (...faults) => running().fault(...faults),
    isTold: (pattern) =>
      eventually(() => {
        assert.match(messages().join('\n'), pattern);
      }),
  };
}
