import assert from 'node:assert/strict';
import fc from 'fast-check';
import { startSandbox, type Sandbox } from '../../../src/sandbox';
import { inputs } from '../../../src/sandbox/model/operations';
import { ServiceError } from '../../../src/sandbox/protocol/errors';
import { names, near } from '../../support/nearInput';

describe('sandbox, with any input', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
    for (const Name of names) await sandbox.call('CreateSecret', { Name, SecretString: '{}' });
  });
  after(() => sandbox.close());

  for (const [operation, shape] of Object.entries(inputs))
    it(`${operation} answers or refuses with an error of AWS`, () =>
      fc.assert(
        fc.asyncProperty(near(shape), async (input) => {
          try {
            const answer = await sandbox.call(operation, input as object);
            assert.equal(typeof answer, 'object');
          } catch (error) {
            assert.ok(error instanceof ServiceError, String(error));
            assert.notEqual(error.type, 'InternalServiceError');
          }
          await sandbox.settled();
        }),
        { numRuns: 150 },
      ));

  it('reads no key of a prototype', async () => {
    const hostile = JSON.parse('{"__proto__": {"SecretId": "a"}, "constructor": 1}') as object;
    await assert.rejects(sandbox.call('DescribeSecret', hostile), (error: ServiceError) => {
      assert.equal(error.type, 'ValidationException');
      return true;
    });
  });
});
