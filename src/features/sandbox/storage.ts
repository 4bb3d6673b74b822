import { randomBytes } from 'node:crypto';
import type { SecretStorage } from './host';

/** Where the sandbox keeps its secrets, and the key under which they are encrypted. */
export interface SandboxStorage {
  readonly dataDirectory: string;
  readonly rootKey: Uint8Array;
}

const ROOT_KEY = 'sandbox.rootKey';

/** The folder with its root key, which SecretStorage keeps; a new key is drawn at the first use. */
export async function sandboxStorage(
  secrets: SecretStorage,
  dataDirectory: string,
): Promise<SandboxStorage> {
  const stored = await secrets.get(ROOT_KEY);
  if (stored !== undefined) return { dataDirectory, rootKey: Buffer.from(stored, 'base64') };
  const rootKey = randomBytes(32);
  await secrets.store(ROOT_KEY, rootKey.toString('base64'));
  return { dataDirectory, rootKey };
}
