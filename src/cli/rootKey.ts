import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const KEY_BYTES = 32;

/**
 * The root key of a sandbox's folder, in a file that only its owner may read; made at the first use. Rejects
 * where there are secrets but no key, or a key that is none.
 */
export async function rootKeyIn(folder: string): Promise<Uint8Array> {
  const file = join(folder, 'root.key');
  if (!existsSync(file)) {
    if (existsSync(join(folder, 'secrets.log')))
      throw new Error(`The root key ${file} is missing: without it the secrets cannot be read.`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await make(file);
  }
  const key = Buffer.from(await readFile(file, 'utf8'), 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`${file} holds no key of ${KEY_BYTES} bytes.`);
  return key;
}

/** The file appears with its key, whatever ends this process meanwhile; one that another made is left. */
async function make(file: string): Promise<void> {
  const own = `${file}.${randomUUID()}`;
  const handle = await open(own, 'wx', 0o600);
  try {
    await handle.writeFile(randomBytes(KEY_BYTES).toString('base64'));
    await handle.sync();
    await link(own, file).catch((error: unknown) => {
      if (!existsSync(file)) throw error;
    });
  } finally {
    await handle.close();
    await rm(own, { force: true });
  }
}
