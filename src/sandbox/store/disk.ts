import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ledger } from './ledger';
import { acquireLock } from './lock';
import { Log } from './log';
import type { SecretRecord } from './records';
import { KEY_BYTES } from './sealing';
import { fromStored, storedValue, toStored, valueOf, type Entry } from './serialise';
import type { Change, Storage } from './storage';

/** The log is written anew when it is larger than twice what is alive in it, and so much more. */
const SLACK_BYTES = 4 * 1_048_576;

/**
 * Keeps secrets in one log of encrypted frames; each change is on the disk before its call is answered. A
 * value is written once, in an envelope with a data key of its own. Throws when the folder has another owner,
 * and when the log cannot be opened: with another root key, or after corruption.
 */
export class DiskStorage implements Storage {
  readonly #rootKey: Uint8Array;
  readonly #lock: { release(): void };
  readonly #log: Log;
  #ledger = new Ledger();
  #compactBeyond = 0;

  constructor(folder: string, rootKey: Uint8Array) {
    if (rootKey.length !== KEY_BYTES) throw new Error(`The root key must have ${KEY_BYTES} bytes.`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#rootKey = rootKey;
    this.#log = new Log(join(folder, 'secrets.log'), rootKey);
    this.#lock = acquireLock(join(folder, 'owner.lock'));
    try {
      for (const { text, size } of this.#log.open()) this.#restore(JSON.parse(text) as Entry, size);
      this.#compactIfLarge();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  load(): Iterable<{ readonly region: string; readonly secret: SecretRecord }> {
    return this.#ledger.secrets();
  }

  write(changes: readonly Change[]): void {
    this.#enter(this.#ledger, changes, (texts) => this.#log.append(texts));
    this.#compactIfLarge();
  }

  close(): void {
    this.#log.close();
    this.#lock.release();
  }

  /** Writes changes, and before each secret those of its values that the ledger does not know. */
  #enter(
    ledger: Ledger,
    changes: readonly Change[],
    write: (texts: readonly string[]) => readonly number[],
  ): void {
    const texts: string[] = [];
    const written: ((size: number) => void)[] = [];
    const add = (entry: Entry, enter: (size: number) => void): void => {
      texts.push(JSON.stringify(entry));
      written.push(enter);
    };
    for (const change of changes) {
      const { region, arn, secret } = change;
      for (const { versionId, content } of secret?.versions.values() ?? [])
        if (content && ledger.value(arn, versionId) !== content)
          add(storedValue(arn, versionId, content, this.#rootKey), (size) => {
            ledger.setValue(arn, versionId, content, size);
          });
      add({ region, arn, ...(secret && { secret: toStored(secret) }) }, (size) => {
        ledger.setSecret(change, size);
      });
    }
    write(texts).forEach((size, index) => written[index]?.(size));
  }

  #restore(entry: Entry, size: number): void {
    const { arn } = entry;
    if ('sealed' in entry) {
      this.#ledger.setValue(arn, entry.versionId, valueOf(entry, this.#rootKey), size);
      return;
    }
    const stored = entry.secret;
    const secret = stored && fromStored(stored, (id) => this.#ledger.value(arn, id));
    this.#ledger.setSecret({ region: entry.region, arn, secret }, size);
  }

  /** Failing to is no failure of the call: the log is whole as it is, and is compacted once it has grown more. */
  #compactIfLarge(): void {
    const { size } = this.#log;
    if (size <= Math.max(2 * this.#ledger.bytes + SLACK_BYTES, this.#compactBeyond)) return;
    const ledger = new Ledger();
    try {
      this.#enter(ledger, [...this.#ledger.secrets()], (texts) => this.#log.rewrite(texts));
      this.#ledger = ledger;
      this.#compactBeyond = 0;
    } catch (error) {
      this.#compactBeyond = 2 * size;
      process.emitWarning(`The sandbox's file cannot be compacted: ${String(error)}`);
    }
  }
}
