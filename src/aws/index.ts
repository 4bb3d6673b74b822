export { createSecretsClient } from './client';
export type { ClientOptions } from './configuration';
export { identify } from './identity';
export { listProfiles } from './profiles';
export { regions } from './regions';
