import { SecretsError } from '../../core/errors';
import { once } from '../../core/once';
import type { SecretsClient } from '../../core/secrets/client';
import type { CallerIdentity, Connection, SandboxAccess } from '../../core/secrets/connection';
import { lazyClient } from '../../core/secrets/lazyClient';
import type { SessionParts } from '../../core/secrets/session';

/** What the AWS adapter takes beside the connection. */
export interface AdapterOptions {
  readonly sandbox?: SandboxAccess;
  /** Asks for the current code of the MFA device with this serial; rejects when dismissed. */
  readonly mfaCode?: (serial: string) => Promise<string>;
}

/** The AWS adapter, as its bundle exports it. */
export interface AwsAdapter {
  createSecretsClient(connection: Connection, options: AdapterOptions): SecretsClient;
  identify(connection: Connection, options: AdapterOptions): Promise<CallerIdentity>;
}

export interface OpenParts {
  readonly aws: () => Promise<AwsAdapter>;
  /** Access to the running sandbox, started when none runs. */
  readonly sandbox: () => Promise<SandboxAccess>;
  readonly isTrusted: () => boolean;
  readonly mfaCode: (serial: string) => Promise<string>;
}

/**
 * Returns the function that makes a session's client. Nothing is loaded, started or resolved before
 * the client's first call; an AWS connection refuses it while the workspace is not trusted, since a
 * profile may run a program.
 */
export function opener(parts: OpenParts): (connection: Connection) => SessionParts {
  return (connection) =>
    connection.kind === 'sandbox' ? openSandbox(connection, parts) : openAws(connection, parts);
}

function openAws(connection: Connection, parts: OpenParts): SessionParts {
  const options = { mfaCode: parts.mfaCode };
  const build = once(async () => (await parts.aws()).createSecretsClient(connection, options));
  return {
    client: lazyClient(() => (requireTrust(parts), build())),
    identify: async () => {
      requireTrust(parts);
      return (await parts.aws()).identify(connection, options);
    },
  };
}

/** The client follows the sandbox: when another window's sandbox has ended, a new one is started. */
function openSandbox(connection: Connection, parts: OpenParts): SessionParts {
  let current: { readonly access: SandboxAccess; readonly client: SecretsClient } | undefined;
  return {
    client: lazyClient(async () => {
      const access = await parts.sandbox();
      if (current?.access !== access) {
        const aws = await parts.aws();
        current = { access, client: aws.createSecretsClient(connection, { sandbox: access }) };
      }
      return current.client;
    }),
    identify: async () => {
      const access = await parts.sandbox();
      return (await parts.aws()).identify(connection, { sandbox: access });
    },
  };
}

function requireTrust({ isTrusted }: OpenParts): void {
  if (isTrusted()) return;
  throw new SecretsError('untrustedWorkspace', 'This workspace is not trusted.');
}
