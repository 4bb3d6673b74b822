import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Length of every key in bytes: AES-256. */
export const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts and authenticates with AES-256-GCM; `context` must be the same to open it again. */
export function seal(key: Uint8Array, plain: Uint8Array, context: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Undoes `seal`; throws when the key or the context is another one, or a bit has changed. */
export function unseal(key: Uint8Array, sealed: Uint8Array, context: string): Buffer {
  const iv = sealed.subarray(0, IV_BYTES);
  const tag = sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}

/** A value under a data key of its own, which is itself encrypted under the root key; both base64. */
export interface Envelope {
  readonly key: string;
  readonly value: string;
}

/** Envelope encryption, as the service does it with KMS. */
export function wrap(rootKey: Uint8Array, plain: string, context: string): Envelope {
  const dataKey = randomBytes(KEY_BYTES);
  return {
    key: seal(rootKey, dataKey, context).toString('base64'),
    value: seal(dataKey, Buffer.from(plain), context).toString('base64'),
  };
}

export function unwrap(rootKey: Uint8Array, { key, value }: Envelope, context: string): string {
  const dataKey = unseal(rootKey, Buffer.from(key, 'base64'), context);
  return unseal(dataKey, Buffer.from(value, 'base64'), context).toString();
}
