import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { acquireLock } from './lock';
import type { SecretRecord } from './records';
import { KEY_BYTES, seal, unseal } from './sealing';
import { fromStored, toStored, type StoredSecret } from './serialise';
import type { Change, Storage } from './storage';

const LENGTH_BYTES = 4;
/** The log is written anew when it holds so many frames more than secrets. */
const SLACK = 1_000;

interface Entry {
  readonly region: string;
  readonly arn: string;
  readonly secret?: StoredSecret;
}

/**
 * Keeps secrets in one append-only file of encrypted frames. A frame is on the disk before its call is
 * answered; a frame that a crash cut short was never acknowledged and is dropped. Throws when the folder
 * has another owner, and when a frame cannot be opened: with another root key, or after corruption.
 */
export class DiskStorage implements Storage {
  readonly #file: string;
  readonly #rootKey: Uint8Array;
  readonly #lock: { release(): void };
  readonly #secrets = new Map<string, Change>();
  #descriptor: number;
  #frames = 0;
  /** Where the next frame goes. */
  #end = 0;

  constructor(folder: string, rootKey: Uint8Array) {
    if (rootKey.length !== KEY_BYTES) throw new Error(`The root key must have ${KEY_BYTES} bytes.`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#file = join(folder, 'secrets.log');
    this.#rootKey = rootKey;
    this.#lock = acquireLock(join(folder, 'owner.lock'));
    try {
      const end = this.#read();
      this.#descriptor = openSync(this.#file, existsSync(this.#file) ? 'r+' : 'w+', 0o600);
      ftruncateSync(this.#descriptor, end);
      this.#end = end;
      if (this.#frames > this.#secrets.size + SLACK) this.#compact();
    } catch (error) {
      this.#lock.release();
      throw error;
    }
  }

  *load(): Iterable<{ readonly region: string; readonly secret: SecretRecord }> {
    for (const { region, secret } of this.#secrets.values()) if (secret) yield { region, secret };
  }

  write(changes: readonly Change[]): void {
    for (const change of changes) {
      this.#remember(change);
      const frame = this.#frame(change);
      writeSync(this.#descriptor, frame, 0, frame.length, this.#end);
      this.#end += frame.length;
    }
    fsyncSync(this.#descriptor);
  }

  close(): void {
    closeSync(this.#descriptor);
    this.#lock.release();
  }

  #remember(change: Change): void {
    if (change.secret) this.#secrets.set(change.arn, change);
    else this.#secrets.delete(change.arn);
    this.#frames++;
  }

  #frame({ region, arn, secret }: Change): Buffer {
    const entry: Entry = {
      region,
      arn,
      ...(secret && { secret: toStored(secret, this.#rootKey) }),
    };
    const sealed = seal(this.#rootKey, Buffer.from(JSON.stringify(entry)), 'frame');
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(sealed.length);
    return Buffer.concat([length, sealed]);
  }

  /** Reads all whole frames and returns where they end. */
  #read(): number {
    if (!existsSync(this.#file)) return 0;
    const data = readFileSync(this.#file);
    let at = 0;
    while (at + LENGTH_BYTES <= data.length) {
      const start = at + LENGTH_BYTES;
      const end = start + data.readUInt32BE(at);
      if (end > data.length) break;
      this.#remember(this.#open(data.subarray(start, end), at));
      at = end;
    }
    return at;
  }

  #open(sealed: Buffer, at: number): Change {
    try {
      const entry = JSON.parse(unseal(this.#rootKey, sealed, 'frame').toString()) as Entry;
      const { region, arn, secret } = entry;
      return { region, arn, secret: secret && fromStored(secret, this.#rootKey) };
    } catch (error) {
      throw new Error(
        at === 0
          ? `The sandbox's file ${this.#file} cannot be decrypted: its root key is another one, or the file is damaged.`
          : `The sandbox's file ${this.#file} is damaged at byte ${at}. Nothing was changed; restore it from a backup, or move it away to begin anew.`,
        { cause: error },
      );
    }
  }

  /** Writes what is alive into a new file and puts that in the old one's place. */
  #compact(): void {
    const next = `${this.#file}.new`;
    const descriptor = openSync(next, 'w', 0o600);
    const live = Buffer.concat([...this.#secrets.values()].map((change) => this.#frame(change)));
    writeSync(descriptor, live);
    fsyncSync(descriptor);
    closeSync(descriptor);
    closeSync(this.#descriptor);
    renameSync(next, this.#file);
    this.#descriptor = openSync(this.#file, 'r+');
    this.#end = live.length;
    this.#frames = this.#secrets.size;
  }
}
