import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { decode, encodingOf, type Encoding } from '../core/decode';

/** A part of a file's text: the whole of it, unless it is large. */
export interface Piece {
  readonly text: string;
  /** Lines and UTF-16 units before it in the file. */
  readonly lines: number;
  readonly offset: number;
  /** So much at its beginning was in the piece before, too, in UTF-16 units. */
  readonly overlap: number;
  /** It is the whole file. */
  readonly isWhole: boolean;
}

/** Larger files are read in pieces of this size, in bytes. */
const PIECE = 4_000_000;
/** What the end of a piece shows again at the beginning of the next, in UTF-16 units. */
const OVERLAP = 8_192;

/** Formats that are known to be no text by their name. */
const BINARY =
  /\.(?:png|jpe?g|gif|webp|avif|bmp|ico|icns|tiff?|psd|pdf|zip|gz|tgz|bz2|xz|zst|7z|rar|jar|war|whl|woff2?|ttf|otf|eot|mp[34]|m4a|mov|avi|mkv|webm|ogg|wav|flac|so|dll|dylib|exe|o|a|lib|class|pyc|wasm|sqlite3?|parquet|onnx)$/i;

/**
 * Reads a text file in pieces, so that memory stays bounded whatever its size is; nothing of what is missing, binary,
 * no plain file, or larger than `limit` bytes. It blocks: it is made for workers and command lines.
 */
export function* pieces(file: string, limit = Infinity): Generator<Piece> {
  if (BINARY.test(file)) return;
  const descriptor = open(file);
  if (descriptor === undefined) return;
  try {
    const stat = fstatSync(descriptor);
    if (stat.isFile() && stat.size <= limit) yield* read(descriptor, stat.size);
  } finally {
    closeSync(descriptor);
  }
}

/** Most files fit into one buffer, which all of them use. */
const SMALL = Buffer.allocUnsafe(256_000);

function bufferFor(size: number): Buffer {
  return size < SMALL.length ? SMALL : Buffer.allocUnsafe(PIECE);
}

function open(file: string): number | undefined {
  try {
    // A pipe would wait for a writer otherwise.
    return openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
}

function* read(descriptor: number, size: number): Generator<Piece> {
  let rest: Buffer = Buffer.alloc(0);
  let encoding: Encoding | undefined;
  let [before, lines, offset] = ['', 0, 0];
  for (let first = true; ; first = false) {
    const buffer = bufferFor(size);
    const length = readSync(descriptor, buffer);
    const own = buffer.subarray(0, length);
    const bytes = rest.length === 0 ? own : Buffer.concat([rest, own]);
    if (first) encoding = encodingOf(bytes);
    if (encoding === undefined || bytes.length === 0) return;
    const isLast = length < buffer.length;
    const end = isLast ? bytes.length : lineEnd(bytes, encoding);
    // A copy: the next part is read over it.
    rest = Buffer.from(bytes.subarray(end));
    const decoded = decode(bytes.subarray(0, end), encoding);
    yield {
      text: before + decoded,
      lines,
      offset,
      overlap: before.length,
      isWhole: first && isLast,
    };
    if (isLast) return;
    const text = before + decoded;
    const cut = text.lastIndexOf('\n', text.length - OVERLAP) + 1;
    const kept = text.length - cut > 4 * OVERLAP ? text.length : cut;
    lines += count(text, kept);
    offset += kept;
    before = text.slice(kept);
  }
}

/** After the last line break; everything where a line is longer than a piece. */
function lineEnd(bytes: Buffer, encoding: Encoding): number {
  if (encoding === 'utf-8') return bytes.lastIndexOf(10) + 1 || bytes.length;
  return bytes.length - (bytes.length % 2);
}

function count(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
