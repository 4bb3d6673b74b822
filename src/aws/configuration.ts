import { fromEnv, fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers';
import type { Connection, SandboxAccess } from '../core/secrets/connection';

/** What a client takes beside its connection. */
export interface ClientOptions {
  /** Where the sandbox listens and its keys; a sandbox connection needs it. */
  readonly sandbox?: SandboxAccess;
  /** Asks for the current code of the MFA device with this serial; rejects when dismissed. */
  readonly mfaCode?: (serial: string) => Promise<string>;
}

const CONNECTION_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 20_000;

/**
 * The SDK configuration of a connection. Endpoints that the environment or a profile names are not
 * followed: a repository could redirect signed requests with them. Audit trails name the product.
 */
export function configuration(connection: Connection, options: ClientOptions) {
  return {
    region: connection.region,
    credentials: credentials(connection, options),
    ignoreConfiguredEndpointUrls: true,
    maxAttempts: 3,
    customUserAgent: 'aws-secrets-workbench',
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
    ...endpoint(connection, options),
  };
}

function endpoint(connection: Connection, { sandbox }: ClientOptions): { endpoint?: string } {
  if (connection.kind === 'sandbox') return { endpoint: requireSandbox(sandbox).endpoint };
  return connection.endpoint === undefined ? {} : { endpoint: connection.endpoint };
}

function credentials(connection: Connection, { sandbox, mfaCode }: ClientOptions) {
  switch (connection.kind) {
    case 'sandbox': {
      const { accessKeyId, secretAccessKey } = requireSandbox(sandbox);
      return { accessKeyId, secretAccessKey };
    }
    case 'profile':
      return fromIni({
        profile: connection.profile,
        ignoreCache: true,
        clientConfig: { region: connection.region },
        ...(mfaCode && { mfaCodeProvider: mfaCode }),
      });
    case 'environment':
      return process.env['AWS_ACCESS_KEY_ID'] === undefined ? fromNodeProviderChain() : fromEnv();
  }
}

function requireSandbox(sandbox: SandboxAccess | undefined): SandboxAccess {
  if (sandbox === undefined) throw new Error('A sandbox connection needs the sandbox’s address.');
  return sandbox;
}
