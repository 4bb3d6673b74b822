import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSecretsClient } from '../../../src/aws';
import type { SecretsError, SecretsErrorCode } from '../../../src/core/errors';

/** What AWS answers, as `__type` and message, and the code that it becomes. */
const answers: readonly (readonly [type: string, message: string, code: SecretsErrorCode])[] = [
  ['AccessDeniedException', 'User: x is not authorized to perform: GetSecretValue', 'accessDenied'],
  ['AccessDeniedException', 'Access to KMS is not allowed', 'kmsAccessDenied'],
  ['ThrottlingException', 'Rate exceeded', 'throttled'],
  [
    'ExpiredTokenException',
    'The security token included in the request is expired',
    'credentialsExpired',
  ],
  ['UnrecognizedClientException', 'The security token is invalid', 'credentialsMissing'],
  ['ResourceNotFoundException', "Secrets Manager can't find the specified secret.", 'notFound'],
  ['InvalidRequestException', 'The secret was marked for deletion.', 'scheduledForDeletion'],
  [
    'InvalidRequestException',
    'No Lambda rotation function ARN is associated',
    'noRotationFunction',
  ],
  ['InvalidRequestException', "A previous rotation isn't complete.", 'rotationInProgress'],
  ['InvalidRequestException', 'This secret is managed by rds.', 'managedByService'],
  ['InvalidRequestException', 'Operation not permitted on a replica secret.', 'replicaReadOnly'],
  ['InvalidRequestException', 'Something else.', 'invalidRequest'],
  ['ResourceExistsException', 'It exists.', 'alreadyExists'],
  ['LimitExceededException', 'Too many.', 'limitExceeded'],
  ['DecryptionFailure', 'The key is disabled.', 'decryptionFailed'],
  ['EncryptionFailure', 'The key is disabled.', 'encryptionFailed'],
  ['MalformedPolicyDocumentException', 'No JSON.', 'malformedPolicy'],
  ['InvalidNextTokenException', 'Invalid.', 'invalidPagingToken'],
  ['ValidationException', 'Invalid name.', 'invalidInput'],
  ['SomethingNewException', 'Never seen.', 'internal'],
];

describe('errors of AWS', () => {
  let server: Server;
  let endpoint: string;
  let answer: { status: number; body: string };

  before(async () => {
    server = createServer((_request, response) => {
      response.writeHead(answer.status, {
        'content-type': 'application/x-amz-json-1.1',
        'x-amzn-requestid': 'request-1',
      });
      response.end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  const failure = async (): Promise<SecretsError> => {
    const sandbox = {
      endpoint,
      region: 'eu-west-1',
      accountId: '123456789012',
      accessKeyId: 'id',
      secretAccessKey: 'key',
      functions: {},
    };
    const client = createSecretsClient({ kind: 'sandbox', region: 'eu-west-1' }, { sandbox });
    return client.getSecretValue('app/db').then(
      () => assert.fail('It did not fail.'),
      (error: unknown) => error as SecretsError,
    );
  };

  for (const [type, message, code] of answers)
    it(`become ${code}: ${type}, “${message}”`, async () => {
      answer = { status: 400, body: JSON.stringify({ __type: type, Message: message }) };
      const error = await failure();
      assert.equal(error.code, code);
      assert.equal(error.call?.secret, 'app/db');
      assert.equal(error.call.operation, 'GetSecretValue');
      assert.equal(error.requestId, 'request-1');
      assert.equal(error.message, message);
    });

  it('become serviceFailure when the service fails on its side', async () => {
    answer = { status: 500, body: '{"__type":"InternalServiceError","Message":"Oh."}' };
    assert.equal((await failure()).code, 'serviceFailure');
  });

  it('never quote an answer that is no JSON', async () => {
    answer = { status: 200, body: '{"SecretString": "a value that must not be told' };
    const error = await failure();
    assert.equal(error.code, 'internal');
    assert.ok(!JSON.stringify([error.message, error.call]).includes('must not be told'));
  });
});
