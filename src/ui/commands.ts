import * as vscode from 'vscode';
import { isCancelled } from '../core/errors';
import type { CommandId } from './ids';
import type { Log } from './log';
import { explain } from './messages';

/**
 * Registers commands behind the one error boundary: what a handler throws is logged without values
 * and shown with the next step; a cancelled handler ends silently.
 */
export class Commands implements vscode.Disposable {
  private readonly registered: vscode.Disposable[] = [];

  constructor(private readonly log: Log) {}

  /** Arguments come from anyone who may execute a command: handlers check what they are given. */
  register(id: CommandId, handler: (...args: unknown[]) => Promise<void> | void): void {
    this.registered.push(
      vscode.commands.registerCommand(id, (...args: unknown[]) =>
        this.run(id, async () => {
          await handler(...args);
        }),
      ),
    );
  }

  /** Runs an action that no command started, such as a webview's message, behind the same boundary. */
  async run(what: string, action: () => Promise<void>): Promise<void> {
    this.log.debug(`${what} starts`);
    try {
      await action();
    } catch (error) {
      if (isCancelled(error)) return;
      this.log.failure(`${what} failed`, error);
      void this.show(error);
    }
  }

  private async show(error: unknown): Promise<void> {
    const { happened, nextStep, actions } = explain(error);
    const labels = actions.map((action) => action.label);
    const chosen = await vscode.window.showErrorMessage(
      `${happened} ${nextStep}`.trim(),
      ...labels,
    );
    const action = actions.find(({ label }) => label === chosen);
    if (action) await vscode.commands.executeCommand(action.command, ...(action.arguments ?? []));
  }

  dispose(): void {
    for (const registration of this.registered.splice(0)) registration.dispose();
  }
}
