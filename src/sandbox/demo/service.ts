import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a secret holds that is for the demo service. */
export interface DemoAccess {
  readonly url: string;
  readonly apiKey: string;
}

/**
 * A tiny service on 127.0.0.1 that answers only those who bring its key, as `Authorization: Bearer KEY`,
 * and has its key changed by them: POST adds the key of its body, DELETE leaves the caller's alone. Between
 * the two it takes both, so that no client fails during a rotation; then it refuses the old one at once.
 */
export class DemoService {
  readonly #keys = new Set<string>();
  #server: Server | undefined;

  /** Starts, or goes on, with that key alone; on that port if it is free. Resolves to its address. */
  async start(key: string, port = 0): Promise<string> {
    this.#keys.clear();
    this.#keys.add(key);
    this.#server ??= await listen(this.#answer, port).catch(() => listen(this.#answer, 0));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  close(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }

  readonly #answer = (request: IncomingMessage, response: ServerResponse): void => {
    void this.#respond(request).then(([status, text]) => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`${text}\n`);
    });
  };

  async #respond(request: IncomingMessage): Promise<[status: number, text: string]> {
    const { method, headers } = request;
    const host = (headers.host ?? '').replace(/:\d+$/, '');
    if (headers.origin !== undefined || !['127.0.0.1', 'localhost'].includes(host))
      return [403, 'Only local programs may call the demo service.'];
    const key = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
    if (key === '')
      return [401, 'Bring the key of the secret demo/service/api-key: Authorization: Bearer KEY'];
    if (!this.#keys.has(key)) return [401, 'The demo service refuses this key.'];
    if (method === 'POST') this.#keys.add(await bodyOf(request));
    if (method === 'DELETE') {
      this.#keys.clear();
      this.#keys.add(key);
    }
    return [200, 'The demo service accepts this key.'];
  }
}

async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  port: number,
): Promise<Server> {
  const server = createServer(answer);
  server.requestTimeout = 5_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8') as AsyncIterable<string>)
    body = (body + chunk).slice(0, 1024);
  return body;
}
