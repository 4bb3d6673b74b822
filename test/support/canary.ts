import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a canary was found, and in which form. */
export interface CanaryHit {
  readonly file: string;
  readonly form: string;
}

/** A text in every form in which it could lie on a disk. */
export function formsOf(canary: string): ReadonlyMap<string, Buffer> {
  const utf8 = Buffer.from(canary);
  const utf16le = Buffer.from(canary, 'utf16le');
  const forms = new Map<string, Buffer>([
    ['utf8', utf8],
    ['utf16le', utf16le],
    ['utf16be', Buffer.from(utf16le).swap16()],
    ['hex', Buffer.from(utf8.toString('hex'))],
    ['HEX', Buffer.from(utf8.toString('hex').toUpperCase())],
    ['url', Buffer.from(encodeURIComponent(canary))],
    ['json', Buffer.from(JSON.stringify(canary).slice(1, -1))],
  ]);
  // Base64 looks different at each of the three places where the text may begin in a group.
  for (const shift of [0, 1, 2]) {
    const encoded = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    const from = shift === 0 ? 0 : 4;
    const to = encoded.length - ((shift + utf8.length) % 3 === 0 ? 0 : 4);
    forms.set(`base64+${shift}`, Buffer.from(encoded.slice(from, to)));
  }
  return forms;
}

/** Every place under the folders that holds the canary in any form. */
export async function searchCanary(
  folders: readonly string[],
  canary: string,
): Promise<readonly CanaryHit[]> {
  const forms = formsOf(canary);
  const hits: CanaryHit[] = [];
  for (const folder of folders)
    for (const file of await filesBelow(folder))
      for (const form of await formsIn(file, forms)) hits.push({ file, form });
  return hits;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Reads a file piece by piece, keeping enough of each for a form that lies across two. */
async function formsIn(file: string, forms: ReadonlyMap<string, Buffer>): Promise<Set<string>> {
  const longest = Math.max(...[...forms.values()].map((form) => form.length));
  const found = new Set<string>();
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      const piece = Buffer.concat([rest, chunk]);
      for (const [name, form] of forms) if (piece.includes(form)) found.add(name);
      rest = piece.subarray(Math.max(0, piece.length - longest));
    }
  } catch (error) {
    // A file that vanished meanwhile holds nothing any more; one that cannot be read proves nothing.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return found;
}
