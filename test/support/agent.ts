import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SecretsClient } from '../../src/core/secrets/client';
import { isSecretsError } from '../../src/core/errors';

/** AWS's agent as its documentation describes it: GET /secretsmanager/get?secretId=…, with the token in a header. */
export async function startAgent(
  client: SecretsClient,
  token: string,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.headers['x-aws-parameters-secrets-token'] !== token) answer(403, 'Bad Token');
    else if (pathname !== '/secretsmanager/get') answer(404, 'Not found');
    else
      client.getSecretValue(searchParams.get('secretId') ?? '').then(
        ({ value }) => {
          answer(200, { SecretString: value.text() });
        },
        (error: unknown) => {
          answer(isSecretsError(error) ? 400 : 500, 'ResourceNotFoundException');
        },
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
