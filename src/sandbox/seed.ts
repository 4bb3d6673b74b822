import { randomBytes } from 'node:crypto';
import { parseAccess } from './demo/rotate';
import { randomPassword } from './service/password';
import type { Sandbox } from './start';

/** The secret with the key of the demo service. */
export const DEMO_SECRET = 'demo/service/api-key';

/** Makes the demo's secrets in a sandbox that has none, and starts the demo service. */
export async function prepareDemo(sandbox: Sandbox): Promise<void> {
  await (sandbox.isNew ? seed(sandbox) : resumeService(sandbox));
}

/** Has the service take the key of its secret again, at the same address unless that is taken now. */
async function resumeService({ call, demo }: Sandbox): Promise<void> {
  const value = await call('GetSecretValue', { SecretId: DEMO_SECRET }).catch(() => undefined);
  if (value === undefined) return;
  const access = parseAccess(String(Reflect.get(value, 'SecretString')));
  const url = await demo.start(access.apiKey, Number(new URL(access.url).port));
  if (url === access.url) return;
  const SecretString = JSON.stringify({ ...access, url });
  await call('PutSecretValue', { SecretId: DEMO_SECRET, SecretString });
}

/** Secrets of every form, with values drawn at this moment, so that a newcomer sees what there is. */
async function seed(sandbox: Sandbox): Promise<void> {
  const { call, demo } = sandbox;
  const password = (): string => randomPassword({ PasswordLength: 24, ExcludePunctuation: true });
  const rotator = sandbox.functions['random-password'];

  await call('CreateSecret', {
    Name: 'demo/app/api-token',
    Description: 'Plain text: the token of a service that does not exist',
    SecretString: `demo_${password()}`,
  });
  await call('CreateSecret', {
    Name: 'demo/app/settings',
    Description: 'Keys and values, with tags',
    SecretString: JSON.stringify({ sessionKey: password(), webhookSecret: password(), retries: 3 }),
    Tags: [
      { Key: 'team', Value: 'demo' },
      { Key: 'environment', Value: 'sandbox' },
    ],
  });
  await call('CreateSecret', {
    Name: 'demo/db/main',
    Description: 'The form of a database secret, rotated every 30 days',
    SecretString: database('main', password()),
  });
  await call('RotateSecret', {
    SecretId: 'demo/db/main',
    RotationLambdaARN: rotator,
    RotationRules: { AutomaticallyAfterDays: 30 },
  });
  await call('CreateSecret', {
    Name: 'demo/db/reporting',
    Description: 'A rotation that has not finished: a version is AWSPENDING',
    SecretString: database('reporting', password()),
  });
  await call('PutSecretValue', {
    SecretId: 'demo/db/reporting',
    SecretString: database('reporting', password()),
    VersionStages: ['AWSPENDING'],
  });
  const apiKey = password();
  await call('CreateSecret', {
    Name: DEMO_SECRET,
    Description: 'The key of a service that runs here: rotate it, and the old one is refused',
    SecretString: JSON.stringify({ url: await demo.start(apiKey), apiKey }),
  });
  await call('RotateSecret', {
    SecretId: DEMO_SECRET,
    RotationLambdaARN: sandbox.functions['demo-service'],
    RotationRules: { AutomaticallyAfterDays: 7 },
    RotateImmediately: false,
  });
  await call('CreateSecret', {
    Name: 'demo/tls/keystore',
    Description: 'A binary value',
    SecretBinary: randomBytes(1536).toString('base64'),
  });
  await call('CreateSecret', {
    Name: 'demo/app/feature-key',
    Description: 'Several versions, one with a label of its own',
    SecretString: password(),
  });
  await call('PutSecretValue', {
    SecretId: 'demo/app/feature-key',
    SecretString: password(),
    VersionStages: ['AWSCURRENT', 'blue'],
  });
  await call('PutSecretValue', { SecretId: 'demo/app/feature-key', SecretString: password() });
  await call('CreateSecret', {
    Name: 'demo/old/payment-token',
    Description: 'Scheduled for deletion: it can be restored',
    SecretString: password(),
  });
  await call('DeleteSecret', { SecretId: 'demo/old/payment-token', RecoveryWindowInDays: 30 });
  await sandbox.settled();
}

function database(name: string, password: string): string {
  return JSON.stringify({
    engine: 'postgres',
    host: '127.0.0.1',
    port: 5432,
    dbname: name,
    username: `${name}_app`,
    password,
  });
}
