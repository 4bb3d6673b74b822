import { byTemplate, newPassword, parseObject } from '../functions/template';
import type { DemoAccess } from './service';

const KEY_LENGTH = 32;
const PATIENCE_MS = 5_000;

/** A rotation function that changes the key of the demo service: the old one is refused afterwards. */
export const rotateDemoService = byTemplate({
  async create(current, call) {
    const apiKey = await newPassword(call, KEY_LENGTH);
    return JSON.stringify({ ...parseAccess(current), apiKey });
  },
  async set({ pending, current }) {
    const next = parseAccess(pending);
    if ((await ask(next, 'GET')) === 200) return;
    if ((await ask(parseAccess(current), 'POST', next.apiKey)) !== 200)
      throw new Error('The demo service refuses the current key.');
  },
  async test(pending) {
    if ((await ask(parseAccess(pending), 'GET')) !== 200)
      throw new Error('The demo service refuses the new key.');
  },
  async finished(current) {
    await ask(parseAccess(current), 'DELETE');
  },
});

/** Throws when the secret is not the demo service's. */
export function parseAccess(text: string): DemoAccess {
  const { url, apiKey } = parseObject(text) ?? {};
  if (
    typeof url === 'string' &&
    typeof apiKey === 'string' &&
    /^http:\/\/127\.0\.0\.1:\d+\/$/.test(url)
  )
    return { url, apiKey };
  throw new Error('The secret is not one of the demo service: it has no "url" and "apiKey".');
}

async function ask({ url, apiKey }: DemoAccess, method: string, body?: string): Promise<number> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const headers = { authorization: `Bearer ${apiKey}` };
  const response = await fetch(url, {
    method,
    headers,
    signal,
    ...(body !== undefined && { body }),
  });
  return response.status;
}
