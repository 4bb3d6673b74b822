import * as vscode from 'vscode';
import { ClipboardGuard } from '../core/clipboardGuard';
import type { SecretValue } from '../core/secrets/value';
import { plain } from '../core/text';
import { readSetting } from './settings';

/** Copies secret values for a short while; see the setting `clipboard.clearAfterSeconds`. */
export class SecretClipboard implements vscode.Disposable {
  private readonly guard = new ClipboardGuard({
    readText: () => vscode.env.clipboard.readText(),
    writeText: (text) => vscode.env.clipboard.writeText(text),
    later: (milliseconds, action) => {
      const timer = setTimeout(action, milliseconds);
      return {
        dispose: () => {
          clearTimeout(timer);
        },
      };
    },
  });

  /** `what` names the value for the status bar, e.g. `app/db › password`. */
  async copy(value: SecretValue, what: string): Promise<void> {
    const seconds = readSetting('clipboard.clearAfterSeconds');
    await this.guard.copy(value, seconds);
    const told =
      seconds > 0
        ? vscode.l10n.t('$(check) Copied {0}: cleared in {1} s', plain(what), seconds)
        : vscode.l10n.t('$(check) Copied {0}', plain(what));
    vscode.window.setStatusBarMessage(told, 5000);
  }

  dispose(): void {
    this.guard.dispose();
  }
}
