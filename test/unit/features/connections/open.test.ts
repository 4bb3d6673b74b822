import assert from 'node:assert/strict';
import { isSecretsError } from '../../../../src/core/errors';
import type { Connection, SandboxAccess } from '../../../../src/core/secrets/connection';
import { opener, type AwsAdapter, type OpenParts } from '../../../../src/features/connections/open';
import { scriptedClient } from '../../../support/scriptedClient';

const profile: Connection = { kind: 'profile', profile: 'dev', region: 'eu-west-1' };
const sandbox: Connection = { kind: 'sandbox', region: 'us-east-1' };

/** Counts what is loaded, started and built. */
function parts(changes: Partial<OpenParts> = {}) {
  const counts = { loaded: 0, started: 0, built: [] as (string | undefined)[] };
  let access = accessTo('http://127.0.0.1:1');
  const adapter: AwsAdapter = {
    createSecretsClient: (_connection, options) => {
      counts.built.push(options.sandbox?.endpoint);
      return scriptedClient({ restoreSecret: () => Promise.resolve() });
    },
    identify: () => Promise.resolve({ accountId: '123456789012', arn: 'arn:aws:iam::1:root' }),
  };
  const open = opener({
    aws: () => {
      counts.loaded++;
      return Promise.resolve(adapter);
    },
    sandbox: () => {
      counts.started++;
      return Promise.resolve(access);
    },
    isTrusted: () => true,
    mfaCode: () => Promise.resolve('123456'),
    ...changes,
  });
  return { counts, open, restart: (endpoint: string) => (access = accessTo(endpoint)) };
}

function accessTo(endpoint: string): SandboxAccess {
  return {
    endpoint,
    region: 'us-east-1',
    accountId: '123456789012',
    accessKeyId: 'id',
    secretAccessKey: 'any',
    functions: {},
  };
}

describe('features/connections/open', () => {
  it('loads and starts nothing before the first call, and builds one client', async () => {
    const { counts, open } = parts();
    const { client } = open(profile);
    open(sandbox);
    assert.deepEqual(counts, { loaded: 0, started: 0, built: [] });
    await client.restoreSecret('a');
    await client.restoreSecret('b');
    assert.deepEqual(counts, { loaded: 1, started: 0, built: [undefined] });
  });

  it('follows a sandbox that was started again elsewhere', async () => {
    const { counts, open, restart } = parts();
    const { client } = open(sandbox);
    await client.restoreSecret('a');
    await client.restoreSecret('a');
    restart('http://127.0.0.1:2');
    await client.restoreSecret('a');
    assert.deepEqual(counts.built, ['http://127.0.0.1:1', 'http://127.0.0.1:2']);
  });

  it('refuses AWS, but not the sandbox, in an untrusted workspace', async () => {
    const { counts, open } = parts({ isTrusted: () => false });
    const untrusted = (error: unknown) =>
      isSecretsError(error) && error.code === 'untrustedWorkspace';
    await assert.rejects(open(profile).client.restoreSecret('a'), untrusted);
    await assert.rejects(open(profile).identify(), untrusted);
    assert.equal(counts.loaded, 0);
    await open(sandbox).client.restoreSecret('a');
    assert.equal((await open(sandbox).identify()).accountId, '123456789012');
  });
});
