import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { frame, frameAt, openFrame } from './frames';

/** What the first frame of a log holds. */
const FIRST = 'secrets.log, format 1';

/**
 * An append-only file of encrypted frames, which are texts to its user. What `append` has returned from is on
 * the disk. Each frame is bound to its file and its place there: none can be moved, doubled or left out.
 */
export class Log {
  readonly #path: string;
  readonly #key: Uint8Array;
  #id = '';
  #descriptor = -1;
  /** How many frames there are, the first included. */
  #count = 0;
  #size = 0;
  #broken: Error | undefined;

  constructor(path: string, key: Uint8Array) {
    this.#path = path;
    this.#key = key;
  }

  /** In bytes. */
  get size(): number {
    return this.#size;
  }

  /**
   * Opens the file, or makes it, and returns all frames and their sizes. A frame that a crash cut short is
   * dropped. Throws an error that tells where the file is damaged.
   */
  open(): readonly { readonly text: string; readonly size: number }[] {
    const data = existsSync(this.#path) ? readFileSync(this.#path) : Buffer.alloc(0);
    const frames: { text: string; size: number }[] = [];
    for (let at = 0; ;) {
      const found = this.#read(data, at);
      if (!found) break;
      if (at === 0) this.#id = found.text;
      else frames.push({ text: found.text, size: found.end - at });
      at = this.#size = found.end;
      this.#count++;
    }
    if (this.#count === 0) {
      this.rewrite([]);
      return [];
    }
    this.#descriptor = openSync(this.#path, 'r+');
    ftruncateSync(this.#descriptor, this.#size);
    return frames;
  }

  /** Adds frames and returns the size of each. Throws when they are not on the disk: then none was added. */
  append(texts: readonly string[]): readonly number[] {
    if (this.#broken) throw this.#broken;
    if (fstatSync(this.#descriptor).size !== this.#size)
      throw new Error(`The sandbox's file ${this.#path} was changed by another program.`);
    const frames = texts.map((text, index) =>
      frame(this.#key, text, this.#context(this.#count + index)),
    );
    try {
      writeAll(this.#descriptor, Buffer.concat(frames), this.#size);
    } catch (error) {
      ftruncateSync(this.#descriptor, this.#size);
      throw error;
    }
    try {
      fsyncSync(this.#descriptor);
    } catch (error) {
      // What is on the disk is unknown from now on, whatever a later attempt tells.
      this.#broken = new Error(`The sandbox's file ${this.#path} cannot be kept.`, {
        cause: error,
      });
      throw this.#broken;
    }
    this.#count += frames.length;
    this.#size += frames.reduce((sum, { length }) => sum + length, 0);
    return frames.map(({ length }) => length);
  }

  /** Puts a file with these frames alone in this one's place, in one step; returns the size of each. */
  rewrite(texts: readonly string[]): readonly number[] {
    const id = randomUUID();
    const frames = [
      frame(this.#key, id, FIRST),
      ...texts.map((text, index) => frame(this.#key, text, `${id} ${index + 1}`)),
    ];
    const next = `${this.#path}.new`;
    const descriptor = openSync(next, 'w', 0o600);
    try {
      writeAll(descriptor, Buffer.concat(frames), 0);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    this.close();
    try {
      renameSync(next, this.#path);
      syncFolder(dirname(this.#path));
      this.#id = id;
      this.#count = frames.length;
      this.#size = frames.reduce((sum, { length }) => sum + length, 0);
    } finally {
      this.#descriptor = openSync(this.#path, 'r+');
    }
    return frames.slice(1).map(({ length }) => length);
  }

  close(): void {
    if (this.#descriptor >= 0) closeSync(this.#descriptor);
    this.#descriptor = -1;
  }

  #context(index: number): string {
    return index === 0 ? FIRST : `${this.#id} ${index}`;
  }

  #read(data: Buffer, at: number): { readonly text: string; readonly end: number } | undefined {
    try {
      const found = frameAt(data, at);
      if (!found) return undefined;
      return {
        text: openFrame(this.#key, data, found, this.#context(this.#count)),
        end: found.end,
      };
    } catch (error) {
      throw new Error(
        at === 0
          ? `The sandbox's file ${this.#path} cannot be decrypted: its root key is another one, or the file is damaged.`
          : `The sandbox's file ${this.#path} is damaged at byte ${at}. Nothing was changed; restore it from a backup, or move it away to begin anew.`,
        { cause: error },
      );
    }
  }
}

/** A single write may take less than all. */
function writeAll(descriptor: number, data: Buffer, at: number): void {
  for (let done = 0; done < data.length;)
    done += writeSync(descriptor, data, done, data.length - done, at + done);
}

/** A new name in a folder is safe once the folder is; Windows knows no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
