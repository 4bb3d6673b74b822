import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Disconnection, ServiceError } from './errors';
import type { SignedRequest } from './sigv4';

/** A call as it came in, besides its operation and input. */
export interface Received {
  readonly request: SignedRequest;
  readonly requestId: string;
  readonly sourceIp: string;
  readonly userAgent: string;
}

/** Answers one call: the operation's name, its body as JSON, and the request that carried them. */
export type Answer = (operation: string, input: unknown, received: Received) => Promise<object>;

/** Larger than any valid call: a value has at most 65,536 bytes, a policy 20,480. */
const MAX_BODY_BYTES = 1_048_576;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 20_000;

/**
 * Serves awsJson1.1 on 127.0.0.1 only. A request with an Origin, or for another host than loopback, is
 * refused, and there are no CORS headers: a web page must not be able to read local secrets.
 */
export async function listen(
  port: number,
  answer: Answer,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void respond(request, response, answer);
  });
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  const requestId = randomUUID();
  const send = sender(response, requestId);
  try {
    requireLocal(request);
    const body = await read(request);
    const operation = operationOf(request);
    const { method = '', url = '', headers, socket } = request;
    const received = {
      request: { method, url, headers, body },
      requestId,
      sourceIp: socket.remoteAddress ?? '',
      userAgent: headers['user-agent'] ?? '',
    };
    send(200, await answer(operation, parse(body), received));
  } catch (error) {
    if (error instanceof Disconnection) {
      request.socket.destroy();
      return;
    }
    const known =
      error instanceof ServiceError
        ? error
        : new ServiceError('InternalServiceError', 'An error occurred on the server side.');
    send(known.type === 'InternalServiceError' ? 500 : 400, known.body(), known.type);
    request.resume();
  }
}

type Send = (status: number, body: object, type?: string) => void;

const sender =
  (response: ServerResponse, requestId: string): Send =>
  (status, body, type) => {
    if (response.writableEnded || response.destroyed) return;
    const text = JSON.stringify(body);
    response.writeHead(status, {
      'content-type': 'application/x-amz-json-1.1',
      'content-length': Buffer.byteLength(text),
      'x-amzn-requestid': requestId,
      'cache-control': 'no-store',
      ...(type !== undefined && { 'x-amzn-errortype': type }),
    });
    response.end(text);
  };

function requireLocal({ headers, method }: IncomingMessage): void {
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(host) || headers.origin !== undefined)
    throw new ServiceError('AccessDeniedException', 'Only local programs may call the sandbox.');
  if (method !== 'POST')
    throw new ServiceError('UnknownOperationException', 'The method must be POST.');
}

function operationOf({ headers }: IncomingMessage): string {
  const target = headers['x-amz-target'];
  return /^secretsmanager\.(\w+)$/.exec(typeof target === 'string' ? target : '')?.[1] ?? '';
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES)
      throw new ServiceError('RequestEntityTooLargeException', 'The request body is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    throw new ServiceError('SerializationException', 'The request body is not valid JSON.');
  }
}
