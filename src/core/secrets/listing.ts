import { isSecretsError, SecretsError } from '../errors';
import type { SecretsClient } from './client';
import { limits } from './limits';
import type { Secret } from './model';

/** A listing whose token turned invalid begins anew this often before it gives up. */
const MAX_RESTARTS = 2;

/**
 * The pages of ListSecrets, secrets scheduled for deletion included, each fetched when asked for.
 * Empty pages are skipped. After a restart secrets come again: identify them by ARN.
 * Throws the client's SecretsError, or `serviceFailure` when a page leads to itself.
 */
export async function* listPages(
  client: SecretsClient,
  signal: AbortSignal,
): AsyncGenerator<readonly Secret[], void, void> {
  const request = { includePlannedDeletion: true, maxResults: limits.pageSize.max };
  let token: string | undefined;
  let restarts = 0;
  for (;;) {
    try {
      const page = await client.listSecrets(
        token === undefined ? request : { ...request, nextToken: token },
        signal,
      );
      if (page.secrets.length > 0) yield page.secrets;
      if (page.nextToken === undefined) return;
      if (page.nextToken === token)
        throw new SecretsError('serviceFailure', 'A page of the list leads to itself.');
      token = page.nextToken;
    } catch (error) {
      const stale = isSecretsError(error) && error.code === 'invalidPagingToken';
      if (!stale || token === undefined || restarts === MAX_RESTARTS) throw error;
      token = undefined;
      restarts++;
    }
  }
}
