import type { Disposable } from './events';
import type { SecretValue } from './secrets/value';

/** The clipboard, and a timer: `later` runs the action after so many milliseconds unless disposed of. */
export interface ClipboardPort {
  readText(): PromiseLike<string>;
  writeText(text: string): PromiseLike<void>;
  later(milliseconds: number, action: () => void): Disposable;
}

/**
 * Copies secret values and clears them from the clipboard again, unless something else was copied
 * meanwhile. A later copy takes the place of an earlier one.
 */
export class ClipboardGuard implements Disposable {
  readonly #port: ClipboardPort;
  #pending: { readonly text: string; readonly timer: Disposable } | undefined;

  constructor(port: ClipboardPort) {
    this.#port = port;
  }

  /** Binary values are copied as base64. `clearAfterSeconds` 0 leaves the value there. */
  async copy(value: SecretValue, clearAfterSeconds: number): Promise<void> {
    const text = value.text() ?? base64(value.bytes());
    await this.#port.writeText(text);
    this.#pending?.timer.dispose();
    this.#pending = undefined;
    if (clearAfterSeconds <= 0) return;
    const timer = this.#port.later(clearAfterSeconds * 1000, () => void this.clear());
    this.#pending = { text, timer };
  }

  /** Clears a copied value now, if it is still there. */
  async clear(): Promise<void> {
    const pending = this.#pending;
    this.#pending = undefined;
    if (!pending) return;
    pending.timer.dispose();
    if ((await this.#port.readText()) === pending.text) await this.#port.writeText('');
  }

  dispose(): void {
    void this.clear();
  }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
