import type { SecretsClient } from './client';

/** A client that asks for the real one at every call, so that loading the SDK waits for the first. */
export function lazyClient(client: () => Promise<SecretsClient>): SecretsClient {
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
