import type { IncomingMessage } from 'node:http';
import { ServiceError } from './errors';

/** Larger than any valid call: a value has at most 65,536 bytes, a policy 20,480. */
const MAX_BODY_BYTES = 1_048_576;

/** The whole body. Throws RequestEntityTooLargeException as soon as it is known to be too large. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Not by `for await`: leaving such a loop destroys the connection, and nothing could be answered.
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(tooLarge());
      }
    });
    request.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    request.once('error', reject);
  });
}

/** The body as JSON, `{}` when it is empty. Throws SerializationException without quoting it. */
export function parseBody(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    throw new ServiceError('SerializationException', 'The request body is not valid JSON.');
  }
}

function tooLarge(): ServiceError {
  return new ServiceError('RequestEntityTooLargeException', 'The request body is too large.');
}
