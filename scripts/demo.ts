import { randomInt } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTokenChecksum } from '../src/core/detection/checksum';
import { root } from './paths';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

function random(length: number): string {
  return Array.from({ length }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}

/** Values for the markers in the demo's files: drawn anew for every copy, valid nowhere. */
function fakes(): Readonly<Record<string, string>> {
  return {
    password: `Demo-${random(12)}!`,
    word: `demo${random(14)}`,
    token: random(40),
    github: withTokenChecksum('gh' + 'p_', random(30)),
  };
}

/** Where a copy of the demo stands, and the password that its programs hash. */
export interface Demo {
  readonly folder: string;
  readonly password: string;
}

/**
 * Makes a workspace whose files hold hardcoded credentials. The repository holds only markers, so that
 * no scanner takes it for a leak. Its programs find the AWS SDK of this project.
 */
export async function makeDemo(folder: string): Promise<Demo> {
  const values = fakes();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'test/demo'), folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace(/\{\{(\w+)\}\}/g, (marker, kind: string) => values[kind] ?? marker),
    );
  }
  await rename(join(folder, 'env'), join(folder, '.env'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, password: values['password'] ?? '' };
}
