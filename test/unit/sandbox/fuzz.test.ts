import assert from 'node:assert/strict';
import fc from 'fast-check';
import { startSandbox, type Sandbox } from '../../../src/sandbox';
import { inputs } from '../../../src/sandbox/model/operations';
import type { Shape } from '../../../src/sandbox/model/shape';
import { ServiceError } from '../../../src/sandbox/protocol/errors';

const names = ['a', 'b/c', 'd'];

/** Inputs that are nearly right: members of the right kind, at and beyond their limits, and nonsense. */
function near(shape: Shape): fc.Arbitrary<unknown> {
  const nonsense = fc.constantFrom<unknown>(null, '', -1, 1.5, [], {}, true, '\u0000', '💥');
  const proper = (): fc.Arbitrary<unknown> => {
    switch (shape.kind) {
      case 'boolean':
        return fc.boolean();
      case 'integer':
        return fc.integer({ min: (shape.min ?? 0) - 1, max: (shape.max ?? 40) + 1 });
      case 'blob':
        return fc.constantFrom('AAAA', 'not base64!');
      case 'string':
        return fc.oneof(
          fc.constantFrom(...(shape.values ?? names)),
          fc.constantFrom(...names, 'AWSCURRENT', '{"Statement":[]}', 'x'.repeat(40)),
          fc.string({ maxLength: 70 }),
        );
      case 'list':
        return fc.array(near(shape.of), { maxLength: 3 });
      case 'structure':
        return fc.record(
          Object.fromEntries(
            Object.entries(shape.members).map(([name, member]) => [name, near(member)]),
          ),
          { requiredKeys: [] },
        );
    }
  };
  return fc.oneof({ weight: 12, arbitrary: proper() }, { weight: 1, arbitrary: nonsense });
}

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
