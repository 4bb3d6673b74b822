import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { connectionLabel, type CallerIdentity, type Connection } from '../core/secrets/connection';
import { configuration, type ClientOptions } from './configuration';
import { toSecretsError } from './errors';

/**
 * Whose credentials these are: one STS call, or none for the sandbox, which tells its account. Rejects
 * with a SecretsError. A connection with an endpoint of its own asks AWS's STS all the same.
 */
export async function identify(
  connection: Connection,
  options: ClientOptions = {},
): Promise<CallerIdentity> {
  if (connection.kind === 'sandbox') {
    const accountId = options.sandbox?.accountId ?? '';
    return { accountId, arn: `arn:aws:iam::${accountId}:root` };
  }
  const { kind, region } = connection;
  const own = kind === 'profile' ? { kind, region, profile: connection.profile } : { kind, region };
  const client = new STSClient(configuration(own, options));
  try {
    const { Account, Arn } = await client.send(new GetCallerIdentityCommand({}));
    return { accountId: Account ?? '', arn: Arn ?? '' };
  } catch (error) {
    throw toSecretsError(error, {
      operation: 'GetCallerIdentity',
      connection: connectionLabel(connection),
      region,
    });
  } finally {
    client.destroy();
  }
}
