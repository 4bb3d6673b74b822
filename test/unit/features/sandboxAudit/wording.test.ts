import assert from 'node:assert/strict';
import {
  concerns,
  nameOf,
  secretsOf,
  type AuditEvent,
} from '../../../../src/core/secrets/auditEvent';
import { actor, eventLine, program } from '../../../../src/features/sandboxAudit/wording';
import { startSandbox, type Sandbox } from '../../../../src/sandbox';
import { sdkFor } from '../../../support/sandbox';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';

/** English, as `vscode.l10n` gives it without a translation. */
const l10n = {
  t: (message: string, ...args: (string | number)[]) =>
    message.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)])),
};

describe('features/sandboxAudit/wording', () => {
  let sandbox: Sandbox;
  let arn: string;
  before(async () => {
    sandbox = await startSandbox();
    const call = (operation: string, input: object) =>
      sandbox.call(operation, input).catch(() => undefined);
    const created = await sandbox.call('CreateSecret', { Name: 'app/db', SecretString: 'x' });
    arn = (created as { readonly ARN: string }).ARN;
    await call('CreateSecret', { Name: 'app/other', SecretString: 'x' });
    await sdkFor(sandbox).send(new GetSecretValueCommand({ SecretId: arn }));
    await call('GetSecretValue', { SecretId: 'none' });
    await call('BatchGetSecretValue', { SecretIdList: ['app/db', 'app/other'] });
    await call('ListSecrets', {});
    const RotationLambdaARN = sandbox.functions['random-password'];
    await call('RotateSecret', { SecretId: arn.slice(0, -7), RotationLambdaARN });
    await sandbox.settled();
    await call('DeleteSecret', { SecretId: 'app/db' });
  });
  after(() => sandbox.close());

  const one = (name: string): AuditEvent =>
    sandbox.audit().find(({ eventName }) => eventName === name)!;
  const line = (event: AuditEvent) => eventLine(event, { locale: 'en-GB', l10n });

  it('says who did what to which secret, with what outcome', () => {
    const words = (event: AuditEvent) => {
      const { label, description, icon } = line(event);
      return [label, description.replace(/\d\d:\d\d:\d\d/, 'TIME'), icon];
    };
    assert.deepEqual(words(one('GetSecretValue')), [
      'GetSecretValue',
      'TIME · app/db · root with JavaScript',
      'eye',
    ]);
    const refused = sandbox.audit().find(({ errorCode }) => errorCode !== undefined)!;
    assert.deepEqual(words(refused), [
      'GetSecretValue',
      'TIME · ResourceNotFoundException · none · root with sandbox',
      'error',
    ]);
    assert.deepEqual(words(one('BatchGetSecretValue')), [
      'BatchGetSecretValue',
      'TIME · 2 secrets · root with sandbox',
      'eye',
    ]);
    assert.deepEqual(words(one('ListSecrets')), [
      'ListSecrets',
      'TIME · root with sandbox',
      'list-unordered',
    ]);
    assert.deepEqual(words(one('RotationSucceeded')), [
      'RotationSucceeded',
      'TIME · app/db',
      'sync',
    ]);
    const ofOne = eventLine(one('RotationSucceeded'), { locale: 'en-GB', l10n, ofOne: true });
    assert.match(ofOne.description, /^\d\d:\d\d:\d\d$/);
    assert.deepEqual(words(one('DeleteSecret'))[2], 'trash');
    assert.deepEqual(words(one('CreateSecret'))[2], 'pencil');
  });

  it('tells in the tooltip why, from where and which request', () => {
    const refused = sandbox.audit().find(({ errorCode }) => errorCode !== undefined)!;
    const facts = new Map(line(refused).facts);
    assert.equal(facts.get('Outcome'), 'ResourceNotFoundException');
    assert.equal(facts.get('Reason'), "Secrets Manager can't find the specified secret.");
    assert.equal(facts.get('Who'), 'arn:aws:iam::123456789012:root');
    assert.equal(facts.get('From'), '127.0.0.1');
    assert.equal(facts.get('Request'), refused.requestID);
    assert.match(facts.get('When') ?? '', /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/);
  });

  it('finds the events of a secret, by name, ARN and partial ARN', () => {
    const names = sandbox
      .audit()
      .filter((event) => concerns(event, { arn, name: 'app/db' }))
      .map(({ eventName }) => eventName);
    for (const name of ['CreateSecret', 'GetSecretValue', 'BatchGetSecretValue', 'RotateSecret'])
      assert.ok(names.includes(name), name);
    assert.ok(names.includes('RotationSucceeded'));
    assert.ok(!names.includes('ListSecrets'));
    assert.equal(names.filter((name) => name === 'CreateSecret').length, 1);
    assert.deepEqual(secretsOf(one('ListSecrets')), []);
    assert.equal(nameOf(arn), 'app/db');
    assert.equal(nameOf(arn.slice(0, -7)), 'app/db');
    assert.equal(nameOf('a-b'), 'a-b');
  });

  it('shows what others wrote without what a label would act on', () => {
    const event = { ...one('GetSecretValue'), userAgent: 'evil\u202e[x](command:y)/1' };
    const hostile = { ...event, requestParameters: { secretId: 'a\u202eb[x](command:y)' } };
    const { description, facts } = line(hostile);
    for (const text of [description, ...facts.map(([, value]) => value)]) {
      assert.doesNotMatch(text, /\u202e/);
      assert.ok(!text.includes(']('), text);
    }
  });

  it('names users, the service and known programs', () => {
    const event = one('GetSecretValue');
    const by = (userIdentity: AuditEvent['userIdentity']) => actor({ ...event, userIdentity });
    const accountId = '123456789012';
    assert.equal(by({ accountId, arn: `arn:aws:iam::${accountId}:user/alice` }), 'user/alice');
    assert.equal(
      by({ accountId, invokedBy: 'secretsmanager.amazonaws.com' }),
      'secretsmanager.amazonaws.com',
    );
    const with_ = (userAgent: string) => program({ ...event, userAgent });
    assert.deepEqual(
      [
        'aws-sdk-js/3.1 ua/2.1 aws-secrets-workbench',
        'Boto3/1.43 md/Botocore',
        'aws-cli/2.1',
        'curl/8.1',
      ].map(with_),
      ['VS Code', 'boto3', 'AWS CLI', 'curl'],
    );
  });
});
