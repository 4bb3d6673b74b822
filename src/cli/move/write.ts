import { randomBytes } from 'node:crypto';
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readText } from './files';

/** Creates a file; rejects with EEXIST when another one is there. */
export async function createFile(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
  } finally {
    await handle.close();
  }
}

/** Replaces a file's text at once, keeping its mode; rejects when it no longer holds `before`. */
export async function replaceFile(file: string, before: string, after: string): Promise<void> {
  if ((await readText(file)) !== before) throw new Error('The file changed meanwhile.');
  const target = await realpath(file);
  const { mode } = await stat(target);
  const beside = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.chmod(mode);
      await handle.writeFile(after);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
