import type { Sandbox } from '../../src/sandbox';
import type { Login } from './postgres';

/** A secret of a sandbox with a login to PostgreSQL, which a function rotates. */
export function databaseSecret(sandbox: Sandbox, name: string, functionName: string) {
  const SecretId = name;
  const read = async (VersionStage = 'AWSCURRENT') => {
    const answer = await sandbox.call('GetSecretValue', { SecretId, VersionStage });
    return JSON.parse((answer as { SecretString: string }).SecretString) as Login;
  };
  return {
    read,
    create: (login: Login, more: object = {}) =>
      sandbox.call('CreateSecret', {
        Name: name,
        SecretString: JSON.stringify({ engine: 'postgres', ...login, ...more }),
      }),
    /** Rotates, and resolves to the login that is current afterwards. */
    async rotate(): Promise<Login> {
      await sandbox.call('RotateSecret', {
        SecretId,
        RotationLambdaARN: sandbox.functions[functionName],
      });
      await sandbox.settled();
      return read();
    },
    /** What the audit trail has of its rotations, the latest last. */
    outcome: () =>
      sandbox
        .audit()
        .filter(({ eventName }) => eventName.startsWith('Rotation'))
        .map(({ eventName, errorMessage }) => [eventName, errorMessage].filter(Boolean).join(': '))
        .at(-1),
  };
}
