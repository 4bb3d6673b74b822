import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listProfiles, regions } from '../../../src/aws';

const config = `
[default]
region = eu-west-1

[profile work]
sso_session = corp
sso_account_id = 123456789012
region = us-east-2

[sso-session corp]
sso_start_url = https://corp.example/start
sso_region = us-east-1

[profile admin]
role_arn = arn:aws:iam::123456789012:role/admin
source_profile = work
mfa_serial = arn:aws:iam::123456789012:mfa/me

[profile tool]
credential_process = /bin/false

[profile console]
login_session = arn:aws:iam::123456789012:user/me

[profile pipeline]
web_identity_token_file = /token
role_arn = arn:aws:iam::123456789012:role/ci

[services local]
secretsmanager =
  endpoint_url = http://127.0.0.1:1
`;

describe('listProfiles', () => {
  let folder: string;
  const before = { ...process.env };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'profiles-'));
    process.env['AWS_CONFIG_FILE'] = join(folder, 'config');
    process.env['AWS_SHARED_CREDENTIALS_FILE'] = join(folder, 'credentials');
  });
  afterEach(async () => {
    process.env = { ...before };
    await rm(folder, { recursive: true, force: true });
  });

  it('tells every profile with its kind and region, and nothing that is none', async () => {
    await writeFile(join(folder, 'config'), config);
    await writeFile(
      join(folder, 'credentials'),
      '[default]\naws_access_key_id = a\naws_secret_access_key = b\n',
    );
    const told = (await listProfiles()).map(({ name, kind, region }) => [name, kind, region]);
    assert.deepEqual(told, [
      ['admin', 'role', undefined],
      ['console', 'login', undefined],
      ['default', 'static', 'eu-west-1'],
      ['pipeline', 'webIdentity', undefined],
      ['tool', 'process', undefined],
      ['work', 'sso', 'us-east-2'],
    ]);
  });

  it('reads the files afresh, and takes missing ones for empty', async () => {
    assert.deepEqual(await listProfiles(), []);
    await writeFile(join(folder, 'config'), '[profile late]\nregion = eu-west-1\n');
    assert.deepEqual(await listProfiles(), [
      { name: 'late', kind: 'unknown', region: 'eu-west-1' },
    ]);
  });

  it('knows the regions of the SDK', () => {
    assert.ok(regions.includes('eu-central-1'));
    assert.ok(regions.every((region) => /^[a-z]+(-[a-z]+)+-\d$/.test(region)));
  });
});
