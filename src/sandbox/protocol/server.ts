import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseBody, readBody } from './body';
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

/** The addresses that a server may have: nothing of another machine reaches them. */
export type Loopback = '127.0.0.1' | '::1';

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 20_000;
const KEEP_ALIVE_MS = 30_000;
/** How often connections are held against those limits. */
const CHECK_MS = 1_000;
/** Each may hold a body of one megabyte. */
const MAX_CONNECTIONS = 256;
/** How long what a refused caller goes on sending is read, and dropped, so that it sees the answer. */
const LINGER_MS = 500;

/**
 * Serves awsJson1.1 on a loopback address only. A request with an Origin, or for another host than loopback,
 * is refused, and there are no CORS headers: a web page must not be able to read local secrets.
 */
export async function listen(
  { port, host }: { readonly port: number; readonly host: Loopback },
  answer: Answer,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: CHECK_MS,
    },
    (request, response) => {
      void respond(request, response, answer);
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
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
  const send = sender(request, response, requestId);
  try {
    requireLocal(request);
    const body = await readBody(request);
    const operation = operationOf(request);
    const { method = '', url = '', headers, socket } = request;
    const received = {
      request: { method, url, headers, body },
      requestId,
      sourceIp: socket.remoteAddress ?? '',
      userAgent: headers['user-agent'] ?? '',
    };
    send(200, await answer(operation, parseBody(body), received));
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
  }
}

type Send = (status: number, body: object, type?: string) => void;

const sender =
  (request: IncomingMessage, response: ServerResponse, requestId: string): Send =>
  (status, body, type) => {
    if (response.writableEnded || response.destroyed) return;
    const text = JSON.stringify(body);
    response.writeHead(status, {
      'content-type': 'application/x-amz-json-1.1',
      'content-length': Buffer.byteLength(text),
      'x-amzn-requestid': requestId,
      'cache-control': 'no-store',
      ...(type !== undefined && { 'x-amzn-errortype': type }),
      ...(!request.complete && { connection: 'close' }),
    });
    response.end(text);
    if (request.complete) return;
    request.resume();
    setTimeout(() => request.socket.destroy(), LINGER_MS).unref();
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
