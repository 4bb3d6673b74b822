import type { Connection, SandboxAccess } from './connection';

/** The variables with which any AWS SDK or CLI reads from the sandbox. */
export function sandboxEnvironment(access: SandboxAccess): Readonly<Record<string, string>> {
  return {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: access.endpoint,
    AWS_REGION: access.region,
    AWS_DEFAULT_REGION: access.region,
    AWS_ACCESS_KEY_ID: access.accessKeyId,
    AWS_SECRET_ACCESS_KEY: access.secretAccessKey,
  };
}

/** The variables with which they use a connection to AWS: its profile and region, never a credential. */
export function connectionEnvironment(
  connection: Exclude<Connection, { readonly kind: 'sandbox' }>,
): Readonly<Record<string, string>> {
  const { region, endpoint } = connection;
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    ...(connection.kind === 'profile' && { AWS_PROFILE: connection.profile }),
    ...(endpoint !== undefined && { AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint }),
  };
}
