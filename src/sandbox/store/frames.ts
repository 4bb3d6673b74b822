import { seal, unseal } from './sealing';

/** Before each frame: its length, and the same with every bit turned, so that damage to it is seen. */
const HEADER_BYTES = 8;
const ALL_BITS = 0xffff_ffff;

/** A frame of a log, encrypted and authenticated; `context` must be told again to open it. */
export function frame(key: Uint8Array, plain: string, context: string): Buffer {
  const sealed = seal(key, Buffer.from(plain), context);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(sealed.length, 0);
  header.writeUInt32BE((sealed.length ^ ALL_BITS) >>> 0, 4);
  return Buffer.concat([header, sealed]);
}

/** Where a frame lies that is there as a whole. */
export interface Frame {
  readonly at: number;
  readonly end: number;
}

/**
 * The frame that begins at `at`, or undefined where a crash cut it short: then it is the last one and was
 * never acknowledged. Throws when its header is damaged.
 */
export function frameAt(data: Buffer, at: number): Frame | undefined {
  if (at + HEADER_BYTES > data.length) return undefined;
  const length = data.readUInt32BE(at);
  if ((length ^ data.readUInt32BE(at + 4)) >>> 0 !== ALL_BITS) {
    // A file system may have made room for a write whose bytes never came.
    if (data.subarray(at).every((byte) => byte === 0)) return undefined;
    throw new Error('The length of a frame is damaged.');
  }
  const end = at + HEADER_BYTES + length;
  return end > data.length ? undefined : { at, end };
}

/** What a frame holds. Throws when it was changed, or written under another key or context. */
export function openFrame(
  key: Uint8Array,
  data: Buffer,
  { at, end }: Frame,
  context: string,
): string {
  return unseal(key, data.subarray(at + HEADER_BYTES, end), context).toString();
}
