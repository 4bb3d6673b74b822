import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutResourcePolicyCommand,
  SecretsManagerClient,
  TagResourceCommand,
  UntagResourceCommand,
  ValidateResourcePolicyCommand,
} from '@aws-sdk/client-secrets-manager';
import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../src/sandbox';
import { sdkFor } from '../../support/sandbox';

const policy = (...statements: object[]): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: statements.map((statement) => ({ Effect: 'Allow', Resource: '*', ...statement })),
  });
const action = (...names: string[]) => names.map((name) => `secretsmanager:${name}`);

describe('sandbox principals, through the SDK', () => {
  let sandbox: Sandbox;
  let owner: SecretsManagerClient;
  let arn: string;
  const clients: SecretsManagerClient[] = [];
  before(async () => {
    sandbox = await startSandbox({
      principals: [
        { name: 'nobody' },
        {
          name: 'tagger',
          policy: policy(
            { Action: action('ListSecrets', 'BatchGetSecretValue') },
            {
              Action: action('GetSecretValue', 'TagResource', 'UntagResource'),
              Condition: { StringEquals: { 'aws:ResourceTag/team': 'blue' } },
            },
          ),
        },
        { name: 'role/app' },
        {
          name: 'maker',
          policy: policy({
            Action: action('CreateSecret'),
            Resource: 'arn:aws:secretsmanager:*:*:secret:made/*',
          }),
        },
      ],
    });
    owner = sdkFor(sandbox);
    clients.push(owner);
    const created = await owner.send(
      new CreateSecretCommand({
        Name: 'prod/db',
        SecretString: 'value',
        Tags: [{ Key: 'team', Value: 'blue' }],
      }),
    );
    arn = created.ARN ?? '';
    await owner.send(new CreateSecretCommand({ Name: 'other', SecretString: 'other' }));
  });
  after(async () => {
    for (const client of clients) client.destroy();
    await sandbox.close();
  });

  const as = (name: string, changes: { sessionToken?: string } = {}): SecretsManagerClient => {
    const keys = sandbox.principals[name];
    assert.ok(keys);
    const { endpoint, region } = sandbox;
    const credentials = { ...keys, ...changes };
    const client = new SecretsManagerClient({ endpoint, region, credentials, maxAttempts: 1 });
    clients.push(client);
    return client;
  };
  const get = (SecretId: string) => new GetSecretValueCommand({ SecretId });
  const put = (text: string) =>
    owner.send(new PutResourcePolicyCommand({ SecretId: arn, ResourcePolicy: text }));
  const denied = (message: string) => ({ name: 'AccessDeniedException', message });

  it('refuses what no policy allows, before it tells whether the secret exists', async () => {
    const user = 'User: arn:aws:iam::123456789012:user/nobody is not authorized to perform: ';
    const because =
      'because no identity-based policy allows the secretsmanager:GetSecretValue action';
    const of = (secretId: string) =>
      denied(`${user}secretsmanager:GetSecretValue on resource: ${secretId} ${because}`);
    await assert.rejects(as('nobody').send(get('prod/db')), of(arn));
    await assert.rejects(as('nobody').send(get('nothing')), of('nothing'));
    await assert.rejects(
      as('nobody').send(new ListSecretsCommand({})),
      denied(
        `${user}secretsmanager:ListSecrets because no identity-based policy allows the secretsmanager:ListSecrets action`,
      ),
    );
  });

  it('lets in whom the resource policy names, and whom it denies not even with a permission', async () => {
    const Principal = { AWS: 'arn:aws:iam::123456789012:role/app' };
    await put(policy({ Principal, Action: action('GetSecretValue') }));
    assert.equal((await as('role/app').send(get('prod/db'))).SecretString, 'value');
    await put(policy({ Effect: 'Deny', Principal: '*', Action: action('GetSecretValue') }));
    const session = 'arn:aws:sts::123456789012:assumed-role/app/sandbox';
    const rest = `secretsmanager:GetSecretValue on resource: ${arn} with an explicit deny in a resource-based policy`;
    await assert.rejects(
      as('role/app').send(get('prod/db')),
      denied(`User: ${session} is not authorized to perform: ${rest}`),
    );
    assert.equal((await owner.send(get('prod/db'))).SecretString, 'value');
    await put(policy({ Principal, Action: action('GetSecretValue') }));
  });

  it('wants the session token of a role, and none with the keys of a user', async () => {
    const refused = { name: 'UnrecognizedClientException' };
    for (const sessionToken of ['', 'another'])
      await assert.rejects(as('role/app', { sessionToken }).send(get(arn)), refused);
    await assert.rejects(as('nobody', { sessionToken: 'some' }).send(get(arn)), refused);
  });

  it('judges each secret of a batch by itself', async () => {
    const { SecretValues, Errors } = await as('tagger').send(
      new BatchGetSecretValueCommand({ SecretIdList: ['prod/db', 'other'] }),
    );
    assert.deepEqual(
      SecretValues?.map(({ Name }) => Name),
      ['prod/db'],
    );
    assert.equal(Errors?.[0]?.ErrorCode, 'AccessDeniedException');
    assert.match(Errors[0].Message ?? '', /GetSecretValue on resource: .*:secret:other-/);
  });

  it('refuses a change of tags by which its author would lose the permission', async () => {
    const untag = new UntagResourceCommand({ SecretId: arn, TagKeys: ['team'] });
    await assert.rejects(as('tagger').send(untag), { name: 'AccessDeniedException' });
    const tag = (Value: string) =>
      new TagResourceCommand({ SecretId: arn, Tags: [{ Key: 'team', Value }] });
    await assert.rejects(as('tagger').send(tag('red')), { name: 'AccessDeniedException' });
    await as('tagger').send(tag('blue'));
    assert.equal((await as('tagger').send(get(arn))).SecretString, 'value');
  });

  it('asks for further permissions of an input that needs them', async () => {
    const create = (Name: string, tags?: true) =>
      as('maker').send(
        new CreateSecretCommand({ Name, ...(tags && { Tags: [{ Key: 'a', Value: 'b' }] }) }),
      );
    await create('made/one');
    await assert.rejects(create('else'), /CreateSecret on resource: else because/);
    await assert.rejects(create('made/two', true), /TagResource on resource: made\/two because/);
  });

  it('tells a policy that would lock out who asks', async () => {
    const own = 'arn:aws:iam::123456789012:root';
    const checks = async (statement: object) =>
      (
        await owner.send(
          new ValidateResourcePolicyCommand({ SecretId: arn, ResourcePolicy: policy(statement) }),
        )
      ).ValidationErrors?.map(({ CheckName }) => CheckName);
    const all = { Effect: 'Deny', Action: 'secretsmanager:*' };
    assert.deepEqual(await checks({ ...all, Principal: '*' }), ['LOCK_OUT']);
    assert.deepEqual(await checks({ ...all, NotPrincipal: { AWS: own } }), []);
    assert.deepEqual(await checks({ ...all, Principal: { AWS: own } }), ['LOCK_OUT']);
  });

  it('tells who called in the audit trail, and lets no principal read it', async () => {
    await as('role/app').send(get(arn));
    const { type, arn: by } = sandbox.audit().at(-1)?.userIdentity ?? {};
    assert.deepEqual([type, by?.split(':')[5]], ['AssumedRole', 'assumed-role/app/sandbox']);
    const { askSandbox } = await import('../../../src/sandbox');
    const keys = sandbox.principals['nobody'];
    await assert.rejects(
      askSandbox({ ...sandbox, ...keys }, '/sandbox/audit', {}),
      /Only the sandbox’s owner/,
    );
  });

  it('refuses names and policies that cannot be', async () => {
    await assert.rejects(startSandbox({ principals: [{ name: 'group/x' }] }), /alice, user\/alice/);
    await assert.rejects(
      startSandbox({ principals: [{ name: 'x', policy: '{}' }] }),
      /Principal x: This identity policy contains a syntax error/,
    );
  });
});
