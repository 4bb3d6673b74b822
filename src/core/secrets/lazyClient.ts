import type { SecretsClient } from './client';

/** A client that loads the real one, and with it the AWS SDK, at the first call. */
export function lazyClient(load: () => Promise<SecretsClient>): SecretsClient {
  let loaded: Promise<SecretsClient> | undefined;
  const client = (): Promise<SecretsClient> => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
  return {
    listSecrets: async (...args) => (await client()).listSecrets(...args),
    describeSecret: async (...args) => (await client()).describeSecret(...args),
    listSecretVersions: async (...args) => (await client()).listSecretVersions(...args),
    getSecretValue: async (...args) => (await client()).getSecretValue(...args),
    createSecret: async (...args) => (await client()).createSecret(...args),
    putSecretValue: async (...args) => (await client()).putSecretValue(...args),
    updateSecret: async (...args) => (await client()).updateSecret(...args),
    updateSecretVersionStage: async (...args) => (await client()).updateSecretVersionStage(...args),
    rotateSecret: async (...args) => (await client()).rotateSecret(...args),
    deleteSecret: async (...args) => (await client()).deleteSecret(...args),
    restoreSecret: async (...args) => (await client()).restoreSecret(...args),
    getRandomPassword: async (...args) => (await client()).getRandomPassword(...args),
  };
}
