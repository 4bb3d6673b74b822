/** How a file writes its characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** So much of a file tells whether it is text, as Git judges it. */
const HEAD = 8_000;

/**
 * The encoding of a file by its beginning: by the byte order mark, or by where its zeros stand; undefined for what is
 * binary. Text in a one-byte encoding counts as UTF-8 here, and `decode` takes it as what it is.
 */
export function encodingOf(head: Uint8Array): Encoding | undefined {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const looked = head.subarray(0, HEAD);
  if (!looked.includes(0)) return 'utf-8';
  const zeros = [0, 0];
  looked.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = looked.length / 2;
  if (even === 0 && odd > 0.7 * most) return 'utf-16le';
  if (odd === 0 && even > 0.7 * most) return 'utf-16be';
  return undefined;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const oneByte = new TextDecoder('windows-1252');

/**
 * The text of bytes, without a byte order mark. Bytes that are no UTF-8 are read as Windows-1252, as editors do, so that
 * every byte gives one character.
 */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return oneByte.decode(bytes);
  }
}
