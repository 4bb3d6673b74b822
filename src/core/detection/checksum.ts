const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** CRC-32 (ISO 3309) of an ASCII text. */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let index = 0; index < text.length; index++) {
    crc ^= text.charCodeAt(index);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A number in base 62, padded with zeros to six characters, as GitHub and npm end their tokens. */
export function base62(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62))
    text = BASE62.charAt(rest % 62) + text;
  return text.padStart(6, '0');
}

/**
 * True when a token of GitHub or npm ends in the checksum of its entropy part, that is of what stands
 * between the prefix and the last six characters. Source: GitHub's token format announcement of 2021.
 */
export function hasTokenChecksum(token: string, prefix: string): boolean {
  return base62(crc32(token.slice(prefix.length, -6))) === token.slice(-6);
}

/** The token with the checksum that belongs to it: for examples and tests. */
export function withTokenChecksum(prefix: string, entropy: string): string {
  return prefix + entropy + base62(crc32(entropy));
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The number of the account that an access key id of AWS holds: bits 1 to 40 of the base32 after its prefix. Older ids,
 * which go on with I or J, hold none: 0.
 */
export function accountOf(accessKeyId: string): number {
  if (/^.{4}[IJ]/.test(accessKeyId)) return 0;
  let bits = 0;
  for (const letter of accessKeyId.slice(4, 13)) bits = bits * 32 + BASE32.indexOf(letter);
  return Math.floor(bits / 16) % 2 ** 40;
}
