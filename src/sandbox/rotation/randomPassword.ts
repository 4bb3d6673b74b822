import type { RotationFunction } from './run';

/**
 * A rotation function that needs no other system: it gives a plain secret, or the `password` key of a
 * key/value one, a new random value of the same length. The new value is current at once.
 */
export const rotateRandomPassword: RotationFunction = async (event, call) => {
  const { SecretId, ClientRequestToken } = event;
  if (event.Step === 'createSecret') {
    const { SecretString = '' } = (await call('GetSecretValue', { SecretId })) as Value;
    const secret = parseObject(SecretString);
    const old = secret?.['password'] ?? SecretString;
    const { RandomPassword } = (await call('GetRandomPassword', {
      PasswordLength: typeof old === 'string' ? Math.max(16, Math.min(old.length, 4096)) : 32,
      ExcludeCharacters: '/@"\'\\',
    })) as { RandomPassword: string };
    await call('PutSecretValue', {
      SecretId,
      ClientRequestToken,
      SecretString: secret
        ? JSON.stringify({ ...secret, password: RandomPassword })
        : RandomPassword,
      VersionStages: ['AWSPENDING'],
    });
  }
  if (event.Step === 'finishSecret') {
    const current = (await call('GetSecretValue', { SecretId })) as Value;
    await call('UpdateSecretVersionStage', {
      SecretId,
      VersionStage: 'AWSCURRENT',
      MoveToVersionId: ClientRequestToken,
      RemoveFromVersionId: current.VersionId,
    });
  }
};

interface Value {
  readonly SecretString?: string;
  readonly VersionId: string;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
