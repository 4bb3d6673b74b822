import { createSecretsClient, listProfiles } from '../aws';
import type { SecretsClient } from '../core/secrets/client';
import { UsageError } from './arguments';
import type { MoveOptions } from './move/options';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The client of a command line: region, profile and endpoint by its options, else by the environment,
 * as for the AWS CLI. Rejects with a UsageError when no region is known.
 */
export async function clientFor(
  options: Pick<MoveOptions, 'profile' | 'region'>,
  env: Environment,
): Promise<SecretsClient> {
  const profile = options.profile;
  const region =
    options.region ??
    env['AWS_REGION'] ??
    env['AWS_DEFAULT_REGION'] ??
    (await regionOf(profile ?? env['AWS_PROFILE'] ?? 'default'));
  if (region === undefined) throw new UsageError('Name a region: --region, or AWS_REGION.');
  const endpoint = env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] ?? env['AWS_ENDPOINT_URL'];
  const place = { region, ...(endpoint !== undefined && { endpoint }) };
  return createSecretsClient(
    profile === undefined
      ? { kind: 'environment', ...place }
      : { kind: 'profile', profile, ...place },
    {},
  );
}

async function regionOf(profile: string): Promise<string | undefined> {
  return (await listProfiles()).find(({ name }) => name === profile)?.region;
}
