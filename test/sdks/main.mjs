// Creates, reads, rotates and deletes a secret with the AWS SDK for JavaScript v3.
import { ResourceNotFoundException, SecretsManager } from '@aws-sdk/client-secrets-manager';
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

const client = new SecretsManager();
const { SECRET_NAME: name, SECRET_VALUE: old, ROTATION_FUNCTION: rotator } = process.env;

await client.createSecret({ Name: name, SecretString: old });
console.log('created');

const first = await client.getSecretValue({ SecretId: name });
assert.equal(first.SecretString, old);
console.log('read');

await client.rotateSecret({ SecretId: name, RotationLambdaARN: rotator });
let second = first;
for (let tries = 0; second.VersionId === first.VersionId && tries < 100; tries++) {
  await sleep(100);
  second = await client.getSecretValue({ SecretId: name });
}
const previous = await client.getSecretValue({ SecretId: name, VersionStage: 'AWSPREVIOUS' });
assert.notEqual(second.SecretString, old);
assert.equal(previous.SecretString, old);
console.log('rotated');

await client.deleteSecret({ SecretId: name, ForceDeleteWithoutRecovery: true });
await assert.rejects(client.getSecretValue({ SecretId: name }), ResourceNotFoundException);
console.log('deleted');
