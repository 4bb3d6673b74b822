import { request } from 'node:http';
import type { SandboxAccess } from '../core/secrets/connection';
import { sign } from './protocol/sigv4';

const TIMEOUT_MS = 5_000;

/**
 * Sends a running sandbox one of the requests of `control.ts`, signed with its keys. Rejects when it does not
 * answer, and with its own sentence when it refuses.
 */
export function askSandbox(access: SandboxAccess, path: string, input: unknown): Promise<unknown> {
  const { host } = new URL(access.endpoint);
  const body = Buffer.from(JSON.stringify(input));
  const toSign = { method: 'POST', url: path, headers: { host }, body };
  const headers = sign(toSign, access, Date.now());
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, access.endpoint),
      { method: 'POST', headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const answer = JSON.parse(Buffer.concat(chunks).toString()) as { message?: string };
          if (response.statusCode === 200) resolve(answer);
          else reject(new Error(answer.message ?? 'The sandbox refused the request.'));
        });
      },
    );
    sent.setTimeout(TIMEOUT_MS, () => sent.destroy(new Error('The sandbox does not answer.')));
    sent.on('error', reject);
    sent.end(body);
  });
}
