import { loadSharedConfigFiles } from '@smithy/core/config';
import type { ProfileSummary } from '../core/secrets/connection';

type ParsedFile = Awaited<ReturnType<typeof loadSharedConfigFiles>>['configFile'];
type Profile = NonNullable<ParsedFile[string]>;

/** Sections of `~/.aws/config` that stand beside profiles and are none. */
const NO_PROFILE = /^(sso-session|services)\./;

/**
 * The profiles of `~/.aws/config` and `~/.aws/credentials` by name, read afresh; resolves no
 * credential and contacts nothing. A missing or unreadable file counts as empty.
 */
export async function listProfiles(): Promise<readonly ProfileSummary[]> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const names = new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)]);
  return [...names]
    .filter((name) => !NO_PROFILE.test(name))
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((name) => summary(name, { ...own(configFile, name), ...own(credentialsFile, name) }));
}

function own(file: ParsedFile, name: string): Profile {
  return Object.hasOwn(file, name) ? (file[name] ?? {}) : {};
}

function summary(name: string, profile: Profile): ProfileSummary {
  const region = profile['region'];
  return { name, kind: kindOf(profile), ...(region !== undefined && { region }) };
}

/** In the order in which the SDK looks at a profile. */
const kinds: readonly (readonly [setting: string, kind: ProfileSummary['kind']])[] = [
  ['aws_access_key_id', 'static'],
  ['web_identity_token_file', 'webIdentity'],
  ['role_arn', 'role'],
  ['credential_process', 'process'],
  ['sso_session', 'sso'],
  ['sso_start_url', 'sso'],
  ['login_session', 'login'],
];

function kindOf(profile: Profile): ProfileSummary['kind'] {
  return kinds.find(([setting]) => profile[setting] !== undefined)?.[1] ?? 'unknown';
}
